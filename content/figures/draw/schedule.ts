import { xAxis, yAxis } from '../kit/axis.ts';
import { type Point, polyline } from '../kit/chart.ts';
import { readData, withCommas } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { figure, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'schedule');

/** The learning rate over a run: up in a straight line, down in a cosine. */
export function draw(): string {
  const x = linearScale([0, data.last], [34, 470]);
  const y = linearScale([0, 3], [226, 40]);
  const steps = [
    0,
    data.warm,
    ...Array.from({ length: 40 }, (_, at) => data.warm + ((at + 1) / 40) * (data.last - data.warm)),
  ];
  return figure(
    {
      name: 'schedule',
      width: 512,
      height: 282,
      title: 'The learning rate rises fast during a warm-up and then falls along a cosine',
      desc: 'It rises to 3 ten-thousandths within 2,000 steps and falls to a tenth of that at step 100,000.',
    },
    yAxis({ scale: y, ticks: data.rates, from: 34, to: 470, title: data.titles.y }),
    xAxis({
      scale: x,
      ticks: data.ticks,
      y: 226,
      from: 34,
      to: 470,
      title: data.titles.x,
      format: withCommas,
    }),
    lines(polyline(steps.map((step): Point => [x(step), y(rate(step) * 1e4)])), 'accent'),
    text(56, 130, data.notes.warm, fill('accent')),
    text(300, 100, data.notes.fall, fill('accent')),
  );
}

function rate(step: number): number {
  if (step < data.warm) return (data.high * step) / data.warm;
  const done = (step - data.warm) / (data.last - data.warm);
  return data.low + ((data.high - data.low) / 2) * (1 + Math.cos(Math.PI * done));
}

interface Data {
  high: number;
  low: number;
  warm: number;
  last: number;
  ticks: number[];
  rates: number[];
  titles: { x: string; y: string };
  notes: { warm: string; fall: string };
}
