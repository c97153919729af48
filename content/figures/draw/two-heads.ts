import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { vectorCells } from '../kit/matrix.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'two-heads');

const centred = { 'text-anchor': 'middle' };
const lane = (index: number) => 8 + index * 256;
const width = 240;

/** Each head has a lane of its own: part of the query, weights of its own, part of the output. */
export function draw(): string {
  return figure(
    {
      name: 'two-heads',
      width: 512,
      height: 446,
      title: 'Each head compares and mixes in a lane of its own, and the results are joined',
      desc: 'The query 1, 1, 0, 2 is cut in two. Head one, with 1, 1, weighs the, cat, sleeps by 0.248, 0.248, 0.503 and gives 7.52; head two, with 0, 2, weighs them by 0.053, 0.894, 0.053 and gives 9.47.',
    },
    text(256, 18, data.query, { ...centred, ...fill('q') }),
    vectorCells({ x: 176, y: 30, cell: 40, height: 34, hue: 'q', values: data.in }),
    data.heads.map((head, index) => oneLane(head, lane(index))).join(''),
    vectorCells({
      x: 176,
      y: 386,
      cell: 80,
      height: 36,
      hue: 'z',
      values: data.heads.map(({ output }) => output),
    }),
    text(352, 410, data.output, fill('z')),
  );
}

function oneLane(head: Head, x: number): string {
  const middle = x + width / 2;
  const inner = x < 256 ? 216 : 296;
  const longest = 92;
  return (
    el('rect', { x, y: 92, width, height: 262, rx: 8, ...fillAndStroke('tint', 'rule') }) +
    lines(arrow(inner, 64, middle, 126), 'q') +
    text(x < 256 ? x + 12 : x + width - 12, 114, head.name, {
      'font-weight': 600,
      'text-anchor': x < 256 ? 'start' : 'end',
    }) +
    vectorCells({ x: middle - 40, y: 130, cell: 40, height: 34, hue: 'q', values: head.query }) +
    data.words
      .map((word, index) => {
        const y = 186 + index * 34;
        const weight = head.weights[index] ?? 0;
        return (
          text(x + 66, y + 18, word, { 'text-anchor': 'end' }) +
          el('rect', { x: x + 76, y: y + 2, width: weight * longest, height: 20, ...fill('ink') }) +
          text(x + 82 + weight * longest, y + 18, weight.toFixed(3))
        );
      })
      .join('') +
    text(middle, 312, head.looks, { ...centred, ...fill('quiet') }) +
    lines(arrow(middle, 324, inner, 382), 'z')
  );
}

interface Head {
  name: string;
  query: number[];
  weights: number[];
  output: number;
  looks: string;
}

interface Data {
  in: number[];
  words: string[];
  heads: Head[];
  query: string;
  output: string;
}
