import { halvesOf, nearestWords, type Vocabulary } from './correct.ts';
import { fold, stemIn } from './words.ts';

const MOST = 5;
/** Pairs of letters that two words must share to look alike at all; a common first letter is one. */
const SHARED = 2;

/**
 * Words of the course that look like `word`, the likest first: those it is made of, those with few letters
 * changed, then those with most pairs of letters in common. None is too far off, so long as there is anything.
 * Of a word's forms only one is given.
 */
export function lookAlikes(word: string, vocabulary: Vocabulary, language: string): string[] {
  const wrong = fold(word);
  const alike = [
    ...halvesOf(word, vocabulary, language).flat(),
    ...nearestWords(wrong, vocabulary, Math.min(4, Math.floor(wrong.length / 2))),
    ...sharingPairs(wrong, vocabulary),
  ];
  const forms = new Map<string, string>();
  for (const other of alike) {
    const stem = stemIn(fold(other), language);
    if (fold(other) !== wrong && !forms.has(stem)) forms.set(stem, other);
  }
  return [...forms.values()].slice(0, MOST);
}

function sharingPairs(word: string, vocabulary: Vocabulary): string[] {
  const own = new Set(pairsOf(word));
  const near: [word: string, likeness: number][] = [];
  for (const [candidate, { word: spelt, order }] of vocabulary) {
    const pairs = pairsOf(candidate);
    const shared = pairs.filter((pair) => own.has(pair)).length;
    if (shared >= SHARED) near.push([spelt, (2 * shared) / (own.size + pairs.length) - order * 0.01]);
  }
  return near
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([spelt]) => spelt);
}

/** Each two letters that stand together, the word's beginning and end counting as letters. */
function pairsOf(word: string): string[] {
  const letters = [' ', ...word, ' '];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
