/**
 * Products of matrices kept as one row of numbers, row after row. `C += A·B` for three arrangements; four rows
 * of B are added at a time, which is most of the speed to be had in plain TypeScript.
 */

/** `C[n×m] += A[n×k] · B[k×m]`. */
export function addProduct(
  c: Float64Array,
  a: Float64Array,
  b: Float64Array,
  n: number,
  k: number,
  m: number,
): void {
  for (let i = 0; i < n; i++) addRows(c, i * m, b, m, a, i * k, 1, k);
}

/** `C[k×m] += Aᵀ · B`, with `A[n×k]` and `B[n×m]`. */
export function addProductOfTransposed(
  c: Float64Array,
  a: Float64Array,
  b: Float64Array,
  n: number,
  k: number,
  m: number,
): void {
  for (let i = 0; i < k; i++) addRows(c, i * m, b, m, a, i, k, n);
}

/** The matrix with rows and columns exchanged. */
export function transposed(a: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(a.length);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) result[j * rows + i] = a[i * columns + j] as number;
  return result;
}

/** Adds to the row of C at `at` the first `count` rows of B, each times a number of A: `first`, `first + step`, … */
function addRows(
  c: Float64Array,
  at: number,
  b: Float64Array,
  m: number,
  a: Float64Array,
  first: number,
  step: number,
  count: number,
): void {
  let r = 0;
  for (; r + 4 <= count; r += 4) {
    const f0 = a[first + r * step] as number;
    const f1 = a[first + (r + 1) * step] as number;
    const f2 = a[first + (r + 2) * step] as number;
    const f3 = a[first + (r + 3) * step] as number;
    if (f0 === 0 && f1 === 0 && f2 === 0 && f3 === 0) continue;
    const b0 = r * m;
    const b1 = b0 + m;
    const b2 = b1 + m;
    const b3 = b2 + m;
    for (let j = 0; j < m; j++)
      c[at + j] =
        (c[at + j] as number) +
        f0 * (b[b0 + j] as number) +
        f1 * (b[b1 + j] as number) +
        f2 * (b[b2 + j] as number) +
        f3 * (b[b3 + j] as number);
  }
  for (; r < count; r++) {
    const factor = a[first + r * step] as number;
    for (let j = 0; j < m; j++) c[at + j] = (c[at + j] as number) + factor * (b[r * m + j] as number);
  }
}
