import { type Fill, fill } from './paint.ts';
import type { Scale } from './scale.ts';
import { el, group, round, text } from './svg.ts';

/** A place on the page: across, down. */
export type Point = readonly [number, number];

/** Draws bars that grow to the right, each with its label before and its value after it. */
export function bars(rows: readonly Bar[], style: BarStyle): string {
  const { scale, top, step, thickness, paint = 'accent' } = style;
  const start = scale(0);
  const middle = (index: number) => top + index * step + step / 2;
  return (
    group(
      { 'text-anchor': 'end' },
      ...rows.map((row, index) =>
        row.label === undefined ? '' : text(start - 10, middle(index) + 6, row.label),
      ),
    ) +
    group(
      fill(paint),
      ...rows.map((row, index) =>
        el('rect', {
          x: start,
          y: middle(index) - thickness / 2,
          width: scale(row.value) - start,
          height: thickness,
        }),
      ),
    ) +
    rows.map((row, index) => text(scale(row.value) + 8, middle(index) + 6, row.print)).join('')
  );
}

/** Path data for a mark around a point; shapes keep series apart where colour can't. */
export function marker(shape: Shape, [x, y]: Point, size = 5): string {
  const s = round(size);
  const twice = round(size * 2);
  if (shape === 'disc')
    return `M${round(x - size)} ${round(y)}a${s} ${s} 0 1 0 ${twice} 0a${s} ${s} 0 1 0-${twice} 0z`;
  if (shape === 'square') return `M${round(x - size)} ${round(y - size)}h${twice}v${twice}h-${twice}z`;
  return `M${round(x)} ${round(y - size)}l${s} ${s}l-${s} ${s}l-${s}-${s}z`;
}

/** Path data for a line through points. */
export function polyline(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** Path data for a running best: level until the next point, then up or down to it. */
export function stepLine(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => (index === 0 ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`))
    .join('');
}

/** Keeps those rows that beat every earlier one; the rows must be in order of time. */
export function runningBest<Row>(rows: readonly Row[], value: (row: Row) => number): Row[] {
  let best = Number.NEGATIVE_INFINITY;
  return rows.filter((row) => {
    if (value(row) <= best) return false;
    best = value(row);
    return true;
  });
}

export type Shape = 'disc' | 'square' | 'diamond';

/** One bar: its length in the data's unit, and what is printed at its end. */
export interface Bar {
  label?: string;
  value: number;
  print: string;
}

interface BarStyle {
  scale: Scale;
  top: number;
  step: number;
  thickness: number;
  paint?: Fill;
}
