import { marker, type Shape } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { type Fill, fill, fillAndStroke } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { figure, group, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'timeline');

const axis = 172;
const gap = 31;
const top = 24;
const bottom = 744;

/** Landmarks on a true scale of years; names that would collide are led to free places. */
export function draw(): string {
  const scale = linearScale([1966, 2026], [top, bottom - 12]);
  const marks = data.events.map(({ year }) => scale(year));
  const names = spread(marks, gap, bottom);
  const leaders = marks.map(
    (y, index) => `M${axis + 10} ${round(y)}L${axis + 30} ${round(names[index] ?? y)}h6`,
  );
  const spans = Object.entries(data.kinds).map(([kind, words]) => {
    const years = data.events.filter((event) => event.kind === kind).map(({ year }) => scale(year));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    return { words, first, last };
  });
  return figure(
    {
      name: 'timeline',
      width: 512,
      height: bottom + 20,
      title:
        'Talking machines began with hand-written rules; recurrent networks came in the 1980s and Transformers in 2017',
      desc: `${data.events.map(({ year, names: words }) => `${year} ${words.join(' and ')}`).join('; ')}.`,
    },
    lines(`M${axis} ${top}V${bottom - 12}`, 'quiet'),
    lines(leaders.join(''), 'rule'),
    lines(
      spans.map(({ first, last }) => `M${axis - 18} ${round(first - 6)}h-6V${round(last + 6)}h6`).join(''),
      'quiet',
    ),
    group(
      { 'text-anchor': 'end' },
      ...spans.map(({ words, first, last }) => text(axis - 32, (first + last) / 2 + 6, words)),
    ),
    ...Object.entries(looks).map(([kind, look]) => {
      const d = data.events.map((event, index) =>
        event.kind === kind
          ? marker(look.shape, [axis, marks[index] ?? 0], look.shape === 'diamond' ? 7 : 5.5)
          : '',
      );
      return path(d.join(''), fillAndStroke(look.fill, look.outline));
    }),
    group(
      fill('quiet'),
      ...data.events.map(({ year }, index) => text(axis + 42, (names[index] ?? 0) + 6, String(year))),
    ),
    ...data.events.map(({ names: words }, index) =>
      text(axis + 88, (names[index] ?? 0) + 6, words.join(', ')),
    ),
  );
}

/** Pushes places apart until neighbours are `least` apart, keeping the last one above `end`. */
function spread(places: readonly number[], least: number, end: number): number[] {
  const free: number[] = [];
  let limit = end;
  for (const place of [...places].reverse()) {
    const at = Math.min(place, limit);
    free.unshift(at);
    limit = at - least;
  }
  return free;
}

const looks: Record<string, Look> = {
  rules: { shape: 'square', fill: 'paper', outline: 'ink' },
  recurrent: { shape: 'disc', fill: 'second', outline: 'second' },
  vectors: { shape: 'diamond', fill: 'second-soft', outline: 'second' },
  Transformer: { shape: 'disc', fill: 'accent', outline: 'accent' },
};

interface Look {
  shape: Shape;
  fill: Fill;
  outline: 'ink' | 'accent' | 'second';
}

interface Data {
  kinds: Record<string, string>;
  events: { year: number; names: string[]; kind: string }[];
}
