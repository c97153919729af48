/**
 * Opens one of the small models for a figure. Its code comes with its weights, at the first touch and as one file: a
 * page that nobody touches loads neither.
 */
export async function openTales(weights: Uint8Array, causal: boolean): Promise<Tales> {
  const { readTales } = await import('./read-tales.ts');
  return readTales(weights, causal);
}

/** A small model, ready to be asked. Texts are words of its vocabulary, without the mark that begins a tale. */
export interface Tales {
  /** How many words it reads at most, and how many it knows. */
  context: number;
  size: number;
  readSentence: typeof import('../../model/vocabulary.ts').readSentence;
  isOver: (text: readonly string[]) => boolean;
  draw: typeof import('../../model/write.ts').draw;
  /** What may follow, the likeliest first. */
  next: (
    text: readonly string[],
    choice: { temperature: number; topP?: number },
  ) => { word: string; share: number }[];
  /** What it finds at each position of a text: position 0 is the mark that begins it, word 1 is the first. */
  look: (
    text: readonly string[],
    without?: readonly Head[],
  ) => { attention: number[][][][]; likely: (word: string, position: number) => number };
}

/** Layer and head, counted from 0. */
export interface Head {
  layer: number;
  head: number;
}
