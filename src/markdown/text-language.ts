import type { LectureDocument, TextLanguage } from '../course/types.ts';

/** Late: to get ready takes it as long as a build has to spend in all that renders nothing. */
const detector = async () => (await import('eld/small')).default;

/** Characters of a lecture that settle it; more only cost time. */
const ENOUGH = 1500;
/** A letter of Chinese, Japanese or Korean says as much as several of an alphabet. */
const SYLLABLE = 3;

/** A source with fewer letters has its text elsewhere: in components, or in what it takes in. */
const FEW = 8;
/** A text of so many letters is beyond doubt, and a shorter one that is as much likelier than English. */
const LONG = 100;
const BEYOND = 0.1;

/**
 * The language in which a lecture's running text begins: its source says it without its code, or else what it shows.
 */
export async function textLanguage(
  source: string,
  records: LectureDocument['records'],
): Promise<TextLanguage> {
  const prose = firstProse(source);
  const text = weigh(prose) >= FEW ? prose : ownScript(proseOf(records).slice(0, ENOUGH));
  const { language, isReliable } = await detect(text);
  return {
    language: amongAlike(inScript(language, text), text),
    isReliable,
    isLatin: /\p{Script=Latin}/u.test(text),
    letters: weigh(text),
  };
}

/** The answer of the last time: quotation marks ask about the same lines, in the same lecture. */
let last: { text: string; answer: ReturnType<typeof findLanguage> } | undefined;

function detect(text: string): ReturnType<typeof findLanguage> {
  if (last?.text !== text) last = { text, answer: findLanguage(text) };
  return last.answer;
}

async function findLanguage(text: string): Promise<{ language: string; isReliable: boolean }> {
  const found = (await detector()).detect(text);
  const { language } = found;
  const { [language]: best = 0, en = 0 } = found.getScores();
  // A few words may be names, which stand in English texts as well.
  const isDistinct = language === 'en' || weigh(text) >= LONG || best - en >= BEYOND;
  return { language, isReliable: found.isReliable() && isDistinct };
}

/** Chinese in traditional characters is set in other letters, and spoken to in them. */
function inScript(language: string, text: string): string {
  if (language !== 'zh') return language;
  const count = (letters: string) => [...text].filter((letter) => letters.includes(letter)).length;
  return count(traditional) > count(simplified) ? 'zh-Hant' : language;
}

/** Indonesian, which the detector takes for Malay: everyday words tell them apart. */
function amongAlike(language: string, text: string): string {
  if (language !== 'ms') return language;
  const count = (some: RegExp) => text.match(some)?.length ?? 0;
  return count(indonesian) > count(malay) ? 'id' : language;
}

const indonesian =
  /\b(?:bahwa|karena|bisa|berbeda|yaitu|sebuah|butuh|kode|pemrograman|berkas|coba|kalian|adalah)\b/gi;
const malay =
  /\b(?:bahawa|kerana|boleh|berbeza|iaitu|ialah|mahu|perisian|kod|pengaturcaraan|fail|cuba|awak)\b/gi;

const simplified =
  '们这为说国学来时对过会后发与开还点机关样无当经应实种现体动进头间问长见电话东车马语请让给从书场义气觉变边类';
const traditional =
  '們這為說國學來時對過會後發與開還點機關樣無當經應實種現體動進頭間問長見電話東車馬語請讓給從書場義氣覺變邊類';

/** The language of a text in Markdown that nobody has rendered, as far as its first lines of prose show it. */
export async function sourceLanguage(source: string): Promise<string> {
  return (await detector()).detect(firstProse(source)).language;
}

/** The same where it is beyond doubt; undefined for a text that is too short, or in two languages. */
export async function plainLanguage(source: string): Promise<string | undefined> {
  const { language, isReliable } = await detect(firstProse(source));
  return isReliable ? language : undefined;
}

/** Scripts, styles and comments, whose words no reader sees. */
const unseen = /<(script|style)\b(?:(?!<\/?\1\b)[\s\S])*<\/\1\s*>|<!--(?:(?!<!--|-->)[\s\S])*-->/gi;

/** The first lines of a source without its front matter, code, formulas, addresses and tags. */
function firstProse(source: string): string {
  let isCode = false;
  const lines = source
    .slice(0, 8 * ENOUGH)
    .replace(unseen, ' ')
    .split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  const prose = lines.slice(end).filter((line) => {
    const isFence = /^[\s>]{0,9}(?:```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    return !isFence && !isCode && !/^(?:import|export) |^(?: {4}|\t)\S*[=(;{]/.test(line);
  });
  const words = prose
    .join('\n')
    .replace(/\$\$[^$]{0,2000}\$\$|\$[^$\n]{1,200}\$/g, ' ')
    .replace(/`[^`\n]{0,80}`|\]\([^()\s]*\)|<[^<>]*>|https?:\/\/\S+/g, ' ');
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
  const texts = records.filter(({ kind }) => kind === 'text');
  // A page of little more than headings says in them what it is written in.
  return [...texts.map(({ text }) => text), ...texts.map(({ heading }) => heading)].join('\n');
}
