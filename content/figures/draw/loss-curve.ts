import { readFileSync } from 'node:fs';
import { xAxis, yAxis } from '../kit/axis.ts';
import { marker, type Point, polyline } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { figure, path, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'loss-curve');
const run: Run = JSON.parse(readFileSync(new URL('../../model/training-run.json', import.meta.url), 'utf8'));

const [left, right, base] = [28, 486, 316];

/** The loss of a run that really happened, with what the model wrote on the way. */
export function draw(): string {
  const x = linearScale([0, 1400], [left, right]);
  const y = linearScale([0, 5], [base, 34]);
  return figure(
    {
      name: 'loss-curve',
      width: 512,
      height: 372,
      title: 'The loss falls steeply at first and then ever more slowly, while words turn into sentences',
      desc: 'At step 0 the loss is 4.866 and the model writes loose words. At step 50 it is 1.8929, at step 400 0.5192, where whole sentences come out; until step 1400 it falls little.',
    },
    yAxis({ scale: y, ticks: data.axis.loss, from: left, to: right, title: data.titles.y }),
    xAxis({ scale: x, ticks: data.axis.steps, y: base, from: left, to: right, title: data.titles.x }),
    lines(polyline(run.losses.map(([step, loss]): Point => [x(step), y(loss)])), 'accent'),
    path(
      data.samples.map(({ step, loss }) => marker('disc', [x(step), y(loss)], 4.5)).join(''),
      fill('accent'),
    ),
    ...data.samples.map(
      ({ step, loss, at, words }) =>
        lines(`M${x(step) + 6} ${y(loss)}L${at[0] - 6} ${at[1] + 8}`, 'quiet') +
        text(at[0], at[1], words[0], { 'font-weight': 600 }) +
        textLines(at[0], at[1] + 21, [words[1]], { 'font-size': 16 }),
    ),
  );
}

interface Run {
  losses: [number, number][];
}

interface Data {
  axis: { steps: number[]; loss: number[] };
  titles: { x: string; y: string };
  samples: { step: number; loss: number; at: [number, number]; words: [string, string] }[];
}
