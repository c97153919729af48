import { readData } from '../kit/data.ts';
import { arrow, arrowHead, lines, plus } from '../kit/diagram.ts';
import { vectorCells } from '../kit/matrix.ts';
import { fill } from '../kit/paint.ts';
import { el, panel, panels, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'attention-steps');
const { names, tokens } = data;

const strong = { 'font-weight': 600 };
const centred = { 'text-anchor': 'middle' };
const right = { 'text-anchor': 'end' };
const height = 356;
const row = (index: number) => 176 + index * 66;

/** One row of attention: the query is compared with the keys, and the values are mixed. */
export function draw(): string {
  return panels(
    {
      name: 'attention-steps',
      title:
        'A query is compared with every key; softmax makes weights of the scores, and the weights mix the values',
      desc: 'The query 1, 1, 0, 2 of sleeps scores 1 with the key of the, 5 with that of cat and 2 with its own. Halved and put through softmax the scores give the weights 0.0996, 0.7361 and 0.1643, and the mixed values are 2.639 and 9.004.',
    },
    panel(height, text(0, 18, data.title[0], strong), scores()),
    panel(height, text(0, 18, data.title[1], strong), mix()),
  );
}

function scores(): string {
  const cell = 34;
  const x = 92;
  return (
    vectorCells({ x, y: 46, cell, hue: 'q', values: data.query }) +
    text(x - 12, 69, names.q, { ...right, ...fill('q') }) +
    lines(`M${x + 4 * cell + 8} 63H284V112${arrowHead(284, 63, 284, 112)}`, 'q') +
    text(x + 2 * cell, 140, names.k, { ...centred, ...fill('k') }) +
    text(284, 140, names.product, centred) +
    text(376, 140, names.half, { ...centred, ...fill('quiet') }) +
    tokens
      .map(({ word, key, score, scaled }, index) => {
        const y = row(index);
        return (
          text(x - 12, y + 23, word, right) +
          vectorCells({ x, y, cell, hue: 'k', values: key }) +
          lines(arrow(x + 4 * cell + 10, y + 17, 262, y + 17), 'quiet') +
          text(284, y + 24, String(score), { ...centred, ...strong, 'font-size': 21 }) +
          lines(arrow(306, y + 17, 348, y + 17), 'quiet') +
          text(376, y + 24, String(scaled), { ...centred, 'font-size': 21 })
        );
      })
      .join('')
  );
}

function mix(): string {
  const cell = 44;
  const start = 62;
  const longest = 120;
  const sum = 372;
  return (
    text(start, 140, names.softmax, fill('ink')) +
    text(270 + cell, 140, names.v, { ...centred, ...fill('v') }) +
    tokens
      .map(({ word, value, weight }, index) => {
        const y = row(index);
        return (
          text(start - 12, y + 23, word, right) +
          el('rect', { x: start, y: y + 2, width: weight * longest, height: 30, ...fill('ink') }) +
          text(start + weight * longest + 8, y + 23, weight.toFixed(4)) +
          text(256, y + 24, '×', centred) +
          vectorCells({ x: 270, y, cell, height: 34, hue: 'v', values: value }) +
          lines(`M${270 + 2 * cell + 4} ${y + 17}H${sum}`, 'v')
        );
      })
      .join('') +
    lines(`M${sum} ${row(2) + 17}V90${arrowHead(sum, 200, sum, 90)}`, 'z') +
    tokens.map((_, index) => plus(sum, row(index) + 17, 9)).join('') +
    vectorCells({ x: 258, y: 46, cell: 78, height: 40, hue: 'z', values: data.output }) +
    text(246, 72, names.z, { ...right, ...fill('z') })
  );
}

interface Data {
  title: [string, string];
  tokens: { word: string; key: number[]; value: number[]; score: number; scaled: number; weight: number }[];
  query: number[];
  output: number[];
  names: Record<'q' | 'k' | 'v' | 'z' | 'product' | 'half' | 'softmax', string>;
}
