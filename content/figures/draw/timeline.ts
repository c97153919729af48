import { marker, type Shape } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { type Fill, fill, fillAndStroke } from '../kit/paint.ts';
import { type Scale, timeScale } from '../kit/scale.ts';
import { el, group, panel, panels, path, round, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'timeline');

const [top, bottom, height] = [44, 560, 580];
const strong = { 'font-weight': 600 };
/** Where the second panel begins. */
const turn = '2017-01';

/** Sixty years on a true scale, and beside them the last ten, magnified. */
export function draw(): string {
  const all = timeScale(['1966-01', '2026-12'], [top, bottom]);
  const last = timeScale([turn, '2026-12'], [top, bottom]);
  const [early, late] = [false, true].map((is) => data.events.filter(({ date }) => date >= turn === is));
  return panels(
    {
      name: 'timeline',
      title:
        'Talking machines began with hand-written rules; recurrent networks came in the 1980s and Transformers in 2017',
      desc: `${data.events.map(({ date, name }) => `${date.slice(0, 4)} ${name}`).join('; ')}.`,
    },
    panel(
      height,
      text(0, 18, data.titles[0], strong),
      el('rect', {
        x: 128,
        y: all(turn),
        width: 290,
        height: bottom - all(turn),
        rx: 6,
        ...fillAndStroke('accent-soft', 'accent'),
      }),
      text(196, (all(turn) + bottom) / 2 + 6, data.magnified, fill('accent')),
      brackets(all),
      landmarks(early ?? [], all, { axis: 142, end: all(turn) - 18 }),
      marks(late ?? [], all, 142),
    ),
    panel(
      height,
      text(0, 18, data.titles[1], strong),
      group(
        { ...fill('quiet'), 'text-anchor': 'end' },
        ...data.years.map((year) => text(52, last(`${year}`) + 6, String(year))),
      ),
      lines(data.years.map((year) => `M58 ${round(last(`${year}`))}h20`).join(''), 'rule'),
      landmarks(late ?? [], last, { axis: 78, end: bottom + 8 }),
    ),
  );
}

/** The axis, its marks, and a name beside each; names that would collide are led to free places. */
function landmarks(events: Landmark[], scale: Scale<string>, { axis, end }: { axis: number; end: number }) {
  const places = events.map(({ date }) => scale(date));
  const names = spread(places, 25, end);
  const shown = (date: string) =>
    date < turn ? date.slice(0, 4) : `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
  const wide = events.some(({ date }) => date >= turn) ? 82 : 48;
  return (
    lines(`M${axis} ${top}V${bottom}`, 'quiet') +
    lines(
      places.map((y, at) => `M${axis + 10} ${round(y)}L${axis + 28} ${round(names[at] ?? y)}h6`).join(''),
      'rule',
    ) +
    marks(events, scale, axis) +
    group(
      fill('quiet'),
      ...events.map(({ date }, at) => text(axis + 40, (names[at] ?? 0) + 6, shown(date))),
    ) +
    events.map(({ name }, at) => text(axis + 40 + wide, (names[at] ?? 0) + 6, name)).join('')
  );
}

function marks(events: Landmark[], scale: Scale<string>, axis: number): string {
  return Object.entries(looks)
    .map(([kind, look]) => {
      const d = events
        .filter((event) => event.kind === kind)
        .map(({ date }) => marker(look.shape, [axis, scale(date)], look.shape === 'diamond' ? 7 : 5.5));
      return d.length === 0 ? '' : path(d.join(''), fillAndStroke(look.fill, look.outline));
    })
    .join('');
}

/** How long each method was the one that made the news. */
function brackets(scale: Scale<string>): string {
  return Object.entries(data.kinds)
    .map(([kind, words]) => {
      const years = data.events.filter((event) => event.kind === kind).map(({ date }) => scale(date));
      const [first, last] = [Math.min(...years), Math.max(...years)];
      return (
        lines(`M124 ${round(first - 6)}h-6V${round(last + 6)}h6`, 'quiet') +
        textLines(110, (first + last) / 2 - 4, words, { 'text-anchor': 'end' })
      );
    })
    .join('');
}

/** The places nearest to the wanted ones, in their order, that are `least` apart; the last one stays above `end`. */
function spread(wanted: readonly number[], least: number, end: number): number[] {
  // With the needed gaps taken away it is enough that no place lies before the one above it: means of neighbours.
  const runs: { sum: number; count: number }[] = [];
  wanted.forEach((place, at) => {
    runs.push({ sum: place - at * least, count: 1 });
    for (let two = runs.slice(-2); two.length === 2 && mean(two[0]) > mean(two[1]); two = runs.slice(-2))
      runs.splice(-2, 2, {
        sum: two.reduce((all, { sum }) => all + sum, 0),
        count: two.reduce((all, { count }) => all + count, 0),
      });
  });
  const limit = end - (wanted.length - 1) * least;
  return runs
    .flatMap((run) => Array.from({ length: run.count }, () => Math.min(mean(run), limit)))
    .map((place, at) => place + at * least);
}

function mean(run: { sum: number; count: number } | undefined): number {
  return run ? run.sum / run.count : 0;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const looks: Record<string, Look> = {
  rules: { shape: 'square', fill: 'paper', outline: 'ink' },
  recurrent: { shape: 'disc', fill: 'second-soft', outline: 'second' },
  vectors: { shape: 'diamond', fill: 'second-soft', outline: 'second' },
  Transformer: { shape: 'disc', fill: 'accent', outline: 'accent' },
};

interface Look {
  shape: Shape;
  fill: Fill;
  outline: 'ink' | 'accent' | 'second';
}

interface Landmark {
  date: string;
  name: string;
  kind: string;
}

interface Data {
  titles: [string, string];
  magnified: string;
  years: number[];
  kinds: Record<string, string[]>;
  events: Landmark[];
}
