import { readFileSync } from 'node:fs';
import { xAxis, yAxis } from '../kit/axis.ts';
import { marker, type Point, polyline } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { figure, path, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'loss-curve');
const run: Run = JSON.parse(readFileSync(new URL('../../model/over-fit.json', import.meta.url), 'utf8'));

const [left, right, base] = [28, 372, 300];

/** Two losses of one run that really happened: on the tales it trains on, and on tales it never saw. */
export function draw(): string {
  const x = linearScale([0, run.steps], [left, right]);
  const y = linearScale([0, 5], [base, 34]);
  const best = run.losses.reduce((least, one) => (one[2] < least[2] ? one : least));
  const last = run.losses.at(-1) ?? best;
  const lineOf = (column: 1 | 2) => polyline(run.losses.map((one): Point => [x(one[0]), y(one[column])]));
  return figure(
    {
      name: 'loss-curve',
      width: 512,
      height: 356,
      title:
        'Over-fitting: the loss on the training tales goes on falling while that on other tales rises again',
      desc: data.desc,
    },
    yAxis({ scale: y, ticks: data.axis.loss, from: left, to: right, title: data.titles.y }),
    xAxis({ scale: x, ticks: data.axis.steps, y: base, from: left, to: right, title: data.titles.x }),
    lines(`M${x(best[0])} ${y(best[2]) - 12}V${base}`, 'quiet', true),
    lines(lineOf(1), 'second'),
    lines(lineOf(2), 'accent'),
    path(marker('disc', [x(best[0]), y(best[2])]), fill('accent')),
    text(x(best[0]), y(best[2]) - 20, data.best, { ...fill('accent'), 'text-anchor': 'middle' }),
    textLines(right + 10, y(last[2]) - 6, data.unseen, fill('accent')),
    textLines(right + 10, y(last[1]) - 14, data.seen, fill('second')),
  );
}

interface Run {
  steps: number;
  losses: [step: number, seen: number, unseen: number][];
}

interface Data {
  axis: { steps: number[]; loss: number[] };
  titles: { x: string; y: string };
  desc: string;
  best: string;
  seen: string[];
  unseen: string[];
}
