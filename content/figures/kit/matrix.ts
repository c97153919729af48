import { fillAndStroke, stroke } from './paint.ts';
import { el, group, path, round, text } from './svg.ts';

/** The things attention works with; each keeps its hue through the whole course. */
export type Hue = 'q' | 'k' | 'v' | 'z';

/** Draws a vector as a row of cells with a number in each, in the hue of what it is. */
export function vectorCells({ x, y, cell, height = cell, hue, values }: Vector): string {
  const width = cell * values.length;
  return (
    el('rect', { x, y, width, height, rx: 3, ...fillAndStroke(`${hue}-soft`, hue) }) +
    path(borders(x, y, cell, height, values.length), stroke(hue)) +
    group(
      { 'text-anchor': 'middle' },
      ...values.map((value, at) =>
        text(x + (at + 0.5) * cell, y + height / 2 + 6, String(value).replace('-', '−')),
      ),
    )
  );
}

/** Path data for the lines between the cells of a row; the same for every row of one kind but for its start. */
export function borders(x: number, y: number, cell: number, height: number, count: number): string {
  const line = `m${round(cell)} 0v${round(height)}m0-${round(height)}`;
  return `M${round(x)} ${round(y)}${line.repeat(count - 1)}`;
}

interface Vector {
  x: number;
  y: number;
  cell: number;
  height?: number;
  hue: Hue;
  values: readonly (number | string)[];
}
