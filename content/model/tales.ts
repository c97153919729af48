import { type Cast, chooseCast, everybody, tellTale } from './grammar.ts';
import type { Random } from './random.ts';

/**
 * Whether a pair of characters is kept for measuring: no tale about these two, in either order, is trained on.
 * One pair in six, spread evenly over the characters.
 */
export function isHeldOut({ hero, friend }: Cast): boolean {
  const [first, second] = [hero, friend].map(({ name }) =>
    everybody.findIndex((character) => character.name === name),
  ) as [number, number];
  return (first + second) % 6 === 0;
}

/** A tale to train on, or one about a pair that training never sees. */
export function nextTale(random: Random, heldOut: boolean): string[] {
  for (;;) {
    const cast = chooseCast(random);
    if (isHeldOut(cast) === heldOut) return tellTale(random, cast);
  }
}
