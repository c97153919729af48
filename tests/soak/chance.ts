/** Choices that look random and are the same for the same seed. */
export interface Chance {
  below: (count: number) => number;
  of: <Item>(items: readonly Item[]) => Item;
}

/** A source of choices; its seed is a whole number. */
export function chance(seed: number): Chance {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  const below = (count: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] };
}
