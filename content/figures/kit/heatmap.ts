import { fill, stroke } from './paint.ts';
import { el, group, path, text } from './svg.ts';

/**
 * Draws a matrix of weights between 0 and 1 as cells, the more weight the fuller, each with its number in two
 * digits; `null` cells are hatched, and one row may be marked.
 */
export function heatmap({ x, y, cell, rows, columns, values, marked }: Heatmap): string {
  const width = cell * columns.length;
  const edge = cell - 2;
  const bold = (down: number) => (down === marked ? 600 : undefined);
  // A row is a group that is moved to its place: what the rows have in common is then the same text.
  const inRows = (draw: (value: number | null, left: number, down: number) => string) =>
    values.map((row, down) =>
      group(
        { transform: `translate(${x} ${y + down * cell})` },
        ...row.map((value, across) => draw(value, across * cell, down)),
      ),
    );
  const hatches = values.map((row, down) => {
    const seen = row.filter((value) => value !== null).length;
    const hatch = `m10 ${edge - 8}l${edge - 18}-${edge - 18}m${cell - edge + 8}-10`;
    return seen === row.length
      ? ''
      : `M${x + seen * cell} ${y + down * cell}${hatch.repeat(row.length - seen)}`;
  });
  return (
    path(hatches.join(''), stroke('rule')) +
    group(
      fill('accent'),
      ...inRows((value, left) =>
        value === null
          ? ''
          : el('rect', { x: left, width: edge, height: edge, 'fill-opacity': opacity(value) }),
      ),
    ) +
    group(
      { 'text-anchor': 'middle', 'font-size': 16 },
      ...inRows((value, left, down) =>
        value === null
          ? ''
          : text(left + edge / 2, edge / 2 + 6, print(value), { 'font-weight': bold(down) }),
      ),
    ) +
    group(
      { 'font-size': 16 },
      ...rows.map((word, at) =>
        text(x - 8, y + at * cell + edge / 2 + 6, word, { 'text-anchor': 'end', 'font-weight': bold(at) }),
      ),
      ...columns.map((word, at) =>
        text(0, 0, word, { transform: `translate(${x + at * cell + 20} ${y - 8}) rotate(-45)` }),
      ),
    ) +
    (marked === undefined
      ? ''
      : el('rect', {
          x: x - 2,
          y: y + marked * cell - 2,
          width: width + 2,
          height: cell + 2,
          ...stroke('ink'),
          'stroke-width': 2.5,
        }))
  );
}

/** How full a cell is: never so full that the number in it is hard to read, in either theme. */
function opacity(weight: number): string {
  return (0.05 + Number(weight.toFixed(2)) ** 0.8 * 0.5).toFixed(2);
}

/** Two digits without the naught before them, as tables of shares are set; a whole is 1. */
function print(weight: number): string {
  return weight >= 0.995 ? '1' : weight.toFixed(2).slice(1);
}

interface Heatmap {
  x: number;
  y: number;
  cell: number;
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly (number | null)[])[];
  /** The row that the text is about. */
  marked?: number;
}
