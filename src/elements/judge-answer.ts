import { readNumber } from '../lib/read-number.ts';
import { counted } from '../words/fill.ts';
import * as say from '../words/in-browser.ts';

/** What is said of an answer, and which of the options are marked as right or wrong. */
export interface Verdict {
  isRight: boolean;
  words: string;
  /** Letters of options whose reasons are told. */
  told: string[];
}

/** Judges what was chosen among options, all by their letters. `language` is the one of the page. */
export function judgeChoice(chosen: string[], right: string[], language: string): Verdict {
  const wrong = chosen.filter((letter) => !right.includes(letter));
  const missing = right.filter((letter) => !chosen.includes(letter)).length;
  if (chosen.length === 0) return { isRight: false, words: say.chooseFirst, told: [] };
  if (wrong.length > 0) return { isRight: false, words: say.notYet, told: wrong };
  if (missing > 0)
    return {
      isRight: false,
      words: counted(say.moreRight, missing, language),
      told: [],
    };
  return { isRight: true, words: say.right, told: chosen };
}

/** Judges an order, given as the places at which its items belong: `[1, 0, 2]`. */
export function judgeOrder(places: number[], language: string): Verdict {
  const first = places.findIndex((place, index) => place !== index);
  if (first < 0) return { isRight: true, words: say.right, told: [] };
  const words = first === 0 ? say.otherFirst : counted(say.rightSoFar, first, language);
  return { isRight: false, words, told: [] };
}

/** Judges a number that was filled in, with the unit or without; says whether it is too large or too small. */
export function judgeNumber(given: string, value: number, tolerance: number, unit: string): Verdict {
  const bare = unit && given.trim().endsWith(unit) ? given.trim().slice(0, -unit.length) : given;
  const meanings = readNumber(bare);
  const [first] = meanings;
  if (given.trim() === '') return { isRight: false, words: say.numberFirst, told: [] };
  if (first === undefined)
    return {
      isRight: false,
      words: say.notANumber,
      told: [],
    };
  // Where the last digit was rounded, so was the computer’s.
  const room = tolerance + Math.abs(value) * 1e-9;
  if (meanings.some((meaning) => Math.abs(meaning - value) <= room))
    return { isRight: true, words: say.right, told: [] };
  return { isRight: false, words: first < value ? say.tooSmall : say.tooLarge, told: [] };
}

/** Judges a word, without regard to capitals, accents, hyphens and what ends a sentence. */
export function judgeWord(given: string, words: string[]): Verdict {
  if (given.trim() === '') return { isRight: false, words: say.writeFirst, told: [] };
  const isRight = words.some((word) => folded(word) === folded(given));
  return { isRight, words: isRight ? say.right : say.notYet, told: [] };
}

function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .replace(/["'“”‘’.,;!?]/g, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}
