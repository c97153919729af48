import { type Model, read } from '../engine.ts';
import { addScaled } from '../vector.ts';
import { encode, start, vocabulary } from '../vocabulary.ts';

/** A tale as a row of numbers, for a classifier. */
export type Features = (words: readonly string[]) => Float64Array;

/** How often each word occurs: a bag of words. */
export const countWords: Features = (words) => {
  const counts = new Float64Array(vocabulary.length);
  for (const word of encode(words)) counts[word] = (counts[word] as number) + 1;
  return counts;
};

/** How often each word follows each other one. */
export const countPairs: Features = (words) => {
  const numbers = encode(words);
  const counts = new Float64Array(vocabulary.length ** 2);
  numbers.slice(1).forEach((word, i) => {
    const pair = (numbers[i] as number) * vocabulary.length + word;
    counts[pair] = (counts[pair] as number) + 1;
  });
  return counts;
};

/** What a network finds at each word, just before it guesses the next one: the mean over the tale. */
export function meanState(model: Model): Features {
  return (words) => {
    const { states } = read(model, encode([start, ...words]));
    const mean = new Float64Array(model.shape.width);
    for (const state of states) addScaled(mean, state, 1 / states.length);
    return mean;
  };
}
