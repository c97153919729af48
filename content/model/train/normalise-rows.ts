import { epsilon } from '../vector.ts';

/** Rows brought to length √d, with the scale of each for the way back. */
export interface NormalisedRows {
  rows: Float64Array;
  scales: Float64Array;
}

/** Root mean square normalisation of each row of `d` numbers. */
export function normaliseRows(x: Float64Array, gain: Float64Array, d: number): NormalisedRows {
  const rows = new Float64Array(x.length);
  const scales = new Float64Array(x.length / d);
  for (let row = 0; row < scales.length; row++) {
    let square = 0;
    for (let i = 0; i < d; i++) square += (x[row * d + i] as number) ** 2;
    const scale = 1 / Math.sqrt(square / d + epsilon);
    scales[row] = scale;
    for (let i = 0; i < d; i++) rows[row * d + i] = (x[row * d + i] as number) * scale * (gain[i] as number);
  }
  return { rows, scales };
}

/**
 * The way back through it: with s = 1/√(mean x² + ε), dx = s·(g·dy) − s³·x·mean(g·dy·x). What the gain
 * contributes is added to `gainGradient`.
 */
export function normaliseRowsBack(
  x: Float64Array,
  { scales }: NormalisedRows,
  gain: Float64Array,
  back: Float64Array,
  d: number,
  gainGradient: Float64Array,
): Float64Array {
  const result = new Float64Array(x.length);
  scales.forEach((scale, row) => {
    let mean = 0;
    for (let i = 0; i < d; i++) {
      const at = row * d + i;
      const value = (back[at] as number) * (x[at] as number);
      gainGradient[i] = (gainGradient[i] as number) + value * scale;
      mean += (value * (gain[i] as number)) / d;
    }
    for (let i = 0; i < d; i++) {
      const at = row * d + i;
      result[at] = scale * (gain[i] as number) * (back[at] as number) - scale ** 3 * (x[at] as number) * mean;
    }
  });
  return result;
}
