import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { fill, stroke } from '../kit/paint.ts';
import { el, figure, path, round, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'rope');

const radius = 92;

/** Query and key as hands of a clock, turned by their positions: what counts is the angle between them. */
export function draw(): string {
  return figure(
    {
      name: 'rope',
      width: 512,
      height: 540,
      title: 'Turned by their positions, query and key keep one angle, and one score, at equal distance',
      desc: 'At positions 5 and 3 the score is 3.3243, at 105 and 103 again 3.3243. Swapped, at 3 and 5, it is 4.5163, and at 5 and 0 it is 2.0721.',
    },
    ...data.cases.map((one, index) => clock(one, 128 + (index % 2) * 256, 104 + Math.floor(index / 2) * 272)),
  );
}

function clock({ m, n, says }: Case, x: number, y: number): string {
  const q = hand(data.query, m, x, y);
  const k = hand(data.key, n, x, y);
  return (
    el('circle', { cx: x, cy: y, r: radius, ...stroke('rule') }) +
    path(between(q.angle, k.angle, x, y), stroke('ink')) +
    lines(arrow(x, y, ...q.end), 'q') +
    lines(arrow(x, y, ...k.end), 'k') +
    text(...q.label, 'q', { ...fill('q'), 'text-anchor': 'middle', 'font-weight': 600 }) +
    text(...k.label, 'k', { ...fill('k'), 'text-anchor': 'middle', 'font-weight': 600 }) +
    textLines(x, y + radius + 28, says, { 'text-anchor': 'middle' })
  );
}

/** A pair of numbers as a hand, turned by its position; screens count downwards, so the sine is taken off. */
function hand([a, b]: [number, number], position: number, x: number, y: number) {
  const angle = Math.atan2(b, a) + position * data.speed;
  const at = (length: number): [number, number] => [
    x + length * Math.cos(angle),
    y - length * Math.sin(angle),
  ];
  const [lx, ly] = at(radius - 14);
  return { angle, end: at(radius - 30), label: [lx, ly + 6] as [number, number] };
}

/** The angle between the hands as an arc, the shorter way. */
function between(from: number, to: number, x: number, y: number): string {
  const turn = ((to - from + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;
  const r = 30;
  const point = (angle: number) => `${round(x + r * Math.cos(angle))} ${round(y - r * Math.sin(angle))}`;
  return `M${point(from)}A${r} ${r} 0 0 ${turn < 0 ? 1 : 0} ${point(to)}`;
}

interface Case {
  m: number;
  n: number;
  says: string[];
}

interface Data {
  speed: number;
  query: [number, number];
  key: [number, number];
  cases: Case[];
}
