import { readFileSync } from 'node:fs';
import { type Exam, type FewLabels, type Kind, kinds, summary } from '../../model/train/few-labels.ts';
import { xAxis, yAxis } from '../kit/axis.ts';
import { marker, type Point, polyline, type Shape } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { fill, fillAndStroke, type Stroke, stroke } from '../kit/paint.ts';
import { linearScale, logScale, type Scale } from '../kit/scale.ts';
import { panel, panels, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'few-labels');
const measured: FewLabels = JSON.parse(
  readFileSync(new URL('../../model/few-labels.json', import.meta.url), 'utf8'),
);

const [left, right, top, base] = [40, 298, 62, 318];
/** Shape, dash and colour of each kind: any one of them is enough to tell them apart. */
const looks: Record<Kind, { shape: Shape; paint: Stroke; dash?: string; hollow?: boolean }> = {
  trained: { shape: 'disc', paint: 'accent' },
  random: { shape: 'disc', paint: 'accent', dash: '5 4', hollow: true },
  words: { shape: 'square', paint: 'second', dash: '2 4' },
  pairs: { shape: 'diamond', paint: 'second' },
};

/** Accuracy against labels, for characters that the labels name and for others. */
export function draw(): string {
  const x = logScale([16, 512], [left + 14, right - 14]);
  const y = linearScale([40, 100], [base, top]);
  return panels(
    {
      name: 'few-labels',
      title: 'With few labels a pre-trained network does best; with many, counts of word pairs do',
      desc: data.desc,
    },
    ...data.panels.map(({ exam, title }) =>
      panel(
        base + 54,
        text(0, 18, title, { 'font-weight': 600 }),
        text(0, 44, data.titles.y, fill('quiet')),
        yAxis({ scale: y, ticks: data.axis.percent, from: left, to: right }),
        xAxis({ scale: x, ticks: data.axis.labels, y: base, from: left, to: right, title: data.titles.x }),
        ...kinds.map((kind, at) => line(kind, exam, at, x, y)),
      ),
    ),
  );
}

/** One line of means, with a thin stroke from the lowest to the highest of the sets. */
function line(kind: Kind, exam: Exam, at: number, x: Scale, y: Scale): string {
  const { shape, paint, dash, hollow } = looks[kind];
  const shift = (at - 1.5) * 3;
  const points = measured.labels.map((count, i) => ({
    across: x(count) + shift,
    ...summary(measured, kind, exam, i),
  }));
  const means = points.map(({ across, mean }): Point => [across, y(100 * mean)]);
  const spread = points
    .map(
      ({ across, lowest, highest }) =>
        `M${round(across)} ${round(y(100 * lowest))}V${round(y(100 * highest))}`,
    )
    .join('');
  const end = means.at(-1)?.[1] ?? 0;
  return (
    path(spread, { ...stroke('quiet'), 'stroke-width': 1 }) +
    path(polyline(means), { ...stroke(paint), 'stroke-width': 2, 'stroke-dasharray': dash }) +
    path(
      means.map((point) => marker(shape, point)).join(''),
      hollow ? fillAndStroke('paper', paint) : fill(paint),
    ) +
    text(right + 8, end + (data.nudge[exam]?.[kind] ?? 0) + 6, data.names[kind], fill(paint))
  );
}

interface Data {
  axis: { labels: number[]; percent: number[] };
  titles: { x: string; y: string };
  panels: { exam: Exam; title: string }[];
  names: Record<Kind, string>;
  /** How far a name stands below the end of its line, where two would meet. */
  nudge: Partial<Record<Exam, Partial<Record<Kind, number>>>>;
  desc: string;
}
