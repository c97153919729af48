import type { LectureDocument, TextLanguage } from '../course/types.ts';

/** Late: to get ready takes it as long as a build has to spend in all that renders nothing. */
const detector = async () => (await import('eld/small')).default;

/** Characters of a lecture that settle it; more only cost time. */
const ENOUGH = 1500;
/** A letter of Chinese, Japanese or Korean says as much as several of an alphabet. */
const SYLLABLE = 3;

/** The language in which a lecture's running text begins. */
export async function textLanguage(records: LectureDocument['records']): Promise<TextLanguage> {
  const text = ownScript(proseOf(records).slice(0, ENOUGH));
  const found = (await detector()).detect(text);
  return {
    language: found.language,
    isReliable: found.isReliable(),
    isLatin: /\p{Script=Latin}/u.test(text),
    letters: weigh(text),
  };
}

/** The language of a text in Markdown that nobody has rendered, as far as its first lines of prose show it. */
export async function sourceLanguage(source: string): Promise<string> {
  return (await detector()).detect(firstProse(source)).language;
}

/** The same where it is beyond doubt; undefined for a text that is too short, or in two languages. */
export async function plainLanguage(source: string): Promise<string | undefined> {
  const found = (await detector()).detect(firstProse(source));
  return found.isReliable() ? found.language : undefined;
}

function firstProse(source: string): string {
  let isCode = false;
  const lines = source.slice(0, 4 * ENOUGH).split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  const prose = lines.slice(end).filter((line) => {
    const isFence = /^\s{0,9}(?:```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    return !isFence && !isCode && !/^(?:import|export) /.test(line);
  });
  const words = prose.join('\n').replace(/`[^`\n]{0,80}`|\]\([^)\s]{0,200}\)|<[^<>]{0,200}>/g, ' ');
  return ownScript(words.slice(0, ENOUGH));
}

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
