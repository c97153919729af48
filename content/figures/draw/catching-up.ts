import { marker } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { timeScale } from '../kit/scale.ts';
import { figure, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'catching-up');

const [left, right] = [8, 504];
const step = 78;
const base = data.pairs.length * step + 14;

/** One line for each pair: from the closed model's date to that of the open-weight one, with a mark at the tie. */
export function draw(): string {
  const x = timeScale([data.from, data.to], [left, right]);
  return figure(
    {
      name: 'catching-up',
      width: 512,
      height: base + 32,
      title:
        'Open-weight models passed a given closed one after seven to sixteen months, and drew level sooner',
      desc: data.pairs
        .map(
          ({ closed, open, days, tie }) =>
            `${closed} to ${open}: ${days} days${tie ? `, to ${tie.open}, within two points: ${tie.days}` : ''}.`,
        )
        .join(' '),
    },
    path(data.years.map((year) => `M${round(x(year))} 8V${base}`).join(''), stroke('rule')),
    ...data.years.map((year) => text(x(year), base + 24, year, { ...fill('quiet'), 'text-anchor': 'start' })),
    ...data.pairs.map(({ closed, at, open, by, days, test, tie }, index) => {
      const y = 44 + index * step;
      const [from, to] = [x(at), x(by)];
      const late = (from + to) / 2 > 300;
      return (
        path(`M${round(from)} ${y}H${round(to)}`, { ...stroke('ink'), 'stroke-width': 2.5 }) +
        path(marker('square', [from, y], 6), fill('accent')) +
        path(marker('disc', [to, y], 6.5), fill('second')) +
        (tie ? path(marker('disc', [x(tie.by), y], 5), fillAndStroke('paper', 'second')) : '') +
        text(late ? from - 14 : to + 14, y + 6, `${days} ${data.unit}, ${test}`, {
          'text-anchor': late ? 'end' : 'start',
          'font-weight': 600,
        }) +
        text(from - 6, y - 16, closed, fill('accent')) +
        text(late ? to + 6 : to - 6, y + 28, open, {
          ...fill('second'),
          'text-anchor': late ? 'end' : 'start',
        })
      );
    }),
    lines(`M${left} ${base}H${right}`, 'quiet'),
  );
}

interface Data {
  from: string;
  to: string;
  years: string[];
  pairs: {
    closed: string;
    at: string;
    open: string;
    by: string;
    days: number;
    test: string;
    tie?: { open: string; by: string; days: number };
  }[];
  unit: string;
}
