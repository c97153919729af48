/** What one token does when it looks at the others: the numbers of each step, one for each token it may see. */
export interface Look {
  /** q·k, divided by √d and the temperature, e to that power, and the weight; `undefined` behind a mask. */
  products: (number | undefined)[];
  scores: (number | undefined)[];
  powers: (number | undefined)[];
  weights: number[];
  /** The blend of the values. */
  output: number[];
  /** What was taken from every score before the powers, so that none becomes too large to print; mostly 0. */
  taken: number;
}

/** Scaled dot-product attention, row by row. */
export function attend(
  { q, k, v }: Matrices,
  { causal, temperature }: { causal: boolean; temperature: number },
): Look[] {
  return q.map((query, i) => {
    const seen = k.map((_, j) => !causal || j <= i);
    const products = k.map((key, j) => (seen[j] ? dot(query, key) : undefined));
    const scores = products.map((x) =>
      x === undefined ? undefined : x / Math.sqrt(query.length) / temperature,
    );
    const highest = Math.max(...scores.filter((x) => x !== undefined));
    const taken = Math.abs(highest) > 15 ? highest : 0;
    const powers = scores.map((x) => (x === undefined ? undefined : Math.exp(x - taken)));
    const sum = powers.reduce<number>((all, x) => all + (x ?? 0), 0);
    const weights = powers.map((x) => (x ?? 0) / sum);
    const output = (v[0] ?? []).map((_, at) =>
      dot(
        weights,
        v.map((row) => row[at] ?? 0),
      ),
    );
    return { products, scores, powers, weights, output, taken };
  });
}

/** The matrices that a reader typed, rows apart by semicolons; or a sentence on what is wrong with them. */
export function readMatrices(words: string[], typed: { q: string; k: string; v: string }): Matrices | string {
  if (words.length < 1 || words.length > 6) return 'Type one to six words.';
  const [q = [], k = [], v = []] = [typed.q, typed.k, typed.v].map((text) => text.split(';').map(readRow));
  const read: Matrices = { q, k, v };
  for (const [name, rows] of Object.entries(read) as [string, number[][]][]) {
    const title = name.toUpperCase();
    if (rows.some((row) => row.length === 0 || row.some((x) => !(Math.abs(x) <= 1000))))
      return `${title} holds something that is no number between −1000 and 1000.`;
    if (rows.length !== words.length)
      return `${title} needs a row for each word, with semicolons between: ${words.length}, not ${rows.length}.`;
    if (rows.some((row) => row.length !== rows[0]?.length))
      return `The rows of ${title} are of unequal length.`;
  }
  if (read.q[0]?.length !== read.k[0]?.length)
    return 'The rows of Q and K must be equally long, for they are multiplied.';
  if (Math.max(read.q[0]?.length ?? 0, read.v[0]?.length ?? 0) > 6) return 'A row holds at most six numbers.';
  return read;
}

/** The columns that are a head's own where the matrices are cut into two: `1` has the first half of each. */
export function headOf({ q, k, v }: Matrices, head: '1' | '2'): Matrices | string {
  const half = (rows: number[][]) => {
    const middle = Math.ceil((rows[0]?.length ?? 0) / 2);
    return rows.map((row) => (head === '1' ? row.slice(0, middle) : row.slice(middle)));
  };
  const own = { q: half(q), k: half(k), v: half(v) };
  const isEmpty = Object.values(own).some(([row]) => row?.length === 0);
  return isEmpty ? 'Two heads need at least two numbers in each row of Q, K and V.' : own;
}

export interface Matrices {
  q: number[][];
  k: number[][];
  v: number[][];
}

function readRow(text: string): number[] {
  return text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((x) => Number(x.replace('−', '-')));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
