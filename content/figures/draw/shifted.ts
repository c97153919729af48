import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, group, panel, panels, text } from '../kit/svg.ts';

const { titles, start, words, end, rows } = readData<Data>(import.meta.url, 'shifted');

const strong = { 'font-weight': 600 };
const quiet = fillAndStroke('tint', 'quiet');
const asked = fillAndStroke('accent-soft', 'accent');
const height = 270;
const seen = [start, ...words];
const said = [...words, end];
/** Where the tokens of a row stand: left edges, and an edge more at the end. */
const edges = [1, 62, 110, 158, 252, 360, 418];

/** The decoder's tokens: all at once while the translation is known, one after another while it isn't. */
export function draw(): string {
  const middles = seen.map((_, at) => Math.round(((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2));
  return panels(
    {
      name: 'shifted',
      title: 'In training all positions are worked out in one run; in use each token waits for the last',
      desc: 'Left, the decoder sees the sentence from start on, and beneath each token stands what it should say: the next one. Right, six runs, each with one token more.',
    },
    panel(
      height,
      text(0, 18, titles[0], strong),
      text(0, 80, rows[0], fill('quiet')),
      cells(92, quiet),
      cells(170, asked),
      lines(middles.map((x) => arrow(x, 130, x, 164)).join('')),
      group(
        { 'text-anchor': 'middle' },
        ...seen.map((word, at) => text(middles[at] ?? 0, 115, word)),
        ...said.map((word, at) => text(middles[at] ?? 0, 193, word)),
      ),
      text(0, 230, rows[1], fill('accent')),
    ),
    panel(
      height,
      text(0, 18, titles[1], strong),
      el('path', { d: said.map((_, at) => `M290 ${36 + at * 38}h100v30h-100z`).join(''), ...asked }),
      lines(said.map((_, at) => arrow(254, 51 + at * 38, 282, 51 + at * 38)).join('')),
      ...said.map(
        (word, at) => text(0, 57 + at * 38, seen.slice(0, at + 1).join(' ')) + text(302, 57 + at * 38, word),
      ),
    ),
  );
}

function cells(y: number, paint: Record<string, string>): string {
  const inner = edges.slice(1, -1).map((x) => `M${x} ${y}v34`);
  return el('path', { d: `M1 ${y}H418v34H1z${inner.join('')}`, ...paint });
}

interface Data {
  titles: [string, string];
  start: string;
  words: string[];
  end: string;
  rows: [string, string];
}
