import { fold, foldLetters } from './fold.ts';
import type { Language } from './language.ts';

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
const UNSEEN = '\\u00ad\\u200b-\\u200d\\u2060';
/** Digits above or below the line: `10²³` is what others type as `10^23`, and `x₁` as `x_1`. */
const RAISED = '[²³¹⁰⁴-⁹₀-₉]';
// A number with its commas and point is one word.
const piece = new RegExp(
  `(?<!\\d)\\d+(?:[.,]\\d+)+\\p{L}*|${RAISED}+|${UNSPACED}\\p{M}*(?:ー(?![\\p{scx=Hiragana}\\p{scx=Katakana}]))?|(?:(?!${UNSPACED}|${RAISED})[\\p{L}\\p{M}\\p{N}${UNSEEN}])+`,
  'gu',
);
const unspaced = new RegExp(UNSPACED, 'u');
/** A shorter word, or a name with digits in it, has no other forms. */
const isWord = /^\p{L}[\p{L}\p{M}]{2,}$/u;
const raised = new RegExp(RAISED);
/** What joins words into a whole: `fine-tuning`, `d_model`, `O(n^2)`, `don't`. */
const joint = /^(?:[-‐‑־_^(/'’׳.]|\)\^)$/;
/** And in Hebrew what shows that letters stand for words: `ארה"ב`. */
const hebrewJoint = /^["״”]\p{sc=Hebr}$/u;
/** A name and its number are a whole in spite of the space: `Llama 3.1`. */
const numberedName = /^\p{Lu}\p{L}*[ \u00a0]\d/u;

/** Cuts a text into its words, and adds words joined by a hyphen, an apostrophe or the like as wholes. */
export function wordsOf(text: string, language: Language): Word[] {
  const words: Word[] = [];
  let chain: Word[] = [];
  let at = 0;
  const close = () => {
    const [first] = chain;
    const last = chain.at(-1);
    if (first && last && chain.length > 1) {
      const joined = formsOf(chain.map((word) => word.exact).join(''), language);
      words.push({ ...joined, at: first.at, length: chain.length, start: first.start, end: last.end });
    }
    chain = [];
  };
  for (const match of text.matchAll(piece)) {
    const start = match.index;
    const forms = formsOf(match[0], language);
    if (!forms.exact) continue;
    const previous = chain.at(-1);
    if (previous && !isJoined(text, previous, start, chain.length)) close();
    const { exact, stem } = forms;
    const word = { exact, stem, at: at++, length: 1, start, end: start + match[0].length };
    words.push(word);
    chain.push(word);
  }
  close();
  return words;
}

/** Whether what begins at `start` belongs to the word before it. Most words have a space between, and no number. */
function isJoined(text: string, previous: Word, start: number, length: number): boolean {
  const next = text.charCodeAt(start);
  const isNumber = next >= 48 && next <= 57;
  if (start - previous.end === 1 && text[previous.end] === ' ' && !isNumber) return false;
  if (start === previous.end) return raised.test(text.slice(start - 1, start + 1));
  return (
    joint.test(text.slice(previous.end, start)) ||
    hebrewJoint.test(text.slice(previous.end, start + 1)) ||
    (isNumber && length === 1 && numberedName.test(text.slice(previous.start, start + 1)))
  );
}

/** How many letters a word has: a syllable of Korean, written as one, is two or three. */
export function lettersIn(word: string): number {
  return word.length + (word.match(/\p{Script=Hangul}/gu)?.length ?? 0);
}

/** Whether a text is written without spaces between its words, in part at least. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** The words of a text without spaces, as a dictionary of the platform has them; other texts are left whole. */
export function cutUnspaced(text: string, { code }: Language): string[] {
  if (!isUnspaced(text)) return [text];
  const segments = [...new Intl.Segmenter(code, { granularity: 'word' }).segment(text)];
  return segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

type Forms = Pick<Word, 'exact' | 'stem'>;
const formsKept = new WeakMap<Language, Map<string, Forms>>();

/** A word's two forms, worked out once: a course has a few thousand words, many thousand times. */
function formsOf(text: string, language: Language): Forms {
  const kept = formsKept.get(language) ?? new Map<string, Forms>();
  formsKept.set(language, kept);
  const known = kept.get(text);
  if (known) return known;
  const { code, stem } = language;
  const lower = text
    .normalize(raised.test(text) ? 'NFKC' : 'NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .toLocaleLowerCase(code);
  const exact = fold(lower, code);
  const forms = { exact, stem: (isWord.test(lower) && fold(stem(lower), code)) || foldLetters(lower, code) };
  kept.set(text, forms);
  return forms;
}
