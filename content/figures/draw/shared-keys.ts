import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'shared-keys');

const left = 92;
const step = 51;
const [width, height] = [38, 24];

/** Query heads in a row, and under them the keys and values they share. */
export function draw(): string {
  return figure(
    {
      name: 'shared-keys',
      width: 512,
      height: data.kinds.length * 168 - 14,
      title: 'Grouped queries share keys and values, so that fewer of them have to be kept',
      desc: 'Eight query heads with 8 pairs of key and value heads, with 2, and with 1.',
    },
    ...data.kinds.map((kind, index) => oneKind(kind, index * 168)),
  );
}

function oneKind({ name, pairs }: Kind, top: number): string {
  const centre = (index: number) => left + index * step + width / 2;
  const share = data.heads / pairs;
  const cell = (x: number, y: number, hue: 'q' | 'k' | 'v') =>
    el('rect', { x: x - width / 2, y, width, height, rx: 3, ...fillAndStroke(`${hue}-soft`, hue) });
  const label = (y: number, hue: 'q' | 'k' | 'v') =>
    text(left - 14, y + 18, data.rows[hue], { 'text-anchor': 'end', ...fill(hue) });
  const heads = Array.from({ length: data.heads }, (_, at) => at);
  const groups = Array.from({ length: pairs }, (_, at) => centre(at * share + (share - 1) / 2));
  const [q, k, v] = [top + 30, top + 88, top + 118];
  return (
    text(left, top + 18, name, { 'font-weight': 600 }) +
    label(q, 'q') +
    label(k, 'k') +
    label(v, 'v') +
    lines(
      heads.map((at) => `M${centre(at)} ${q + height}L${groups[Math.floor(at / share)]} ${k}`).join(''),
      'quiet',
    ) +
    heads.map((at) => cell(centre(at), q, 'q')).join('') +
    groups.map((x) => cell(x, k, 'k') + cell(x, v, 'v')).join('')
  );
}

interface Kind {
  name: string;
  pairs: number;
}

interface Data {
  heads: number;
  kinds: Kind[];
  rows: { q: string; k: string; v: string };
}
