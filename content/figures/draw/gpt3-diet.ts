import { bars } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { fill, stroke } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { figure, group, path, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'gpt3-diet');

const starts = [120, 262, 404];
const top = 52;
const step = 36;

/** Three columns of bars over the same five sources: size, weight, epochs. */
export function draw(): string {
  const bottom = top + step * data.sources.length;
  const columns = data.columns.map(({ measure, most }, column) => {
    const start = starts[column] ?? 0;
    const rows = data.sources.map((row) => ({
      ...(column === 0 ? { label: row.name } : {}),
      value: row[measure],
      print: String(row[measure]),
    }));
    return bars(rows, { scale: linearScale([0, most], [start, start + 86]), top, step, thickness: 20 });
  });
  return figure(
    {
      name: 'gpt3-diet',
      width: 512,
      height: bottom + 4,
      title: 'GPT-3 read little of Common Crawl once and Wikipedia three times over',
      desc: 'Share of the pool by tokens, weight in the mix, epochs. Common Crawl 82.2 %, 60 %, 0.44; WebText2 3.8 %, 22 %, 2.9; Books1 2.4 %, 8 %, 1.9; Books2 11 %, 8 %, 0.43; Wikipedia 0.6 %, 3 %, 3.4.',
    },
    group(
      { ...fill('quiet'), 'font-size': 16 },
      ...data.columns.map(({ title }, column) => textLines(starts[column] ?? 0, 17, title, {}, 20)),
    ),
    path(starts.map((start) => `M${start} ${top}V${bottom}`).join(''), stroke('quiet')),
    ...columns,
  );
}

interface Data {
  sources: { name: string; share: number; weight: number; epochs: number }[];
  columns: { measure: 'share' | 'weight' | 'epochs'; title: string[]; most: number }[];
}
