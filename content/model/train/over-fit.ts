// `npm run train -- --only over-fit`: the small model on 32 tales and no others, until it knows them by heart.
import { writeFileSync } from 'node:fs';
import { openModel } from '../engine.ts';
import { heldOutLoss } from '../measure.ts';
import { seeded } from '../random.ts';
import { countWeights, shape } from '../shape.ts';
import { Adam } from './adam.ts';
import { lossAndGradient } from './gradient.ts';
import { nextBatch } from './texts.ts';
import { firstWeights } from './train-model.ts';

const plan = { seed: 1, tales: 32, steps: 200, rate: 0.002 };

/** Writes the loss on the 32 tales and on tales that were never trained on, every ten steps. */
export function overFit(): void {
  const batch = nextBatch(seeded(plan.seed), true, plan.tales);
  const weights = firstWeights(shape, plan.seed);
  const gradient = new Float64Array(countWeights(shape));
  const adam = new Adam(weights.length);
  const losses: [step: number, seen: number, unseen: number][] = [];
  for (let step = 0; step <= plan.steps; step++) {
    const loss = lossAndGradient(shape, true, weights, batch, gradient);
    if (step % 10 === 0) {
      losses.push([step, rounded(loss), rounded(heldOutLoss(openModel(shape, true, weights)))]);
      console.log(losses.at(-1)?.join('  '));
    }
    adam.step(weights, gradient, plan.rate);
  }
  writeFileSync(new URL('../over-fit.json', import.meta.url), `${JSON.stringify({ ...plan, losses })}\n`);
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
