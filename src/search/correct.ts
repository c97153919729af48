import { singular } from './stem.ts';
import { fold, isStemmed } from './words.ts';

/** What a plural for a singular counts, in letters to change; and what a word's beginning for the word does. */
const OTHER_NUMBER = 0.3;
const CUT_SHORT = 1;
/** A word of so many letters is still itself with two of them wrong. */
const LONG = 8;

/** The words of a course by what is compared of them, as they are spelt, and how often they occur: 0 for the most frequent. */
export type Vocabulary = Map<string, { word: string; order: number }>;

/** Reads the file that the build wrote: a line for each order of frequency. */
export function readVocabulary(text: string): Vocabulary {
  const vocabulary: Vocabulary = new Map();
  for (const [order, line] of text.split('\n').entries()) {
    for (const word of line.split(' ')) if (word) vocabulary.set(fold(word), { word, order });
  }
  return vocabulary;
}

/** The word that was probably meant; undefined where no word of the course is near enough. */
export function correction(word: string, vocabulary: Vocabulary): string | undefined {
  const wrong = fold(word);
  if (wrong.length < 4 || /\d/.test(wrong)) return undefined;
  const most = wrong.length < 5 ? 1 : wrong.length < 9 ? 2 : 3;
  return nearestWords(wrong, vocabulary, most).find(
    (candidate) => wrong.length >= LONG || isSlip(wrong, fold(candidate)),
  );
}

/**
 * Whether one word is a short word mistyped: one letter is wrong, letters are mixed up, left out or doubled. With two
 * others in their place it is another word, such as "annual" for "animal".
 */
function isSlip(wrong: string, candidate: string): boolean {
  const single = (word: string) => word.replace(/(.)\1/g, '$1');
  return (
    distance(wrong, candidate, 1) <= 1 ||
    distance(singular(wrong), singular(candidate), 1) <= 1 ||
    letters(wrong) === letters(candidate) ||
    isWithin(single(wrong), candidate) ||
    (wrong.length > 3 && candidate.startsWith(singular(wrong)))
  );
}

/** Whether `whole` has all letters of `some`, in their order. */
function isWithin(some: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === some[at]) at++;
  return at === some.length;
}

/** The words that look most like `word`, best first. */
export function nearestWords(word: string, vocabulary: Vocabulary, most: number, count = 4): string[] {
  const near: [string, number][] = [];
  const one = singular(word);
  for (const [candidate, { word: spelt, order }] of vocabulary) {
    const apart = Math.min(
      distance(word, candidate, most),
      // "salery" is nearer to "salaries" than its letters say.
      distance(one, singular(candidate), most) + OTHER_NUMBER,
      // "params" and "nets" are cut short rather than misspelt.
      one.length > 2 && candidate.startsWith(one) ? CUT_SHORT : most + 1,
    );
    if (apart > most) continue;
    // Of two words equally near, the one with the same letters, the same beginning, or more frequent.
    const mixed = letters(word) === letters(candidate) ? 0.6 : 0;
    const begins = word[0] === candidate[0] ? 0.5 : 0;
    near.push([spelt, apart - mixed - begins + order * 0.06]);
  }
  return near
    .sort(([, one], [, other]) => one - other)
    .slice(0, count)
    .map(([candidate]) => candidate);
}

/** The pairs of words of the course that `word` may be, written as one: "tokenlimit" for "token limit". */
export function halvesOf(word: string, vocabulary: Vocabulary, language: string): [string, string][] {
  const wrong = fold(word);
  const pairs: [string, string][] = [];
  for (let at = 3; at <= wrong.length - 3; at++) {
    const [one, other] = [wrong.slice(0, at), wrong.slice(at)];
    if (isKnown(one, vocabulary, language) && isKnown(other, vocabulary, language)) pairs.push([one, other]);
  }
  return pairs;
}

/** Whether the course has the word, as it is or in the other number. */
function isKnown(word: string, vocabulary: Vocabulary, language: string): boolean {
  if (vocabulary.has(word) || !isStemmed(language)) return vocabulary.has(word);
  return vocabulary.has(`${word}s`) || (word.endsWith('s') && vocabulary.has(singular(word)));
}

const letters = (word: string) => [...word].sort().join('');

/** How many letters to add, drop, change or swap with a neighbour; gives up beyond `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    if (Math.min(...current) > most) return most + 1;
    [before, above] = [above, current];
  }
  return above[other.length] ?? most + 1;
}
