import { vocabulary } from './vocabulary.ts';

/** The measures of a Transformer: how many layers and heads, how wide, how long a text may be. */
export interface Shape {
  vocabulary: number;
  context: number;
  width: number;
  layers: number;
  heads: number;
}

/** Where one matrix of weights lies in the long row of all of them. */
export interface Place {
  name: string;
  rows: number;
  columns: number;
  from: number;
}

/** Both models have the same shape; they differ in what a word may look at. */
export const shape: Shape = { vocabulary: vocabulary.length, context: 72, width: 48, layers: 3, heads: 4 };

/**
 * The matrices in the order in which they are kept: `tokens` (also used to read the answer off), `positions`,
 * and for each layer the two gains, queries, keys and values side by side, the output, and the two halves of
 * the feed-forward network.
 */
export function placesOf({ vocabulary: words, context, width, layers }: Shape): Place[] {
  const sizes: [string, number, number][] = [
    ['tokens', words, width],
    ['positions', context, width],
    ...Array.from({ length: layers }, (_, layer): [string, number, number][] => [
      [`gain-attention-${layer}`, 1, width],
      [`queries-keys-values-${layer}`, width, 3 * width],
      [`output-${layer}`, width, width],
      [`gain-forward-${layer}`, 1, width],
      [`up-${layer}`, width, 4 * width],
      [`down-${layer}`, 4 * width, width],
    ]).flat(),
    ['gain-last', 1, width],
  ];
  let from = 0;
  return sizes.map(([name, rows, columns]) => {
    const place = { name, rows, columns, from };
    from += rows * columns;
    return place;
  });
}

/** How many weights a model of this shape has: `12 L d² + 2 L d + d + V d + n d`, for there are no biases. */
export function countWeights(shape: Shape): number {
  return placesOf(shape).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}
