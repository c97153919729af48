import { readData } from '../kit/data.ts';
import { type Fill, fill, stroke } from '../kit/paint.ts';
import { el, figure, path, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'one-step');

const zero = 210;

/** Probabilities, their slopes, and the probabilities after one small step against them. */
export function draw(): string {
  return figure(
    {
      name: 'one-step',
      width: 512,
      height: 396,
      title:
        'The slope is the probability minus the truth, so one step moves the true token up and the others down',
      desc: 'Before: mat 0.6652, rug 0.2447, moon 0.0900. Gradient: 0.6652, −0.7553, 0.0900. After: 0.6380, 0.2705, 0.0915; the loss falls from 1.4076 to 1.3074.',
    },
    rows(0, data.before.title, data.before.shares),
    rows(136, data.gradient.title, data.gradient.slopes),
    rows(272, data.after.title, data.after.shares),
    path(`M${zero} 164V252`, stroke('ink')),
  );
}

function rows(top: number, title: string, values: number[]): string {
  return (
    text(6, top + 18, title, { 'font-weight': 600 }) +
    values
      .map((value, index) => {
        const y = top + 30 + index * 30;
        const word = data.words[index] ?? '';
        const role: Fill = word === data.truth ? 'second' : 'ink';
        const length = Math.abs(value) * 190;
        return (
          text(56, y + 17, word, { 'text-anchor': 'end', ...fill(role) }) +
          el('rect', { x: value < 0 ? zero - length : zero, y, width: length, height: 22, ...fill(role) }) +
          text(zero + 8 + Math.max(0, value * 190), y + 17, value.toFixed(4).replace('-', '−'))
        );
      })
      .join('')
  );
}

interface Data {
  words: string[];
  truth: string;
  before: { title: string; shares: number[] };
  gradient: { title: string; slopes: number[] };
  after: { title: string; shares: number[] };
}
