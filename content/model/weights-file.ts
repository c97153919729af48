import { placesOf, type Shape } from './shape.ts';

/**
 * Weights as bytes: for each row of each matrix one scale (32-bit), then for each weight one of 63 levels, a
 * byte each. Six of its eight bits are used, so compression takes a quarter off.
 */
const levels = 31;

/** Weights rounded to the levels of their rows, as a file. */
export function packWeights(shape: Shape, weights: Float64Array): Uint8Array<ArrayBuffer> {
  const rows = eachRow(shape);
  const bytes = new Uint8Array(rows.length * 4 + weights.length);
  const view = new DataView(bytes.buffer);
  rows.forEach(({ from, columns }, row) => {
    const values = weights.subarray(from, from + columns);
    const scale = Math.fround(
      values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / levels || 1,
    );
    view.setFloat32(row * 4, scale, true);
    values.forEach((value, i) => {
      bytes[rows.length * 4 + from + i] = Math.round(value / scale) + levels;
    });
  });
  return bytes;
}

/** The weights that a file holds; one of another length is an error. */
export function unpackWeights(shape: Shape, bytes: Uint8Array): Float32Array {
  const rows = eachRow(shape);
  const count = rows.reduce((sum, { columns }) => sum + columns, 0);
  if (bytes.length !== rows.length * 4 + count)
    throw new Error(
      `${bytes.length} bytes are no weights of this shape: ${rows.length * 4 + count} are expected.`,
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const weights = new Float32Array(count);
  rows.forEach(({ from, columns }, row) => {
    const scale = view.getFloat32(row * 4, true);
    for (let i = from; i < from + columns; i++)
      weights[i] = ((bytes[rows.length * 4 + i] as number) - levels) * scale;
  });
  return weights;
}

function eachRow(shape: Shape): { from: number; columns: number }[] {
  return placesOf(shape).flatMap(({ rows, columns, from }) =>
    Array.from({ length: rows }, (_, row) => ({ from: from + row * columns, columns })),
  );
}
