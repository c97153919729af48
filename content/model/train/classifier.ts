import { addScaled, dot } from '../vector.ts';
import { Adam } from './adam.ts';

const plan = { steps: 300, rate: 0.05 };

/**
 * Logistic regression: one weight for each number of a row, trained on all rows at once with the optimiser of the
 * models. Numbers are first brought to mean 0 and variance 1 over the rows; one that never varies is left out.
 */
export function trainClassifier(
  rows: readonly Float64Array[],
  answers: readonly boolean[],
): (row: Float64Array) => boolean {
  const { kept, means, scales } = measure(rows);
  // The last number is always 1: its weight is the bias.
  const scaled = (row: Float64Array) =>
    Float64Array.from([
      ...kept.map((column, i) => ((row[column] as number) - (means[i] as number)) * (scales[i] as number)),
      1,
    ]);
  const inputs = rows.map(scaled);
  const weights = new Float64Array(kept.length + 1);
  const gradient = new Float64Array(weights.length);
  const adam = new Adam(weights.length);
  for (let step = 0; step < plan.steps; step++) {
    inputs.forEach((input, i) => {
      const p = 1 / (1 + Math.exp(-dot(input, weights)));
      addScaled(gradient, input, (p - Number(answers[i])) / inputs.length);
    });
    adam.step(weights, gradient, plan.rate);
  }
  return (row) => dot(scaled(row), weights) > 0;
}

/** The columns that vary, with the mean and the inverse of the standard deviation of each. */
function measure(rows: readonly Float64Array[]) {
  const columns = [...(rows[0] as Float64Array).keys()].map((column) => {
    const values = rows.map((row) => row[column] as number);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { column, mean, variance };
  });
  const varied = columns.filter(({ variance }) => variance > 1e-12);
  return {
    kept: varied.map(({ column }) => column),
    means: varied.map(({ mean }) => mean),
    scales: varied.map(({ variance }) => 1 / Math.sqrt(variance)),
  };
}
