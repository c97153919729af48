import { fill, stroke } from './paint.ts';
import type { Scale } from './scale.ts';
import { group, path, round, text } from './svg.ts';

/** Draws a horizontal axis: a line, a small tick with its label for each value, and a title under it. */
export function xAxis<Value>(axis: XAxis<Value>): string {
  const { scale, ticks, y, from, to, title, format = String } = axis;
  const marks = ticks.map((tick) => `M${round(scale(tick))} ${round(y)}v6`).join('');
  return (
    path(`M${round(from)} ${round(y)}H${round(to)}${marks}`, stroke('quiet')) +
    group(
      { ...fill('quiet'), 'font-size': 16, 'text-anchor': 'middle' },
      ...ticks.map((tick) => text(scale(tick), y + 23, format(tick))),
      title === undefined ? '' : text((from + to) / 2, y + 47, title),
    )
  );
}

/** Draws a vertical axis as thin lines across the chart, labelled at the left, with its title above. */
export function yAxis(axis: YAxis): string {
  const { scale, ticks, from, to, title, format = String } = axis;
  const lines = ticks.map((tick) => `M${round(from)} ${round(scale(tick))}H${round(to)}`).join('');
  const titleLine = title === undefined ? '' : text(1, 16, title, { 'text-anchor': 'start' });
  return (
    path(lines, { ...stroke('rule'), 'stroke-width': 1 }) +
    group(
      { ...fill('quiet'), 'font-size': 16, 'text-anchor': 'end' },
      ...ticks.map((tick) => text(from - 9, scale(tick) + 5.5, format(tick))),
      titleLine,
    )
  );
}

interface XAxis<Value> {
  scale: Scale<Value>;
  ticks: readonly Value[];
  y: number;
  from: number;
  to: number;
  title?: string;
  format?: (value: Value) => string;
}

interface YAxis {
  scale: Scale;
  ticks: readonly number[];
  from: number;
  to: number;
  title?: string;
  format?: (value: number) => string;
}
