import { marker, type Point } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { figure, group, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'positional-encoding');

const [left, right, top, row, swing] = [64, 500, 84, 66, 24];

/** Some numbers of the code as waves over the positions; read down at one position, they are its code. */
export function draw(): string {
  const x = linearScale([0, data.positions], [left, right]);
  const middle = (index: number) => top + index * row;
  const bottom = middle(data.shown.length - 1) + swing + 14;
  return figure(
    {
      name: 'positional-encoding',
      width: 512,
      height: bottom + 56,
      title: 'Each number of the positional code is a wave; the first swing fast and the last hardly move',
      desc: `The numbers ${data.shown.join(', ')} of ${data.dimensions} over ${data.positions} positions, from 16 waves to a sixth of one. Read downwards, positions ${data.marked.join(' and ')} get different codes.`,
    },
    ...data.marked.map(
      (at, index) =>
        lines(`M${x(at)} ${top - swing - 10}V${bottom}`, index === 0 ? 'accent' : 'ink', true) +
        text(x(at), top - swing - 18, `${data.code} ${at}`, {
          'text-anchor': 'middle',
          ...fill(index === 0 ? 'accent' : 'ink'),
        }),
    ),
    lines(data.shown.map((_, index) => `M${left} ${middle(index)}H${right}`).join(''), 'rule'),
    ...data.shown.map((dimension, index) => {
      const height = (position: number) => middle(index) - swing * encode(position, dimension);
      const length =
        (right - left) * ((2 * Math.PI * data.base ** (dimension / data.dimensions)) / data.positions);
      return (
        lines(wave(middle(index), length), 'second') +
        data.marked
          .map((at, mark) =>
            path(marker('disc', [x(at), height(at)], 5.5), fill(mark === 0 ? 'accent' : 'ink')),
          )
          .join('') +
        text(left - 12, middle(index) + 6, String(dimension), { 'text-anchor': 'end' })
      );
    }),
    text(0, top - swing - 18, data.titles.numbers, fill('quiet')),
    group(
      { ...fill('quiet'), 'text-anchor': 'middle' },
      ...data.axis.map((at) => text(x(at) - (at === data.positions ? 10 : 0), bottom + 22, String(at))),
      text((left + right) / 2, bottom + 46, data.titles.positions),
    ),
  );
}

/**
 * Path data for a sine from the left edge to the right one: half waves as curves, which are the same text again and
 * again, and straight pieces for what is left of the last one. `length` is that of a whole wave.
 */
function wave(y: number, length: number): string {
  const half = length / 2;
  const whole = Math.floor((right - left) / half);
  // A curve with these handles keeps within a fiftieth of the swing from a sine.
  const [near, far, tall] = [0.364 * half, 0.636 * half, (4 / 3) * swing].map(round);
  const bow = (up: boolean) =>
    `c${near} ${up ? '-' : ''}${tall} ${far} ${up ? '-' : ''}${tall} ${round(half)} 0`;
  const bows = Array.from({ length: whole }, (_, at) => bow(at % 2 === 0)).join('');
  const start = left + whole * half;
  const steps = 12;
  const rest = Array.from({ length: steps }, (_, at): Point => {
    const x = start + ((right - start) * (at + 1)) / steps;
    return [x, y - swing * Math.sin((2 * Math.PI * (x - left)) / length)];
  });
  return `M${left} ${y}${bows}L${rest.map(([x, at]) => `${round(x)} ${round(at)}`).join(' ')}`;
}

/** One number of the code: sines in even dimensions, cosines in odd ones, slower from pair to pair. */
export function encode(position: number, dimension: number): number {
  const angle = position / data.base ** ((dimension - (dimension % 2)) / data.dimensions);
  return dimension % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
}

interface Data {
  positions: number;
  dimensions: number;
  base: number;
  shown: number[];
  marked: number[];
  axis: number[];
  code: string;
  titles: { numbers: string; positions: string };
}
