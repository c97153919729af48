import { readData } from '../kit/data.ts';
import { fill, stroke } from '../kit/paint.ts';
import { timeScale } from '../kit/scale.ts';
import { el, figure, group, path, round, text } from '../kit/svg.ts';

const { from, to, years, lanes, same } = readData<Data>(import.meta.url, 'family');

const [top, bottom] = [40, 540];
const columns = [62, 214, 390];
/** Names of models that came within weeks of each other stand so far apart. */
const leading = 19;

/** A lane for each degree of openness, time running down; a line joins models of one maker in two lanes. */
export function draw(): string {
  const scale = timeScale([from, to], [top, bottom]);
  const places = new Map(
    lanes.flatMap(({ models }, lane) =>
      models.map(({ name, date }) => [name, [columns[lane] ?? 0, scale(date)] as const] as const),
    ),
  );
  const joints = same.map(([one, other]) => {
    const ends = [places.get(one), places.get(other)] as [Point, Point];
    const [[x1, y1], [x2, y2]] = ends.sort(([a], [b]) => a - b) as [Point, Point];
    // It leaves above its own name or below it, whichever is on its way.
    const [start, bow] = y2 > y1 ? [7, 14] : [-5, -28];
    return `M${round(x1 + 5)} ${round(y1 + start)}Q${round(x1 + 0.55 * (x2 - x1))} ${round(y1 + bow)} ${round(x2)} ${round(y2)}`;
  });
  return figure(
    {
      name: 'family',
      width: 512,
      height: 552,
      title:
        'Makers change sides, some of them twice; of these models only T5 and OLMo 3 come with everything',
      desc: lanes
        .map(
          ({ name, models }) =>
            `${name}: ${models.map((m) => `${m.name} ${m.date.slice(0, 4)}`).join(', ')}.`,
        )
        .join(' '),
    },
    path(years.map((year) => `M44 ${round(scale(String(year)))}H510`).join(''), {
      ...stroke('rule'),
      'stroke-width': 1,
    }),
    group(fill('quiet'), ...years.map((year) => text(0, scale(String(year)) + 20, String(year)))),
    path(joints.join(''), { ...stroke('quiet'), 'stroke-dasharray': '2 4' }),
    ...lanes.map(({ name, paint, models }, lane) => {
      const x = columns[lane] ?? 0;
      let free = 0;
      return (
        text(x - 6, 18, name, { 'font-weight': 600, ...fill(paint) }) +
        models
          .map(({ name: model, date }) => {
            const y = scale(date);
            free = Math.max(y + 6, free);
            const label = text(x + 14, free, model);
            free += leading;
            return el('circle', { cx: x, cy: y, r: 5.5, ...fill(paint) }) + label;
          })
          .join('')
      );
    }),
  );
}

type Point = readonly [number, number];

interface Data {
  from: string;
  to: string;
  years: number[];
  lanes: { name: string; paint: 'accent' | 'second' | 'ink'; models: { name: string; date: string }[] }[];
  same: [string, string][];
}
