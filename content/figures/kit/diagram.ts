import { type Fill, fillAndStroke, type Stroke, stroke } from './paint.ts';
import { el, group, path, round, text, textLines } from './svg.ts';

/** Draws a rounded box with lines of text in its middle; the first line is set strong on request. */
export function box(place: Rectangle, lines: readonly string[] = [], style: BoxStyle = {}): string {
  const {
    paint = 'tint',
    outline = 'quiet',
    strong = false,
    radius = 6,
    dashed = false,
    leading = 21,
  } = style;
  const { x, y, width, height } = place;
  const first = y + height / 2 - ((lines.length - 1) * leading) / 2 + 6;
  const words =
    lines.length === 0
      ? ''
      : strong && lines.length > 1
        ? text(x + width / 2, first, lines[0] ?? '', { 'text-anchor': 'middle', 'font-weight': 600 }) +
          textLines(x + width / 2, first + leading, lines.slice(1), { 'text-anchor': 'middle' }, leading)
        : textLines(
            x + width / 2,
            first,
            lines,
            { 'text-anchor': 'middle', 'font-weight': strong ? 600 : undefined },
            leading,
          );
  return (
    el('rect', {
      x,
      y,
      width,
      height,
      rx: radius,
      ...fillAndStroke(paint, outline),
      'stroke-dasharray': dashed ? '5 4' : undefined,
    }) + words
  );
}

/**
 * Path data for a straight arrow with an open head. It is written from its start, so that arrows of one length and
 * direction are the same text, which shrinks on the wire.
 */
export function arrow(x1: number, y1: number, x2: number, y2: number, head = 7): string {
  const [across, down] = [x2 - x1, y2 - y1];
  const along =
    across === 0 ? `v${round(down)}` : down === 0 ? `h${round(across)}` : `l${pair(across, down)}`;
  return `M${pair(x1, y1)}${along}${headFromTip(across, down, head)}`;
}

/** Path data for the head alone, at the end of a line that came from (x1, y1). */
export function arrowHead(x1: number, y1: number, x2: number, y2: number, head = 7): string {
  return `M${pair(x2, y2)}${headFromTip(x2 - x1, y2 - y1, head)}`;
}

/** From the tip to one wing, back, and to the other. */
function headFromTip(across: number, down: number, head: number): string {
  const direction = Math.atan2(down, across);
  const [x, y] = [-head * Math.cos(direction + 0.5), -head * Math.sin(direction + 0.5)];
  const [u, v] = [-head * Math.cos(direction - 0.5), -head * Math.sin(direction - 0.5)];
  return `m${pair(x, y)}l${pair(-x, -y)}l${pair(u, v)}`;
}

/** Two numbers of path data; a minus parts them by itself. */
function pair(x: number, y: number): string {
  const [first, second] = [round(x), round(y)];
  return second.startsWith('-') ? first + second : `${first} ${second}`;
}

/** Draws path data as lines of one kind. */
export function lines(d: string, role: Stroke = 'ink', dashed = false): string {
  return path(d, { ...stroke(role), 'stroke-dasharray': dashed ? '5 4' : undefined });
}

/** Draws the circled plus that stands for adding two vectors. */
export function plus(x: number, y: number, radius = 10): string {
  const r = radius - 4;
  return group(
    fillAndStroke('paper', 'ink'),
    el('circle', { cx: x, cy: y, r: radius }),
    path(`M${round(x - r)} ${round(y)}h${2 * r}m-${r}-${r}v${2 * r}`, {}),
  );
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface BoxStyle {
  paint?: Fill;
  outline?: Stroke;
  strong?: boolean;
  radius?: number;
  dashed?: boolean;
  leading?: number;
}
