import { xAxis } from '../kit/axis.ts';
import { marker } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { fill, stroke } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { figure, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'translation-scores');

const [left, right, top, row] = [162, 496, 48, 40];

/** One line a direction: GPT-3 with more and more examples, and the best system made for the purpose. */
export function draw(): string {
  const x = linearScale([10, 48], [left, right]);
  const bottom = top + data.rows.length * row;
  const drawn = data.rows.map(({ name, scores }, index) => {
    const y = top + index * row + 14;
    const [none = 0, one = 0, few = 0, best = 0] = scores;
    return (
      text(left - 14, y + 6, name, { 'text-anchor': 'end', 'font-size': 16 }) +
      path(`M${round(x(none))} ${y}H${round(x(few))}`, stroke('second')) +
      path(
        marker('disc', [x(none), y], 4) + marker('disc', [x(one), y], 5.5) + marker('disc', [x(few), y], 7.5),
        fill('second'),
      ) +
      path(marker('diamond', [x(best), y], 8), stroke('accent'))
    );
  });
  return figure(
    {
      name: 'translation-scores',
      width: 512,
      height: bottom + 56,
      title: 'Into English a few examples bring GPT-3 up to the best systems; out of English they don’t',
      desc: 'French to English rises from 21.2 to 39.2, past 35.0; German to English reaches 40.6 against 40.2; English to French reaches 32.6 of 45.6.',
    },
    path(
      marker('disc', [10, 16], 4) + marker('disc', [140, 16], 5.5) + marker('disc', [222, 16], 7.5),
      fill('second'),
    ),
    path(marker('diamond', [312, 16], 8), stroke('accent')),
    ...[22, 154, 238, 328].map((at, index) => text(at, 22, data.marks[index] ?? '')),
    ...drawn,
    xAxis({ scale: x, ticks: data.axis, y: bottom, from: left, to: right, title: data.title }),
  );
}

interface Data {
  axis: number[];
  title: string;
  marks: string[];
  rows: { name: string; scores: number[] }[];
}
