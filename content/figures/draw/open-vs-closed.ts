import { xAxis, yAxis } from '../kit/axis.ts';
import { marker, type Point, runningBest, type Shape, stepLine } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { type Fill, fill, type Stroke, stroke } from '../kit/paint.ts';
import { linearScale, timeScale } from '../kit/scale.ts';
import { figure, group, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'open-vs-closed');

const left = 40;
const right = 366;
const bottom = 600;
const x = timeScale(['2020-01', '2025-07'], [left, right]);
const y = linearScale([20, 95], [bottom, 66]);

/** Scores against dates, with the best so far of each kind as a stepped line. */
export function draw(): string {
  return figure(
    {
      name: 'open-vs-closed',
      width: 512,
      height: bottom + 30,
      title: 'On MMLU, an open-weight model passed the GPT-4 of March 2023 after 497 days',
      desc: 'Best closed model: from 43.9 % (GPT-3, May 2020) to 86.4 % (GPT-4, March 2023) and 92.9 % (o3, April 2025). Best open-weight model: from 63.4 % (LLaMA 65B, February 2023) to 87.3 % (Llama 3.1 405B, July 2024) and 90.8 % (DeepSeek-R1, January 2025). Guessing gives 25 %, experts an estimated 89.8 %.',
    },
    yAxis({
      scale: y,
      ticks: data.axis.scores,
      from: left,
      to: right,
      title: 'MMLU, per cent of questions answered correctly',
    }),
    xAxis({ scale: x, ticks: data.axis.dates, y: bottom, from: left, to: right }),
    lines(data.references.map(({ score }) => `M${left} ${round(y(score))}H${right}`).join(''), 'quiet', true),
    group(
      fill('quiet'),
      ...data.references.map(({ score, label }) => text(left + 6, y(score) - 8, `${label} ${score}`)),
    ),
    ...(['closed', 'open-weight'] as const).map(drawKind),
    bracket(),
  );
}

function drawKind(kind: Kind): string {
  const look = looks[kind];
  const models = data.models.filter((model) => model.kind === kind);
  const best = runningBest(models, ({ score }) => score);
  const others = models.filter((model) => !best.includes(model));
  return group(
    fill(look.fill),
    lines(stepLine(best.map(at)), look.stroke),
    path(best.map((model) => marker(look.shape, at(model))).join(''), {}),
    path(others.map((model) => marker(look.shape, at(model), 3)).join(''), {}),
    ...models.map(label),
    text(look.name[0], look.name[1], look.words, { 'font-weight': 600 }),
  );
}

/** Marks the days between two models above the chart. */
function bracket(): string {
  const [first, last] = [data.bracket.from, data.bracket.to].map((name) =>
    data.models.find((model) => model.name === name),
  );
  if (!first || !last) throw new Error('The bracket names a model that has no row.');
  const top = 52;
  const [x1, y1] = at(first);
  const [x2, y2] = at(last);
  const d = `M${round(x1)} ${round(y1 - 9)}V${top}H${round(x2)}V${round(y2 - 9)}`;
  return (
    path(d, stroke('ink')) +
    text((x1 + x2) / 2, top - 9, `${data.bracket.days} days`, { 'text-anchor': 'middle' })
  );
}

function at({ date, score }: Model): Point {
  return [x(date), y(score)];
}

function label(model: Model): string {
  const place = places[model.name];
  if (place === undefined) return '';
  const [px, py] = at(model);
  const words = model.print ? `${model.name} ${model.score}` : model.name;
  return text(px + place[0], py + place[1], words, place[0] < 0 ? { 'text-anchor': 'end' } : {});
}

/** Where the name of a labelled model stands from its point; to the left when the first number is below zero. */
const places: Record<string, Point> = {
  'GPT-3': [0, 22],
  Gopher: [-8, -4],
  Chinchilla: [-8, 14],
  PaLM: [-8, 2],
  'GPT-3.5': [-2, -10],
  'GPT-4': [-9, 4],
  'LLaMA 65B': [0, 19],
  'Llama 2 70B': [8, 18],
  'Yi-34B': [15, 19],
  'Llama 3 70B': [15, 12],
  'Llama 3.1 405B': [8, -56],
  'DeepSeek-R1': [9, 24],
  o3: [9, 2],
};

const looks: Record<Kind, Look> = {
  closed: { fill: 'accent', stroke: 'accent', shape: 'square', name: [176, 396], words: 'best closed model' },
  'open-weight': {
    fill: 'second',
    stroke: 'second',
    shape: 'disc',
    name: [318, 241],
    words: 'best open-weight model',
  },
};

type Kind = 'closed' | 'open-weight';

interface Look {
  fill: Fill;
  stroke: Stroke;
  shape: Shape;
  name: Point;
  words: string;
}

interface Model {
  kind: Kind;
  name: string;
  date: string;
  score: number;
  print?: boolean;
}

interface Data {
  axis: { dates: string[]; scores: number[] };
  references: { score: number; label: string }[];
  bracket: { from: string; to: string; days: number };
  models: Model[];
}
