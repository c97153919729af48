import eld from 'eld/small';
import type { LectureDocument } from '../course/types.ts';
import { isLanguage } from './course-file.ts';

/** Characters of a lecture that settle it; more only cost time. */
const ENOUGH = 1500;
/** Lectures that settle it for a course. */
const MOST_LECTURES = 40;
/** Fewer letters say nothing certain. */
const FEWEST = 40;
/** Letters of a text in the Latin alphabet that show in which of its languages it is. */
const PLAINLY = 400;
/** A letter of Chinese, Japanese or Korean says as much as several of an alphabet. */
const SYLLABLE = 3;

/**
 * The language that most of a course's running text is in, as a BCP 47 tag; undefined where that isn't plain. Each
 * lecture has a voice as long as its text, so that a translated README doesn't speak for all.
 */
export function guessLanguage(documents: readonly LectureDocument[]): string | undefined {
  const step = Math.max(1, Math.floor(documents.length / MOST_LECTURES));
  const votes = new Map<string, number>();
  for (const [index, { records }] of documents.entries()) {
    if (index % step !== 0) continue;
    const text = ownScript(proseOf(records).slice(0, ENOUGH));
    const letters = weigh(text);
    if (letters === 0) continue;
    const { language } = eld.detect(text);
    votes.set(language, (votes.get(language) ?? 0) + letters);
  }
  const [[best, voice] = ['', 0]] = [...votes].sort(([, one], [, other]) => other - one);
  return best !== '' && voice >= FEWEST ? best : undefined;
}

/**
 * The language of each lecture that plainly isn't in that of its course: what its front matter says or, where nobody
 * said the course's, what a text shows that is long enough or in another script. Undefined for any other.
 */
export function ownLanguages(
  documents: readonly LectureDocument[],
  course: string,
  isGuessed: boolean,
): (string | undefined)[] {
  return documents.map(({ frontmatter, records }) => {
    const said = [frontmatter.lang, frontmatter.language].find(isLanguage);
    if (said || !isGuessed) return said && baseOf(said) !== baseOf(course) ? said : undefined;
    const text = ownScript(proseOf(records).slice(0, ENOUGH));
    const found = eld.detect(text);
    if (found.language === '' || baseOf(found.language) === baseOf(course) || !found.isReliable())
      return undefined;
    const isLatin = /\p{Script=Latin}/u.test(text);
    const isAmongLatin = isLatin && new Intl.Locale(course).maximize().script === 'Latn';
    return weigh(text) >= (isAmongLatin ? PLAINLY : FEWEST) ? found.language : undefined;
  });
}

const baseOf = (language: string) => language.split('-')[0]?.toLowerCase();

/**
 * Text in another script than Latin without the Latin words in it, of which there may be more: everybody writes of
 * `attention` and `GPU`, and nobody writes a third of an English text in Chinese.
 */
function ownScript(text: string): string {
  const other = text.replace(/\p{Script=Latin}+/gu, ' ');
  return 3 * weigh(other) > weigh(text) - weigh(other) ? other : text;
}

function weigh(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const syllables = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  )?.length;
  return letters + (SYLLABLE - 1) * (syllables ?? 0);
}

function proseOf(records: LectureDocument['records']): string {
  return records
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text)
    .join('\n');
}
