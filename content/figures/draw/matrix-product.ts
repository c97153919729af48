import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { borders } from '../kit/matrix.ts';
import { type Fill, fill, fillAndStroke, type Stroke, stroke } from '../kit/paint.ts';
import { el, figure, group, path, text } from '../kit/svg.ts';

const { x, w, product, words, names, sum } = readData<Data>(import.meta.url, 'matrix-product');

const [cell, top] = [44, 44];
const [first, second, third] = [64, 212, 380];
const centred = { 'text-anchor': 'middle' };

/** A matrix of two rows times one of two columns; the row and the column that give one number are marked. */
export function draw(): string {
  const ground = top + 2 * cell;
  return figure(
    {
      name: 'matrix-product',
      width: 512,
      height: ground + 58,
      title: 'Each number of the product is the dot product of a row on the left with a column on the right',
      desc: 'The rows 1, 2 and 0, 1 of X, times a matrix with the columns 3, 1 and 0, 4, make the rows 5, 8 and 1, 4 of Q.',
    },
    ...words.map((word, row) =>
      text(first - 10, top + row * cell + 28, word, { 'text-anchor': 'end', ...fill('quiet') }),
    ),
    matrix(first, x, 'paper', 'ink'),
    matrix(second, w, 'paper', 'q'),
    matrix(third, product, 'q-soft', 'q'),
    group(
      { ...centred, 'font-weight': 600 },
      text(first + cell, top - 14, names.x),
      text(second + cell, top - 14, names.w, fill('q')),
      text(third + cell, top - 14, names.product, fill('q')),
    ),
    text(second + cell + 9, top - 20, names.up, { ...fill('q'), 'font-size': 12 }),
    text((first + 2 * cell + second) / 2, top + cell + 6, '×', centred),
    text((second + 2 * cell + third) / 2, top + cell + 6, '=', centred),
    group(
      { ...stroke('accent'), 'stroke-width': 3, fill: 'none' },
      el('rect', { x: first, y: top, width: 2 * cell, height: cell, rx: 3 }),
      el('rect', { x: second, y: top, width: cell, height: 2 * cell, rx: 3 }),
      el('rect', { x: third, y: top, width: cell, height: cell, rx: 3 }),
    ),
    text(second + cell, ground + 44, sum, { ...centred, 'font-weight': 600 }),
    lines(arrow(second + cell / 2, ground + 6, second + cell / 2, ground + 26), 'accent'),
  );
}

/** Rows of cells with a number in each. */
function matrix(left: number, rows: number[][], inside: Fill, outline: Stroke): string {
  return (
    el('rect', {
      x: left,
      y: top,
      width: 2 * cell,
      height: 2 * cell,
      rx: 3,
      ...fillAndStroke(inside, outline),
    }) +
    path(`${borders(left, top, cell, 2 * cell, 2)}M${left} ${top + cell}h${2 * cell}`, stroke(outline)) +
    group(
      centred,
      ...rows.flatMap((row, down) =>
        row.map((value, across) =>
          text(left + (across + 0.5) * cell, top + (down + 0.5) * cell + 6, String(value)),
        ),
      ),
    )
  );
}

interface Data {
  x: number[][];
  w: number[][];
  product: number[][];
  words: string[];
  names: { x: string; w: string; up: string; product: string };
  sum: string;
}
