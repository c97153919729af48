import { fill } from './paint.ts';

/** A figure no wider than this is shown whole on a phone, its lettering as large as on any other screen. */
const NARROW = 512;

/** What an SVG element can be told: numbers are rounded, and `undefined` leaves an attribute out. */
export type Attributes = Record<string, string | number | undefined>;

/** Builds one SVG element; children are markup that is already escaped. */
export function el(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const inside = children.join('');
  const tag = `${name}${attributeText(attributes)}`;
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>`;
}

/** Gathers elements that share attributes, so that each is written once. */
export function group(attributes: Attributes, ...children: string[]): string {
  return el('g', attributes, ...children);
}

/** Writes a line of text. */
export function text(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return el('text', { x, y, ...attributes }, escapeText(words));
}

/** Writes several lines of text under each other, as SVG doesn't wrap; `leading` is their distance. */
export function textLines(
  x: number,
  y: number,
  lines: readonly string[],
  attributes: Attributes = {},
  leading = 21,
): string {
  const spans = lines.map((line, index) =>
    index === 0 ? escapeText(line) : el('tspan', { x, dy: leading }, escapeText(line)),
  );
  return el('text', { x, y, ...attributes }, ...spans);
}

/** Draws an outline or shape from path data. */
export function path(d: string, attributes: Attributes): string {
  return el('path', { d, ...attributes });
}

/** Builds a whole figure that can be inlined in a page or opened alone. */
export function figure(frame: Frame, ...children: string[]): string {
  const { name, width, height, title, desc } = frame;
  const root = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: width <= NARROW ? 'figure narrow' : 'figure',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${name}-title ${name}-desc`,
      'font-family': "'Source Sans 3', system-ui, sans-serif",
      'font-size': 17,
      'stroke-width': 1.5,
    },
    el('title', { id: `${name}-title` }, escapeText(title)),
    el('desc', { id: `${name}-desc` }, escapeText(desc)),
    group(fill('ink'), ...children),
  );
  return `${root}\n`;
}

/** Rounds to one decimal and drops a trailing zero, which keeps files small. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

/** Escapes what has a meaning in XML. */
export function escapeText(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escapeText(value ?? '')}"`,
    )
    .join('');
}

/** Name, size and words of a figure; the title states the finding, the description its numbers. */
export interface Frame {
  name: string;
  width: number;
  height: number;
  title: string;
  desc: string;
}
