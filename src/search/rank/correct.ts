import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { lettersIn, wordsOf } from '../words/words-of.ts';
import type { Atom } from './question.ts';
import { COMPOUNDING, hasWord, type Vocabulary } from './vocabulary.ts';

/** A word of so many letters is still itself with any two of them wrong. */
const LONG = 9;
/** In a word of fewer letters any other change makes another word: "wire" is no "were". */
const SHORT = 7;
/** A part of fewer letters is none of two words that somebody wrote as one. */
const SHORTEST = 3;
/** More letters than two words of any language have together: what is longer is no two of them. */
const TWO_WORDS = 80;
/** What another form of the word counts, in letters. */
const OTHER_FORM = 0.5;

/**
 * The word of the course that was meant by one that it doesn't have; undefined where none is near enough. Whoever
 * mistypes a word gets its first letter right, leaves letters out, doubles or swaps some, or takes a wrong one in a
 * long word. Whatever else is near is more often another word of the language than a slip: counted on the 16,000 words
 * of a list of English that our lectures don't have, and 4,000 slips that codespell has collected for words they have.
 */
export function correction(typed: string, vocabulary: Vocabulary, language: Language): string | undefined {
  const wrong = fold(typed, language.code);
  if (wrong.length < 4 || !/^[\p{L}\p{M}]+$/u.test(wrong) || language.faint.has(wrong)) return undefined;
  return nearest(wrong, vocabulary, 2, language).find(({ exact }) => isSlip(wrong, exact))?.word;
}

function isSlip(wrong: string, right: string): boolean {
  if (wrong[0] !== right[0] && !(wrong[0] === right[1] && wrong[1] === right[0])) return false;
  const apart = distance(wrong, right, 2);
  const single = withoutDoubles(wrong);
  if (apart > 2 || single === withoutDoubles(right)) return apart <= 2;
  if (wrong.length >= LONG) return true;
  if (wrong.length >= SHORT) return apart === 1 || isWithin(single, right);
  const isShorter = wrong.length > 4 && wrong.length < right.length;
  return apart === 1 && (isShorter || lettersOf(wrong) === lettersOf(right));
}

const withoutDoubles = (word: string) => word.replace(/(.)\1/g, '$1');
const lettersOf = (word: string) => [...word].sort().join();

/** Whether `whole` has all letters of `some`, in their order. */
function isWithin(some: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === some[at]) at++;
  return at === some.length;
}

/** Words of the course that look like `word`, the likest first: near in letters, or of the same. Each in one form. */
export function lookAlikes(
  typed: string,
  vocabulary: Vocabulary,
  language: Language,
  count: number,
): string[] {
  const wrong = fold(typed, language.code);
  const alike = [
    ...halvesOf(typed, vocabulary, language).flat(),
    ...nearest(wrong, vocabulary, Math.max(1, Math.floor(wrong.length / 4)), language).map(
      ({ word }) => word,
    ),
  ];
  const forms = new Map<string, string>();
  for (const other of alike) {
    const stem = stemOf(other, language);
    if (fold(other, language.code) !== wrong && !forms.has(stem)) forms.set(stem, other);
  }
  return [...forms.values()].slice(0, count);
}

/** The pairs of words of the course that `word` may be, written as one: "tokenlimit" for "token limit". */
export function halvesOf(word: string, vocabulary: Vocabulary, language: Language): [string, string][] {
  const wrong = fold(word, language.code);
  const isKnown = (half: string) => hasWord({ exact: half, stem: stemOf(half, language) }, vocabulary);
  const pairs: [string, string][] = [];
  if (wrong.length > TWO_WORDS) return pairs;
  for (let at = 1; at < wrong.length; at++) {
    const [one, other] = [wrong.slice(0, at), wrong.slice(at)];
    if (lettersIn(one) < SHORTEST || lettersIn(other) < SHORTEST) continue;
    if (isKnown(one) && isKnown(other)) pairs.push([one, other]);
  }
  return pairs;
}

/**
 * Words of the course that one is made of which it doesn't have: `Schach` and `Figuren` for `Schachfiguren`. Behind a
 * small word the other is none: a `Vorteil` is no `Teil`.
 */
export function compoundHalves(word: Atom, vocabulary: Vocabulary, language: Language): string[] {
  if (!COMPOUNDING.test(language.code) || hasWord(word, vocabulary)) return [];
  const pairs = halvesOf(word.exact, vocabulary, language);
  return [...new Set(pairs.filter((pair) => !pair.some((half) => language.faint.has(half))).flat())];
}

interface Near {
  exact: string;
  stem: string;
  word: string;
  apart: number;
}

/** Words within `most` letters of `wrong`, or of its stem, the nearest first, then the most frequent. */
function nearest(wrong: string, { words }: Vocabulary, most: number, language: Language): Near[] {
  const near: Near[] = [];
  const own = stemOf(wrong, language);
  for (const [exact, { word, stem, order, isWhole }] of words) {
    if (isWhole || exact.length < 3) continue;
    const apart = Math.min(distance(wrong, exact, most), distance(own, stem, most) + OTHER_FORM);
    if (apart < most + 1) near.push({ exact, stem, word, apart: apart - order / 100 });
  }
  return near.sort((one, other) => one.apart - other.apart);
}

const stemOf = (word: string, language: Language) => wordsOf(word, language)[0]?.stem ?? word;

/** How many letters to add, drop, change or swap with a neighbour; gives up beyond `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return most + 1;
    [before, above] = [above, current];
  }
  return above[other.length] ?? most + 1;
}
