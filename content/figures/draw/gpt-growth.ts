import { xAxis } from '../kit/axis.ts';
import { marker, type Point, polyline } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { logScale, timeScale } from '../kit/scale.ts';
import { figure, group, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'gpt-growth');

const left = 58;
const right = 490;
const bottom = 450;

/** Parameters against time on a log scale; a model without a published size is hollow and has no height. */
export function draw(): string {
  const x = timeScale(['2018-01', '2025-01'], [left, right]);
  const y = logScale([6e7, 4e12], [bottom, 62]);
  const at = ({ date, parameters }: Model): Point => [x(date), y(parameters)];
  const ticks = Object.entries(data.axis.parameters).map(([value, label]) => ({
    y: y(Number(value)),
    label,
  }));
  const hollow: Point = [x(data.unpublished.date), 40];
  return figure(
    {
      name: 'gpt-growth',
      width: 512,
      height: bottom + 30,
      title: 'In two years the largest GPT grew about 1,500-fold, from 117 million to 175 billion parameters',
      desc: 'Log scale. GPT-1, June 2018: 117 million; GPT-2, February 2019: 1.558 billion; GPT-3, May 2020: 175 billion; GPT-4, March 2023: not published. For comparison BERT-Large 340 million, T5 11 billion, Switch 1.6 trillion (sparse), PaLM 540 billion, Llama 3.1 405 billion, DeepSeek-V3 671 billion of which 37 billion are active.',
    },
    path(ticks.map((tick) => `M${left} ${round(tick.y)}H${right}`).join(''), {
      ...stroke('rule'),
      'stroke-width': 1,
    }),
    group(
      { ...fill('quiet'), 'font-size': 16 },
      text(0, 16, 'parameters, log scale'),
      group({ 'text-anchor': 'end' }, ...ticks.map((tick) => text(left - 9, tick.y + 5.5, tick.label))),
    ),
    xAxis({ scale: x, ticks: data.axis.years, y: bottom, from: left, to: right }),
    lines(polyline(data.gpt.map(at)), 'accent'),
    group(
      fill('second'),
      // The line goes behind the marks of others, and shows that it doesn't stop at them.
      path(data.others.map((model) => marker('diamond', at(model), 10)).join(''), fill('paper')),
      path(data.others.map((model) => marker('diamond', at(model), 6)).join(''), {}),
      ...data.others.map((model) => label(model, at(model), places[model.name])),
    ),
    group(
      fill('accent'),
      path(data.gpt.map((model) => marker('disc', at(model), 6)).join(''), {}),
      path(marker('disc', hollow, 6), fillAndStroke('paper', 'accent')),
      ...data.gpt.map((model) => label(model, at(model), places[model.name])),
      text(hollow[0], 18, `${data.unpublished.name}: ${data.unpublished.print}`, { 'text-anchor': 'middle' }),
    ),
  );
}

/** Where a name stands from its point: to the right unless said otherwise. */
const places: Record<string, Place> = {
  'GPT-3': { dx: -13, dy: 2, end: true },
  'GPT-1': { dx: 12, dy: 0 },
  'BERT-Large': { dx: 12, dy: 14 },
  T5: { dx: 10, dy: 21 },
  Switch: { dx: -12, dy: 6, end: true },
  PaLM: { dx: 12, dy: 16 },
  'Llama 3.1': { dx: -4, dy: 32, end: true },
  'DeepSeek-V3': { dx: 8, dy: -24, end: true },
};

function label(model: Model, [x, y]: Point, place: Place = { dx: 13, dy: 8 }): string {
  const active = model.active === undefined ? '' : `, ${model.active} active`;
  const anchor = place.end ? { 'text-anchor': 'end' } : {};
  return text(x + place.dx, y + place.dy, `${model.name} ${model.print}${active}`, anchor);
}

interface Place {
  dx: number;
  dy: number;
  end?: boolean;
}

interface Model {
  name: string;
  date: string;
  parameters: number;
  print: string;
  active?: string;
}

interface Data {
  axis: { years: string[]; parameters: Record<string, string> };
  gpt: Model[];
  unpublished: { name: string; date: string; print: string };
  others: Model[];
}
