import { normal, seeded } from '../random.ts';
import { countWeights, placesOf, type Shape } from '../shape.ts';
import { Adam } from './adam.ts';
import { lossAndGradient } from './gradient.ts';
import { nextBatch } from './texts.ts';

export interface Plan {
  causal: boolean;
  seed: number;
  steps: number;
  /** Tales in a batch. */
  batch: number;
  /** The highest learning rate; it rises to it in the first twentieth, and falls to nothing like a cosine. */
  rate: number;
}

/** Trains one model. `onStep` hears of every step: how many are done, the loss, and the weights so far. */
export function trainModel(
  shape: Shape,
  plan: Plan,
  onStep: (step: number, loss: number, weights: Float64Array) => void,
): Float64Array {
  const random = seeded(plan.seed);
  const weights = firstWeights(shape, plan.seed);
  const gradient = new Float64Array(weights.length);
  const adam = new Adam(weights.length);
  for (let step = 0; step < plan.steps; step++) {
    const batch = nextBatch(random, plan.causal, plan.batch);
    const loss = lossAndGradient(shape, plan.causal, weights, batch, gradient);
    onStep(step, loss, weights);
    adam.step(weights, gradient, rateAt(step, plan));
  }
  return weights;
}

/** Small random numbers, smaller where many layers add up (as in GPT-2), and gains of one. */
export function firstWeights(shape: Shape, seed: number): Float64Array {
  const random = seeded(seed ^ 0x5eed);
  const weights = new Float64Array(countWeights(shape));
  for (const { name, rows, columns, from } of placesOf(shape)) {
    const spread = /^(?:output|down)/.test(name) ? 0.05 / Math.sqrt(2 * shape.layers) : 0.05;
    for (let i = from; i < from + rows * columns; i++)
      weights[i] = name.startsWith('gain') ? 1 : spread * normal(random);
  }
  return weights;
}

function rateAt(step: number, { steps, rate }: Plan): number {
  const rise = steps / 20;
  if (step < rise) return (rate * (step + 1)) / rise;
  return (rate / 2) * (1 + Math.cos((Math.PI * (step - rise)) / (steps - rise)));
}
