import { everybody, tellTale } from './grammar.ts';
import { seeded } from './random.ts';

/** Stands for a word that the masked model has to guess. */
export const mask = '[mask]';
/** Begins every tale, so that the first word has something to follow from. */
export const start = '[start]';

/**
 * All words of the grammar in the order of the alphabet, behind the two marks. They are collected by telling
 * tales until no new word comes, so the list can't drift away from the grammar.
 */
export const vocabulary: readonly string[] = collect();

const numbers = new Map(vocabulary.map((word, number) => [word, number]));

/** The number of each word; a word that the grammar doesn't have is an error. */
export function encode(words: readonly string[]): number[] {
  return words.map((word) => {
    const number = numbers.get(word);
    if (number === undefined) throw new Error(`The model knows no word "${word}".`);
    return number;
  });
}

/** The words that a reader typed, in lower case, with marks apart, as far as the vocabulary has them. */
export function readSentence(text: string): { words: string[]; unknown: string[] } {
  const found = text.toLowerCase().match(/\[\w+\]|[\p{L}\p{N}'-]+|[.,]/gu) ?? [];
  return {
    words: found.filter((word) => numbers.has(word)),
    unknown: found.filter((word) => !numbers.has(word)),
  };
}

function collect(): string[] {
  const random = seeded(1);
  const words = new Set<string>();
  for (let round = 0; round < 400; round++)
    for (const hero of everybody) {
      const friend =
        everybody[(everybody.indexOf(hero) + 1 + (round % (everybody.length - 1))) % everybody.length];
      if (friend) for (const word of tellTale(random, { hero, friend })) words.add(word);
    }
  return [start, mask, ...[...words].sort()];
}
