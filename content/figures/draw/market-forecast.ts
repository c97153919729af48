import { xAxis, yAxis } from '../kit/axis.ts';
import { marker, type Point, polyline, type Shape } from '../kit/chart.ts';
import { readData, withCommas } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { type Fill, fill, type Stroke } from '../kit/paint.ts';
import { linearScale, logScale } from '../kit/scale.ts';
import { figure, group, path, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'market-forecast');

const left = 50;
const right = 490;
const bottom = 400;

/** Two forecasts of revenue on a log scale, where equal yearly growth is a straight line. */
export function draw(): string {
  const x = linearScale([2020, 2032], [left + 10, right]);
  const y = logScale([3, 2000], [bottom, 36]);
  return figure(
    {
      name: 'market-forecast',
      width: 512,
      height: bottom + 32,
      title: 'Bloomberg Intelligence expected generative-AI revenue to pass 1.3 trillion dollars in 2032',
      desc: 'Market size (revenue) in billion US dollars, log scale. Bloomberg Intelligence, June 2023: 40 in 2022, 67 in 2023, 1,304 forecast for 2032, 42% a year. Statista, January 2024: 5.7 in 2020, 44.9 in 2023, 66.6 in 2024, 110 in 2026, 207 in 2030.',
    },
    yAxis({
      scale: y,
      ticks: data.axis.revenue,
      from: left,
      to: right,
      format: withCommas,
      title: 'market size (revenue), billion US dollars, log scale',
    }),
    xAxis({ scale: x, ticks: data.axis.years, y: bottom, from: left, to: right }),
    ...data.series.map((series, index) => {
      const look = looks[index] ?? looks[0];
      const at = ({ year, revenue }: Reading): Point => [x(year), y(revenue)];
      const known = series.points.filter(({ year }) => year <= series.dashed).map(at);
      const forecast = series.points.filter(({ year }) => year >= series.dashed).map(at);
      return (
        lines(polyline(known), look.stroke) +
        lines(polyline(forecast), look.stroke, true) +
        group(
          fill(look.fill),
          path(series.points.map((point) => marker(look.shape, at(point))).join(''), {}),
          ...series.points.map((point) => {
            const [px, py] = at(point);
            return look.above
              ? text(px - 6, py - 12, withCommas(point.revenue), { 'text-anchor': 'end' })
              : text(px + 7, py + 20, withCommas(point.revenue));
          }),
          text(look.name[0], look.name[1], series.name, { 'font-weight': 600 }),
          series.note === undefined ? '' : text(look.name[0], look.name[1] + 21, series.note),
        )
      );
    }),
  );
}

const looks: [Look, Look] = [
  { fill: 'accent', stroke: 'accent', shape: 'disc', above: true, name: [150, 120] },
  { fill: 'second', stroke: 'second', shape: 'square', above: false, name: [340, 258] },
];

interface Look {
  fill: Fill;
  stroke: Stroke;
  shape: Shape;
  above: boolean;
  name: Point;
}

interface Reading {
  year: number;
  revenue: number;
}

interface Data {
  axis: { years: number[]; revenue: number[] };
  series: { name: string; dashed: number; note?: string; points: Reading[] }[];
}
