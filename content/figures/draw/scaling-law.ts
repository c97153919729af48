import { xAxis, yAxis } from '../kit/axis.ts';
import { marker, type Point, polyline } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { linearScale, logScale, type Scale } from '../kit/scale.ts';
import { panel, panels, path, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'scaling-law');

const [left, right, base, top] = [34, 404, 280, 52];

/** One law on two kinds of paper: a curve that seems to be done, and a straight line that goes on. */
export function draw(): string {
  const plain = { x: linearScale([0, 1e9], [left, right]), y: linearScale([2, 5], [base, top]) };
  const log = { x: logScale([7e4, 1.2e9], [left, right]), y: logScale([2, 5], [base, top]) };
  const [first, second] = data.titles;
  return panels(
    {
      name: 'scaling-law',
      title:
        'The loss falls as a power law: a curve on an ordinary scale, a straight line on logarithmic ones',
      desc: 'Loss against parameters after Kaplan: 4.78 with 0.1 million, 4.02 with 1 million, 3.37 with 10 million, 2.83 with 100 million and 2.38 with 1 billion. Ten times the parameters multiply the loss by 0.84 each time.',
    },
    panel(
      base + 52,
      text(0, 18, first, strong),
      paper(plain, [2, 3, 4]),
      lines(polyline(curve(plain)), 'accent'),
      marks(plain),
    ),
    panel(
      base + 52,
      text(0, 18, second, strong),
      paper(log, [0, 1, 2, 3, 4]),
      lines(polyline([curve(log)[0] ?? [0, 0], curve(log).at(-1) ?? [0, 0]]), 'accent'),
      marks(log),
      step(log),
    ),
  );
}

const strong = { 'font-weight': 600 };

/** The axes; `named` are the points whose parameters are printed under the line. */
function paper({ x, y }: Paper, named: number[]): string {
  const shown = named.map((at) => data.points[at]?.parameters ?? 0);
  const words = new Map(data.points.map(({ parameters, print }) => [parameters, print]));
  return (
    yAxis({ scale: y, ticks: data.axis.loss, from: left, to: right }) +
    text(left, top - 10, data.up, fill('quiet')) +
    xAxis({
      scale: x,
      ticks: shown.slice(named[0] === 2 ? 1 : 0),
      y: base,
      from: left,
      to: right,
      title: data.across,
      format: (value) => words.get(value) ?? '',
    })
  );
}

function loss(parameters: number): number {
  return (parameters / data.law.scale) ** -data.law.exponent;
}

function curve({ x, y }: Paper): Point[] {
  const steps = Array.from({ length: 33 }, (_, at) => 1e5 * 10 ** (at / 8));
  return steps.map((parameters): Point => [x(parameters), y(loss(parameters))]);
}

function marks({ x, y }: Paper): string {
  return path(
    data.points.map(({ parameters }) => marker('disc', [x(parameters), y(loss(parameters))])).join(''),
    fill('accent'),
  );
}

/** From one point to the next: across by a factor of ten, down by always the same factor. */
function step({ x, y }: Paper): string {
  const [from, to] = [1e6, 1e7];
  return (
    lines(`M${x(from) + 8} ${y(loss(from))}H${x(to)}`, 'quiet', true) +
    lines(arrow(x(to), y(loss(from)), x(to), y(loss(to)) - 8), 'quiet') +
    textLines(x(to) + 10, y(loss(from)) - 8, data.factor)
  );
}

interface Paper {
  x: Scale;
  y: Scale;
}

interface Data {
  law: { scale: number; exponent: number };
  titles: [string, string];
  across: string;
  up: string;
  points: { parameters: number; print: string; loss: number }[];
  factor: string[];
  axis: { loss: number[] };
}
