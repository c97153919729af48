import { fill } from './paint.ts';

/** A figure no wider than this is shown whole on a phone, its lettering as large as on any other screen. */
const NARROW = 512;
/** The width of a panel, and the air between two. */
const PANEL = 420;
const GAP = 40;

const lettering = {
  'font-family': "'Source Sans 3', system-ui, sans-serif",
  'font-size': 17,
  'stroke-width': 1.5,
};

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
      ...lettering,
    },
    el('title', { id: `${name}-title` }, escapeText(title)),
    el('desc', { id: `${name}-desc` }, escapeText(desc)),
    group(fill('ink'), ...children),
  );
  return `${root}\n`;
}

/**
 * Builds a figure of panels, each as wide as a phone: alone it shows two beside each other, and in a page they
 * flow, two to a row on a desk and one on a phone.
 */
export function panels(frame: Omit<Frame, 'width' | 'height'>, ...drawn: Panel[]): string {
  const { name, title, desc } = frame;
  const rows = Array.from({ length: Math.ceil(drawn.length / 2) }, (_, row) =>
    drawn.slice(2 * row, 2 * row + 2),
  );
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  const top = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height + GAP, 0);
  const inside = rows.flatMap((row, down) =>
    row.map(({ height, children }, across) =>
      el(
        'svg',
        {
          class: 'figure',
          x: across * (PANEL + GAP),
          y: top(down),
          width: PANEL,
          height,
          viewBox: `0 0 ${PANEL} ${height}`,
          ...lettering,
        },
        group(fill('ink'), ...children),
      ),
    ),
  );
  const root = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'figure panels',
      viewBox: `0 0 ${drawn.length > 1 ? 2 * PANEL + GAP : PANEL} ${top(rows.length) - GAP}`,
      role: 'img',
      'aria-labelledby': `${name}-title ${name}-desc`,
    },
    el('title', { id: `${name}-title` }, escapeText(title)),
    el('desc', { id: `${name}-desc` }, escapeText(desc)),
    ...inside,
  );
  return `${root}\n`;
}

/** One panel: its height in units, of which it is 420 wide, and what is drawn in it. */
export function panel(height: number, ...children: string[]): Panel {
  return { height, children };
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

interface Panel {
  height: number;
  children: string[];
}
