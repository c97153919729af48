import { everybody } from '../grammar.ts';
import type { Random } from '../random.ts';
import { nextTale } from '../tales.ts';

/** A tale with the answer to one question about it: did the animal give, or the person? */
export interface Labelled {
  words: string[];
  animalGave: boolean;
}

/**
 * Who the tales may be about. Labelled ones know every second character; the exams ask about pairs that no tale was
 * ever told about, neither while the model was trained nor among the labelled ones: of the characters that the
 * labelled tales name, or of the others, the strangers.
 */
export const casts = {
  labelled: { parity: 0, heldOut: false },
  known: { parity: 0, heldOut: true },
  strangers: { parity: 1, heldOut: true },
} as const;

/** Tales of a person and an animal; in every second one the animal gives, so that a guess is right half the time. */
export function labelledTales(random: Random, cast: keyof typeof casts, count: number): Labelled[] {
  const tales: Labelled[] = [];
  while (tales.length < count) {
    const tale = label(nextTale(random, casts[cast].heldOut), casts[cast].parity);
    if (tale?.animalGave === (tales.length % 2 === 0)) tales.push(tale);
  }
  return tales;
}

/** The answer; nothing where the two aren't a person and an animal, or not of those who may appear. */
function label(words: string[], parity: number): Labelled | undefined {
  const gave = words.indexOf('gave');
  const [giver, taker] = [words[gave - 1], words[words.indexOf('because', gave) - 1]].map((name) =>
    everybody.findIndex((character) => character.name === name),
  ) as [number, number];
  if (giver % 2 !== parity || taker % 2 !== parity) return undefined;
  const [giverIs, takerIs] = [isAnimal(giver), isAnimal(taker)];
  return giverIs === takerIs ? undefined : { words, animalGave: giverIs };
}

function isAnimal(character: number): boolean {
  return everybody[character]?.pronoun === 'it';
}
