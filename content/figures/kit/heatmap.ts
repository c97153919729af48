import { colour, mix } from './paint.ts';
import { el, group, path, text } from './svg.ts';

/** Draws a matrix as cells, the more weight the darker, with each number printed; `null` cells are hatched. */
export function heatmap(map: Heatmap): string {
  const { x, y, cell, rows, columns, values } = map;
  const width = cell * columns.length;
  const height = cell * rows.length;
  const cells = values.flatMap((row, down) =>
    row.map((value, across) => ({ value, x: x + across * cell, y: y + down * cell })),
  );
  const known = cells.filter((one): one is Cell & { value: number } => one.value !== null);
  const hatches = cells
    .filter(({ value }) => value === null)
    .map((one) => [0.25, 0.5, 0.75].map((at) => hatch(one, cell, at)).join(''));
  const lines =
    [...columns.keys(), columns.length].map((at) => `M${x + at * cell} ${y}v${height}`).join('') +
    [...rows.keys(), rows.length].map((at) => `M${x} ${y + at * cell}h${width}`).join('');
  return (
    known
      .map((one) => el('rect', { x: one.x, y: one.y, width: cell, height: cell, fill: shade(one.value) }))
      .join('') +
    path(hatches.join(''), { stroke: colour('rule'), fill: 'none', 'stroke-width': 3 }) +
    path(lines, { stroke: colour('paper'), fill: 'none', 'stroke-width': 4 }) +
    group(
      { 'text-anchor': 'middle', 'font-size': cell * 0.36, fill: colour('ink') },
      ...known.map((one) => text(one.x + cell / 2, one.y + cell * 0.61, one.value.toFixed(2))),
    ) +
    group(
      { 'font-size': cell * 0.35, fill: colour('ink') },
      ...rows.map((word, at) => text(x - 18, y + (at + 0.6) * cell, word, { 'text-anchor': 'end' })),
      ...columns.map((word, at) =>
        text(0, 0, word, { transform: `translate(${x + (at + 0.62) * cell} ${y - 18}) rotate(-45)` }),
      ),
    )
  );
}

/** The colour of a weight between 0 and 1, never so dark that the number in it is hard to read. */
function shade(weight: number): string {
  return mix(colour('paper'), colour('accent'), 0.02 + weight ** 0.8 * 0.58);
}

/** A slanted stroke across a cell, cut at the cell's edge. */
function hatch({ x, y }: Cell, cell: number, at: number): string {
  const reach = 2 * cell * at;
  const [x1, y1] = reach <= cell ? [0, reach] : [reach - cell, cell];
  return `M${x + x1} ${y + y1}L${x + y1} ${y + x1}`;
}

interface Cell {
  value: number | null;
  x: number;
  y: number;
}

interface Heatmap {
  x: number;
  y: number;
  cell: number;
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly (number | null)[])[];
}
