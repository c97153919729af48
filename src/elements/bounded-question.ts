/** Words that tell, of which a question is answered by the first. */
export const MOST_WORDS = 32;

/** So short a word without a digit or a capital seldom tells. */
const SMALL = /^\p{Ll}{1,3}$/u;

/**
 * A question as far as it is answered: a page pasted into the field would keep the reader's device busy for minutes.
 * Words are told apart as the language does it; `isCut` says that there were more.
 */
export function boundedQuestion(text: string, language: string): { words: string; isCut: boolean } {
  let telling = 0;
  for (const { segment, index, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(
    text,
  )) {
    if (!isWordLike || SMALL.test(segment)) continue;
    if (telling === MOST_WORDS) return { words: text.slice(0, index).trim(), isCut: true };
    telling++;
  }
  return { words: text, isCut: false };
}
