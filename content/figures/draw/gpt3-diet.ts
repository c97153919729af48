import { readData } from '../kit/data.ts';
import { type Fill, fill, fillAndStroke, type Stroke } from '../kit/paint.ts';
import { el, figure, group, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'gpt3-diet');

const [left, right, strip, top, height] = [70, 290, 34, 62, 340];

/** The pool and what was drawn from it as two strips; a ribbon for each source, which widens or narrows. */
export function draw(): string {
  const parts = stacked(data.sources);
  return figure(
    {
      name: 'gpt3-diet',
      width: 512,
      height: top + height + 8,
      title: 'Of Common Crawl GPT-3 read less than half, of Wikipedia more than three times all',
      desc: 'Two strips, the pool and what was read, and a ribbon for each source. Common Crawl, read 0.44 times, narrows from 82.2 to 61.7 per cent, Books2, read 0.43 times, from 11 to 8.1; WebText2, read 2.9 times, widens from 3.8 to 18.9, Books1, read 1.9 times, from 2.4 to 7.8, and Wikipedia, read 3.4 times, from 0.6 to 3.5.',
    },
    heading(left, data.columns[0]),
    heading(right, data.columns[1]),
    ...parts.map(({ epochs, from, to, share, drawn }) => {
      const [soft, hard]: [Fill, Stroke] = epochs > 1 ? ['accent-soft', 'accent'] : ['second-soft', 'second'];
      return (
        path(ribbon(from, share, to, drawn), { ...fillAndStroke(soft, 'rule'), 'fill-opacity': 0.75 }) +
        el('rect', { x: left, y: from, width: strip, height: share, ...fillAndStroke(soft, hard) }) +
        el('rect', { x: right, y: to, width: strip, height: drawn, ...fillAndStroke(soft, hard) })
      );
    }),
    ...parts.map(({ name, epochs, to, drawn }) =>
      group(
        {},
        text(right + strip + 12, to + drawn / 2 + 6, name),
        text(510, to + drawn / 2 + 6, `× ${epochs}`, {
          'text-anchor': 'end',
          'font-weight': 600,
          ...fill(epochs > 1 ? 'accent' : 'second'),
        }),
      ),
    ),
  );
}

function heading(x: number, [name, size]: [string, string]): string {
  const middle = { 'text-anchor': 'middle' };
  return (
    text(x + strip / 2, 18, name, { ...middle, 'font-weight': 600 }) +
    text(x + strip / 2, 42, size, { ...middle, ...fill('quiet') })
  );
}

/** A band that runs from a height on the left strip to another on the right one. */
function ribbon(y1: number, thick1: number, y2: number, thick2: number): string {
  const [a, b] = [left + strip, right];
  const middle = (a + b) / 2;
  const [p, q, r, s] = [y1, y2, y2 + thick2, y1 + thick1].map(round);
  return `M${a} ${p}C${middle} ${p} ${middle} ${q} ${b} ${q}V${r}C${middle} ${r} ${middle} ${s} ${a} ${s}z`;
}

/** Each source's place on both strips, in units of the page. */
function stacked(sources: Source[]): Part[] {
  let [from, to] = [top, top];
  return sources.map((source) => {
    const part = {
      ...source,
      from,
      to,
      share: (source.share / 100) * height,
      drawn: (source.drawn / 100) * height,
    };
    from += part.share;
    to += part.drawn;
    return part;
  });
}

interface Source {
  name: string;
  share: number;
  drawn: number;
  epochs: number;
}

interface Part extends Source {
  from: number;
  to: number;
}

interface Data {
  columns: [[string, string], [string, string]];
  sources: Source[];
}
