import { readData } from '../kit/data.ts';
import { type Fill, fill } from '../kit/paint.ts';
import { figure, group, path, text } from '../kit/svg.ts';

const { parts } = readData<Data>(import.meta.url, 'downloads');

const perRow = 25;
const step = 20;
const paints: Fill[] = ['second', 'quiet', 'accent'];

/** A hundred downloads as a hundred cells. */
export function draw(): string {
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { cells }) => sum + cells, 0));
  const cell = (at: number) =>
    `M${6 + (at % perRow) * step} ${6 + Math.floor(at / perRow) * step}h17v17h-17z`;
  return figure(
    {
      name: 'downloads',
      width: 512,
      height: 182,
      title: 'Of a hundred downloads of open models, eighty-three are of very small ones',
      desc: 'Of the downloads 83% are of models below one billion parameters, 16% of those between, 1% of those above 100 billion.',
    },
    ...parts.map(({ cells }, index) =>
      path(
        Array.from({ length: cells }, (_, at) => cell((starts[index] ?? 0) + at)).join(''),
        fill(paints[index] ?? 'ink'),
      ),
    ),
    group(
      { 'font-weight': 600 },
      ...parts.map(({ says }, index) => text(6, 116 + index * 26, says, fill(paints[index] ?? 'ink'))),
    ),
  );
}

interface Data {
  parts: { cells: number; says: string }[];
}
