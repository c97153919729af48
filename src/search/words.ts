import { stem } from './stem.ts';

/** A word of a text, and where it stands. */
export interface Word {
  /** Lower case, without accents. */
  exact: string;
  /** What its other forms have in common with it. */
  stem: string;
  /** Number of the word in its text; both halves of `fine-tuning` count, and the whole stands at the first. */
  at: number;
  /** How many words it takes up: 2 for the whole of `fine-tuning`. */
  length: number;
  start: number;
  end: number;
}

/** Letters of scripts that put no spaces between words. Each counts as a word, and a word as a phrase of them. */
const UNSPACED =
  '(?=\\p{L})[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';
// A number with its commas and point is one word; so is a word with an apostrophe.
const piece = new RegExp(
  `(?<!\\d)\\d+(?:[.,]\\d+)+\\p{L}*|${UNSPACED}\\p{M}*|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+(?:['’]\\p{L}+)*`,
  'gu',
);
const unspaced = new RegExp(UNSPACED, 'u');

/** Cuts a text into its words, and adds words joined by a hyphen or an underscore as wholes. */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  let chain: Word[] = [];
  let at = 0;
  const close = () => {
    const [first] = chain;
    const last = chain.at(-1);
    if (first && last && chain.length > 1) {
      const joined = formsOf(chain.map((word) => word.exact).join(''), language);
      words.push({
        ...joined,
        at: first.at,
        length: chain.length,
        start: first.start,
        end: last.end,
      });
    }
    chain = [];
  };
  for (const match of text.matchAll(piece)) {
    const start = match.index;
    const between = chain.length > 0 ? text.slice(chain.at(-1)?.end, start) : '';
    if (!/^[-‐‑_^(/]$/.test(between)) close();
    const word = {
      ...formsOf(match[0], language),
      at: at++,
      length: 1,
      start,
      end: start + match[0].length,
    };
    words.push(word);
    chain.push(word);
  }
  close();
  return words;
}

/** Whether a text is written without spaces between its words, in part at least. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** The words of a text without spaces, as a dictionary of the platform has them; other texts are left whole. */
export function cutUnspaced(text: string, language: string): string[] {
  if (!isUnspaced(text)) return [text];
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  return segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const formsKept = new Map<string, { exact: string; stem: string }>();

/** A word's two forms, worked out once: a course has a few thousand words, many thousand times. */
function formsOf(text: string, language: string): { exact: string; stem: string } {
  const key = `${language} ${text}`;
  let forms = formsKept.get(key);
  if (!forms) {
    const exact = fold(text);
    forms = { exact, stem: stemIn(exact, language) };
    if (formsKept.size > 100_000) formsKept.clear();
    formsKept.set(key, forms);
  }
  return forms;
}

/** Lower case without accents, commas in numbers and possessive endings, and with `ss` for `ß`: what is compared. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      // The marks that tell the syllables of Japanese apart are no accents.
      .replace(/(?![\u3099\u309a])\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/['’]s$/, '')
      .replace(/['’]/g, '')
      .replace(/(\d),(?=\d)/g, '$1')
  );
}

/** Whether we bring the forms of this language's words together ourselves. */
export function isStemmed(language: string): boolean {
  return /^en\b/i.test(language);
}

/** A word's stem, in a language whose words we bring together ourselves; other words are left as they are. */
export function stemIn(word: string, language: string): string {
  return isStemmed(language) ? stem(word) : word;
}
