import { marker, type Point } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { figure, group, path, text } from '../kit/svg.ts';

const { parts } = readData<Data>(import.meta.url, 'downloads');

const perRow = 25;
const step = 20;
/** A full square, a hollow one, a disc: the parts differ where no colour is seen or printed, too. */
const looks = [
  { shape: 'square', paint: fill('second') },
  { shape: 'square', paint: fillAndStroke('paper', 'second') },
  { shape: 'disc', paint: fill('accent') },
] as const;

/** A hundred downloads as a hundred marks, and under them what each kind of mark counts. */
export function draw(): string {
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { cells }) => sum + cells, 0));
  const place = (at: number): Point => [14 + (at % perRow) * step, 14 + Math.floor(at / perRow) * step];
  return figure(
    {
      name: 'downloads',
      width: 512,
      height: 182,
      title: 'Of a hundred downloads of open models, eighty-three are of very small ones',
      desc: 'Of the downloads 83% are of models below one billion parameters, 16% of those between, 1% of those above 100 billion.',
    },
    ...parts.map(({ cells }, index) => {
      const { shape, paint } = looks[index] ?? looks[0];
      const own = Array.from({ length: cells }, (_, at) => place((starts[index] ?? 0) + at));
      const key: Point = [14, 110 + index * 26];
      return path([...own, key].map((at) => marker(shape, at, 8)).join(''), paint);
    }),
    group({}, ...parts.map(({ says }, index) => text(32, 116 + index * 26, says))),
  );
}

interface Data {
  parts: { cells: number; says: string }[];
}
