// `npm run train`: trains both models from nothing, measures them, and writes weights, card and training run; then
// one of them again on far too little text, to show what over-fitting is. `--only few-labels` measures alone what a
// classifier makes of the causal model that lies there.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Model, openModel } from '../engine.ts';
import { ablate, attentionToGiver, blanks, heldOutLoss, pronounCases } from '../measure.ts';
import { seeded } from '../random.ts';
import { countWeights, shape } from '../shape.ts';
import { packWeights, unpackWeights } from '../weights-file.ts';
import { writeTale } from '../write.ts';
import { cardText } from './card-text.ts';
import { type FewLabels, fewLabels } from './few-labels.ts';
import { overFit } from './over-fit.ts';
import { type Plan, trainModel } from './train-model.ts';

const folder = new URL('../', import.meta.url);
const plans: Record<'causal' | 'masked', Plan> = {
  causal: { causal: true, seed: 1, steps: 1400, batch: 32, rate: 0.004 },
  masked: { causal: false, seed: 1, steps: 2000, batch: 32, rate: 0.004 },
};
/** The steps of the causal model whose texts are kept, to show how it learns. */
const kept = [0, 25, 50, 100, 200, 400, 1400];

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
for (const name of ['causal', 'masked'] as const) if (!only || only === name) train(name);
if (only === 'few-labels') measureAgain();
if (!only || only === 'over-fit') overFit();

function train(name: 'causal' | 'masked'): void {
  const plan = plans[name];
  const began = Date.now();
  const run: TrainingRun = { losses: [], samples: [] };
  console.log(`${name}: ${countWeights(shape)} weights, ${plan.steps} steps of ${plan.batch} tales`);
  const trained = trainModel(shape, plan, (step, loss, weights) => {
    if (step % 10 === 0) run.losses.push([step, rounded(loss)]);
    if (kept.includes(step)) run.samples.push(sample(step, openModel(shape, plan.causal, weights)));
    if (step % 20 === 0) progress(step, loss, plan.steps, began);
  });
  const bytes = packWeights(shape, trained);
  const model = openModel(shape, plan.causal, unpackWeights(shape, bytes));
  if (plan.causal) run.samples.push(sample(plan.steps, model));
  const card: Card = {
    ...plan,
    weights: countWeights(shape),
    shape,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    heldOutLoss: rounded(heldOutLoss(model)),
    ...(plan.causal
      ? { cases: pronounCases().length, ablation: ablate(model), attention: attentionToGiver(model) }
      : {}),
    blanks: blanks(model),
  };
  write(`tales-${name}.bin`, bytes);
  write(`tales-${name}.json`, `${JSON.stringify(card, null, 1)}\n`);
  if (plan.causal) write('training-run.json', `${JSON.stringify(run)}\n`);
  write(`tales-${name}-card.txt`, cardText(name, card, plan.causal ? writeFewLabels(model) : undefined));
  console.log(`\n${name}: held-out loss ${card.heldOutLoss}, ${Math.round((Date.now() - began) / 1000)} s`);
}

function measureAgain(): void {
  const card: Card = JSON.parse(readFileSync(new URL('tales-causal.json', folder), 'utf8'));
  const bytes = readFileSync(new URL('tales-causal.bin', folder));
  const measured = writeFewLabels(openModel(shape, card.causal, unpackWeights(shape, bytes)));
  write('tales-causal-card.txt', cardText('causal', card, measured));
}

function writeFewLabels(model: Model): FewLabels {
  const measured = fewLabels(model, (line) => console.log(line));
  write('few-labels.json', `${JSON.stringify(measured)}\n`);
  return measured;
}

function progress(step: number, loss: number, steps: number, began: number): void {
  const left = step === 0 ? 0 : (((Date.now() - began) / step) * (steps - step)) / 1000;
  const line = `step ${step} of ${steps}, loss ${loss.toFixed(3)}, about ${Math.ceil(left / 60)} min left`;
  process.stdout.write(process.stdout.isTTY ? `\r${line}   ` : `${line}\n`);
}

/** What the model writes at a step: two dozen words, always with the same luck. */
function sample(step: number, model: Model): TrainingRun['samples'][number] {
  return { step, text: writeTale(model, seeded(7), { temperature: 0.8 }).slice(0, 40).join(' ') };
}

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(new URL(name, folder), content);
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}

/** What the causal model's figure shows: the loss every ten steps, and what it wrote at some. */
interface TrainingRun {
  losses: [step: number, loss: number][];
  samples: { step: number; text: string }[];
}

/** What is known of a model: how it was made, and what was measured on the weights that are shipped. */
export interface Card extends Plan {
  weights: number;
  shape: typeof shape;
  /** Of the weights' file. */
  sha256: string;
  /** Mean loss a word, in nats, on 100 tales about pairs that training never saw. */
  heldOutLoss: number;
  cases?: number;
  ablation?: ReturnType<typeof ablate>;
  attention?: ReturnType<typeof attentionToGiver>;
  blanks: ReturnType<typeof blanks>;
}
