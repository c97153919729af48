import { expect, it } from 'vitest';
import { controls, first, lossAt, open, say, view } from '../../../content/figures/watch-a-model-learn.ts';
import { modelFile } from './shipped-model.ts';

const run = open({ run: modelFile('training-run.json') });

it('its slider goes through the whole run, from step 0 to the last', () => {
  const last = run.samples.at(-1)?.step;
  expect(controls[0]).toMatchObject({ min: 0, max: last });
  expect(first.step).toBe(last);
  expect(run.losses[0]?.[0]).toBe(0);
});

it('is whole without a slider: every text with its loss', () => {
  const items = [...view(first, run).matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, item]) => item);
  expect(items).toHaveLength(run.samples.length);
  for (const [i, { step, text }] of run.samples.entries()) {
    expect(items[i]).toContain(`Step ${step}<`);
    expect(items[i]).toContain(text.replaceAll(' .', '.').replaceAll(' ,', ','));
  }
});

it.each([0, 40, 250, 700, 1400])('says the loss of step %i, and what was written last', (step) => {
  const measured = run.losses.filter(([at]) => at <= step).pop()?.[1] as number;
  const text = run.samples
    .filter((one) => one.step <= step)
    .pop()
    ?.text.replaceAll(' .', '.')
    .replaceAll(' ,', ',');
  expect(lossAt(step, run)).toBe(measured);
  expect(say({ step }, run)).toContain(`the loss is ${measured.toFixed(2)}.`);
  expect(say({ step }, run)).toContain(text);
  expect(view({ step }, run)).toContain(`at step ${step} it is ${measured.toFixed(2)}.`);
});

it('draws the point where its step and its loss are', () => {
  const point = /<circle class="dot" cx="([\d.]+)" cy="([\d.]+)"/.exec(view({ step: 700 }, run)) ?? [];
  expect(Number(point[1])).toBeCloseTo(34 + 150, 1);
  expect(Number(point[2])).toBeCloseTo(140 - 26 * lossAt(700, run), 1);
});
