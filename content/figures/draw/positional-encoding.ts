import { readData } from '../kit/data.ts';
import { colour, mix } from '../kit/paint.ts';
import { toPng } from '../kit/raster.ts';
import { el, group, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'positional-encoding');

const cell = { width: 12, height: 10 };
const [left, top] = [150, 130];
const [width, height] = [left + data.dimensions * cell.width + 50, top + data.positions * cell.height + 150];

/** The sine and cosine code of positions: a row for each position, a column for each dimension. */
export function draw(): Promise<Buffer> {
  const rows = Array.from({ length: data.positions }, (_, position) =>
    Array.from({ length: data.dimensions }, (__, dimension) =>
      el('rect', {
        x: left + dimension * cell.width,
        y: top + position * cell.height,
        ...cell,
        fill: shade(encode(position, dimension)),
      }),
    ).join(''),
  );
  return toPng(
    el(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        'font-size': 44,
      },
      el('rect', { width, height, fill: colour('paper') }),
      el('g', { 'shape-rendering': 'crispEdges' }, ...rows),
      group({ fill: colour('quiet') }, ...ticks(), ...key()),
    ),
  );
}

/** One number of the code: sines in even dimensions, cosines in odd ones, slower from pair to pair. */
export function encode(position: number, dimension: number): number {
  const angle = position / data.base ** ((dimension - (dimension % 2)) / data.dimensions);
  return dimension % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
}

function ticks(): string[] {
  const positions = [0, 20, 40, 60, 80, 99];
  const dimensions = [0, 32, 64, 96, 127];
  const bottom = top + data.positions * cell.height;
  return [
    ...positions.map((at) =>
      text(left - 16, top + (at + 0.5) * cell.height + 14, String(at), { 'text-anchor': 'end' }),
    ),
    ...dimensions.map((at) =>
      text(left + (at + 0.5) * cell.width, bottom + 50, String(at), { 'text-anchor': 'middle' }),
    ),
    text(left - 110, top - 36, 'position'),
    text(left + (data.dimensions * cell.width) / 2, bottom + 112, 'dimension', { 'text-anchor': 'middle' }),
  ];
}

/** The scale of colours, from −1 to 1. */
function key(): string[] {
  const steps = 60;
  const start = width - 50 - steps * 8;
  return [
    ...Array.from({ length: steps }, (_, at) =>
      el('rect', {
        x: start + at * 8,
        y: top - 66,
        width: 8,
        height: 36,
        fill: shade((at / (steps - 1)) * 2 - 1),
      }),
    ),
    text(start, top - 82, '−1'),
    text(start + steps * 4, top - 82, '0', { 'text-anchor': 'middle' }),
    text(start + steps * 8, top - 82, '1', { 'text-anchor': 'end' }),
  ];
}

/** Dark for −1, light for 1: the order survives in greyscale. */
function shade(value: number): string {
  const middle = mix(colour('second'), colour('second-soft'), 0.55);
  return value < 0 ? mix('#143d52', middle, value + 1) : mix(middle, colour('paper'), value);
}

interface Data {
  positions: number;
  dimensions: number;
  base: number;
}
