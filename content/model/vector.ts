/** A row of numbers, as the engine keeps them. */
export type Vector = Float32Array | Float64Array;

/** The dot product: how well two rows of numbers agree. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Adds `factor` times `b` to `a`, in place. */
export function addScaled(a: Vector, b: Vector, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + factor * (b[i] as number);
}

/** Scores as shares of one: `e^x`, divided by the sum of all. `temperature` below 1 sharpens, above 1 flattens. */
export function softmax(scores: readonly number[], temperature = 1): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - highest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Root mean square normalisation (Zhang and Sennrich, 2019): length √d, then a gain for each number. */
export function normalise(x: Vector, gain: Vector): Float64Array {
  const scale = 1 / Math.sqrt(dot(x, x) / x.length + epsilon);
  return Float64Array.from(x, (value, i) => value * scale * (gain[i] as number));
}

/** Keeps a row of zeros from being divided by zero. */
export const epsilon = 1e-5;
