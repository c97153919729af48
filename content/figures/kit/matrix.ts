import { fillAndStroke, stroke } from './paint.ts';
import { el, group, path, round, text } from './svg.ts';

/** The things attention works with; each keeps its hue through the whole course. */
export type Hue = 'q' | 'k' | 'v' | 'z';

/** Draws a vector as a row of cells with a number in each, in the hue of what it is. */
export function vectorCells({ x, y, cell, height = cell, hue, values }: Vector): string {
  const width = cell * values.length;
  const borders = values
    .slice(1)
    .map((_, at) => `M${round(x + (at + 1) * cell)} ${round(y)}v${round(height)}`);
  return (
    el('rect', { x, y, width, height, rx: 3, ...fillAndStroke(`${hue}-soft`, hue) }) +
    path(borders.join(''), stroke(hue)) +
    group(
      { 'text-anchor': 'middle' },
      ...values.map((value, at) =>
        text(x + (at + 0.5) * cell, y + height / 2 + 6, String(value).replace('-', '−')),
      ),
    )
  );
}

interface Vector {
  x: number;
  y: number;
  cell: number;
  height?: number;
  hue: Hue;
  values: readonly (number | string)[];
}
