import { escapeHtml, joined } from './kit/live.ts';

export const first = { step: 1400 };

type State = typeof first;

export const controls = [{ type: 'range', name: 'step', label: 'Step', min: 0, max: 1400, step: 10 }];

export const files = { run: '../model/training-run.json' };

export function open({ run }: { run: Uint8Array }): Run {
  return JSON.parse(new TextDecoder().decode(run)) as Run;
}

export function view({ step }: State, run: Run): string {
  const now = sampleAt(step, run);
  const texts = run.samples.map(
    (sample) =>
      `<li${sample === now ? ' class="chosen" aria-current="step"' : ''}><strong>Step ${sample.step}</strong>` +
      `<small>loss ${lossAt(sample.step, run).toFixed(2)}</small> ${escapeHtml(joined([sample.text]))}</li>`,
  );
  return `${curve(step, run)}<ol class="steps">${texts.join('')}</ol>`;
}

export function say({ step }: State, run: Run): string {
  const { step: written, text } = sampleAt(step, run);
  return `Step ${step}: the loss is ${lossAt(step, run).toFixed(2)}. At step ${written} the model wrote: ${joined([text])}`;
}

/** The loss that was measured at this step, or last before it. */
export function lossAt(step: number, { losses }: Run): number {
  return losses.findLast(([at]) => at <= step)?.[1] ?? Number.NaN;
}

function sampleAt(step: number, { samples }: Run): Run['samples'][number] {
  return (samples.findLast((one) => one.step <= step) ?? samples[0]) as Run['samples'][number];
}

/** Loss against steps: what is done drawn strong, what is to come drawn pale. */
function curve(step: number, run: Run): string {
  const last = run.samples.at(-1)?.step ?? 0;
  const across = (at: number) => (34 + (at / last) * 300).toFixed(1);
  const down = (loss: number) => (10 + (1 - loss / 5) * 130).toFixed(1);
  const line = (points: Run['losses']) =>
    points.map(([at, loss], i) => `${i === 0 ? 'M' : 'L'}${across(at)} ${down(loss)}`).join('');
  const loss = lossAt(step, run);
  const guides = [0, 1, 2, 3, 4, 5].map(
    (at) =>
      `<path class="guide" d="M34 ${down(at)}H334"/><text x="28" y="${Number(down(at)) + 4}" text-anchor="end">${at}</text>`,
  );
  const steps = [0, last / 2, last].map(
    (at) =>
      `<text x="${across(at)}" y="156" text-anchor="${at === last ? 'end' : 'middle'}">${at === 0 ? 'step 0' : at}</text>`,
  );
  return (
    `<svg class="chart" viewBox="0 0 340 162" role="img"><title>The loss falls from ${lossAt(0, run).toFixed(2)} at step 0 ` +
    `to ${lossAt(last, run).toFixed(2)} at step ${last}; at step ${step} it is ${loss.toFixed(2)}.</title>` +
    `${guides.join('')}${steps.join('')}<path class="line pale" d="${line(run.losses)}"/>` +
    `<path class="line" d="${line(run.losses.filter(([at]) => at <= step))}"/>` +
    `<circle class="dot" cx="${across(step)}" cy="${down(loss)}" r="4"/>` +
    `<text x="334" y="24" text-anchor="end">loss, in nats a word</text></svg>`
  );
}

interface Run {
  losses: [step: number, loss: number][];
  samples: { step: number; text: string }[];
}
