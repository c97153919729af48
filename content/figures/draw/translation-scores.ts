import { xAxis } from '../kit/axis.ts';
import { marker } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { fill, stroke } from '../kit/paint.ts';
import { linearScale, type Scale } from '../kit/scale.ts';
import { panel, panels, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'translation-scores');

const [left, right, top, row] = [92, 408, 92, 44];
const sizes = [4, 5.5, 7.5];

/** Into English beside out of it: GPT-3 with more and more examples, and the best system made for the purpose. */
export function draw(): string {
  const x = linearScale([10, 48], [left, right]);
  return panels(
    {
      name: 'translation-scores',
      title: 'Into English a few examples bring GPT-3 up to the best systems; out of English they don’t',
      desc: 'French to English rises from 21.2 to 39.2, past 35.0; German to English reaches 40.6 against 40.2; English to French reaches 32.6 of 45.6, English to Romanian 21 of 38.5.',
    },
    ...data.panels.map(({ title, rows }, index) => {
      const bottom = top + rows.length * row;
      return panel(
        bottom + 54,
        text(0, 18, title, { 'font-weight': 600 }),
        key(index),
        ...rows.map((one, at) => direction(one, top + at * row + 14, x)),
        xAxis({ scale: x, ticks: data.axis, y: bottom, from: left, to: right, title: data.title }),
      );
    }),
  );
}

/** What the marks mean: those of GPT-3 over the first panel, that of its rivals over the second. */
function key(index: number): string {
  if (index === 1)
    return path(marker('diamond', [10, 50], 8), stroke('accent')) + text(26, 56, data.marks[3] ?? '');
  const places = [10, 132, 200];
  return (
    path(places.map((at, size) => marker('disc', [at, 50], sizes[size])).join(''), fill('second')) +
    places.map((at, size) => text(at + 14, 56, data.marks[size] ?? '')).join('')
  );
}

function direction({ name, scores }: Row, y: number, x: Scale): string {
  const [none = 0, one = 0, few = 0, best = 0] = scores;
  const discs = [none, one, few].map((score, size) => marker('disc', [x(score), y], sizes[size]));
  return (
    text(left - 14, y + 6, name, { 'text-anchor': 'end' }) +
    path(`M${round(x(none))} ${y}H${round(x(few))}`, stroke('second')) +
    path(discs.join(''), fill('second')) +
    path(marker('diamond', [x(best), y], 8), { ...stroke('accent'), 'stroke-width': 2 })
  );
}

interface Row {
  name: string;
  scores: number[];
}

interface Data {
  axis: number[];
  title: string;
  marks: string[];
  panels: { title: string; rows: Row[] }[];
}
