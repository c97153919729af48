import { marker } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { fill, stroke } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { figure, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'quantised');

const { ticks } = data;
const base = 150;

/** Weights above a ruler with few marks; each goes to the nearest. */
export function draw(): string {
  const x = linearScale([-7.5, 7.5], [6, 506]);
  return figure(
    {
      name: 'quantised',
      width: 512,
      height: 226,
      title: 'Quantised, each weight moves to the nearest mark of a coarse ruler, by at most half a step',
      desc: 'The weights 0.31, −0.12, 0.06 and 0.70 are stored as 3, −1, 1 and 7 steps of 0.1.',
    },
    text(6, 18, data.names.weights, fill('quiet')),
    path(
      `M6 ${base}H506${ticks.map((tick) => `M${round(x(tick))} ${base - 6}v12`).join('')}`,
      stroke('quiet'),
    ),
    ...data.weights.map((weight, index) => {
      const [from, to] = [x(weight / data.scale), x(data.stored[index] ?? 0)];
      const y = 82;
      return (
        lines(arrow(from, y + 10, to, base - 10), 'accent') +
        path(marker('disc', [from, y], 5), fill('accent')) +
        text(from, y - 14, weight.toFixed(2).replace('-', '−'), { 'text-anchor': 'middle' })
      );
    }),
    ...ticks.map((tick) => {
      const kept = data.stored.includes(tick);
      return text(x(tick), base + 28, String(tick).replace('-', '−'), {
        'text-anchor': 'middle',
        'font-weight': kept ? 600 : undefined,
        ...fill(kept ? 'accent' : 'quiet'),
      });
    }),
    text(6, base + 62, data.names.stored, fill('quiet')),
  );
}

interface Data {
  weights: number[];
  stored: number[];
  scale: number;
  ticks: number[];
  names: { weights: string; stored: string };
}
