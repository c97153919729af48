import { xAxis, yAxis } from '../kit/axis.ts';
import { marker, type Point, runningBest, type Shape, stepLine } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { linearScale, type Scale, timeScale } from '../kit/scale.ts';
import { group, panel, panels, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'open-vs-closed');

const [left, bottom, height] = [32, 500, 532];
const y = linearScale([20, 96], [bottom, 66]);

/** Scores against dates on two tests, with the best so far of each kind as a stepped line. */
export function draw(): string {
  const mmlu = { ...data, x: timeScale(['2020-01', '2025-07'], [left, 290]), right: 290 };
  const gpqa = { ...data.gpqa, x: timeScale(['2023-09', '2026-10'], [left, 354]), right: 354 };
  return panels(
    {
      name: 'open-vs-closed',
      title: 'On both tests the open-weight models follow the closed ones, ever more closely',
      desc: 'MMLU: the best closed model rises from 43.9 % (GPT-3, May 2020) to 86.4 % (GPT-4, March 2023) and 92.9 % (o3, April 2025), the best open-weight one from 63.4 % (LLaMA 65B) to 87.3 % (Llama 3.1 405B, 497 days after GPT-4) and 90.8 % (DeepSeek-R1). GPQA Diamond: closed models rise from 42.5 to 94.1 %, open-weight ones from 50.7 % (Llama 3.1 405B) to 93.5 % (Kimi K3).',
    },
    panel(height, heading(data.titles[0]), race(mmlu, places.mmlu), bracket(mmlu)),
    panel(height, heading(data.titles[1]), race(gpqa, places.gpqa)),
  );
}

function heading(words: string): string {
  return text(0, 18, words, { 'font-weight': 600 });
}

function race(test: Test & { x: Scale<string>; right: number }, names: Record<string, Point>): string {
  const { x, right } = test;
  return (
    yAxis({ scale: y, ticks: test.axis.scores, from: left, to: right }) +
    xAxis({ scale: x, ticks: test.axis.dates, y: bottom, from: left, to: right }) +
    lines(
      test.references.map(({ score }) => `M${left} ${round(y(score))}H${right}`).join(''),
      'quiet',
      true,
    ) +
    group(
      fill('quiet'),
      ...test.references.map(({ score, label }) => text(left + 6, y(score) - 8, `${label} ${score}`)),
    ) +
    (['closed', 'open-weight'] as const)
      .map((kind) =>
        drawKind(
          kind,
          test.models.filter((model) => model.kind === kind),
          x,
          names,
        ),
      )
      .join('')
  );
}

function drawKind(kind: Kind, models: Model[], x: Scale<string>, names: Record<string, Point>): string {
  const { hue, shape } = looks[kind];
  const at = ({ date, score }: Model): Point => [x(date), y(score)];
  const best = runningBest(models, ({ score }) => score);
  const [known, told] = [false, true].map((is) => best.filter(({ second = false }) => second === is));
  const others = models.filter((model) => !best.includes(model));
  const place = names[`best ${kind}`];
  return (
    lines(stepLine(best.map(at)), hue) +
    path((known ?? []).map((model) => marker(shape, at(model))).join(''), fill(hue)) +
    (told?.length
      ? path(told.map((model) => marker(shape, at(model), 4.5)).join(''), fillAndStroke('paper', hue))
      : '') +
    (others.length ? path(others.map((model) => marker(shape, at(model), 3)).join(''), fill(hue)) : '') +
    group(
      fill(hue),
      ...models.map((model) => label(model, at(model), names[model.name])),
      place ? text(place[0], place[1], looks[kind].words, { 'font-weight': 600 }) : '',
    )
  );
}

/** Marks the days between two models above the chart. */
function bracket({ models, x }: { models: Model[]; x: Scale<string> }): string {
  const [first, last] = [data.bracket.from, data.bracket.to].map((name) =>
    models.find((model) => model.name === name),
  );
  if (!first || !last) throw new Error('The bracket names a model that has no row.');
  const [x1, x2, top] = [x(first.date), x(last.date), 60];
  return (
    path(
      `M${round(x1)} ${round(y(first.score) - 9)}V${top}H${round(x2)}V${round(y(last.score) - 9)}`,
      stroke('ink'),
    ) + text((x1 + x2) / 2 - 14, top - 9, `${data.bracket.days} days`, { 'text-anchor': 'middle' })
  );
}

function label(model: Model, [px, py]: Point, place: Point | undefined): string {
  if (place === undefined) return '';
  const words = model.print ? `${model.name} ${model.score}` : (model.short ?? model.name);
  return text(px + place[0], py + place[1], words, place[0] < 0 ? { 'text-anchor': 'end' } : {});
}

/** Where the names of a labelled model and of its kind stand from its point (left if the first number is negative). */
const places: Record<'mmlu' | 'gpqa', Record<string, Point>> = {
  mmlu: {
    'GPT-3': [0, 22],
    Gopher: [-8, -4],
    Chinchilla: [-8, 14],
    PaLM: [-8, 2],
    'GPT-3.5': [-2, -10],
    'GPT-4': [-9, 4],
    'LLaMA 65B': [0, 19],
    'Llama 2 70B': [8, 18],
    'Yi-34B': [12, 19],
    'Llama 3 70B': [14, 14],
    'Llama 3.1 405B': [8, -52],
    'DeepSeek-R1': [7, 20],
    o3: [9, -4],
    'best closed': [126, 356],
    'best open-weight': [200, 306],
  },
  gpqa: {
    'GPT-4 Turbo': [0, 22],
    'Claude 3.5 Sonnet': [-8, -4],
    'o1-preview': [-8, 0],
    'Gemini 2.5 Pro': [-8, -2],
    'Grok 4': [-8, -2],
    'Gemini 3 Pro': [-8, 0],
    'GPT-5.6 Sol': [-8, -12],
    'Llama 3.1 405B': [6, 20],
    'DeepSeek-V3': [9, 8],
    'DeepSeek-R1': [12, 26],
    'Nemotron Ultra': [9, 24],
    'DeepSeek-R1-0528': [8, 24],
    'Kimi K2 Thinking': [16, 23],
    'DeepSeek-V4-Pro': [8, 20],
    'Kimi K3': [10, 4],
    'best closed': [36, 66],
    'best open-weight': [206, 370],
  },
};

const looks: Record<Kind, Look> = {
  closed: { hue: 'accent', shape: 'square', words: 'best closed model' },
  'open-weight': { hue: 'second', shape: 'disc', words: 'best open-weight model' },
};

type Kind = 'closed' | 'open-weight';

interface Look {
  hue: 'accent' | 'second';
  shape: Shape;
  words: string;
}

interface Model {
  kind: Kind;
  name: string;
  date: string;
  score: number;
  print?: boolean;
  /** Its name in the drawing, where that is shorter. */
  short?: string;
  /** Read in copies only; drawn hollow. */
  second?: boolean;
}

interface Test {
  axis: { dates: string[]; scores: number[] };
  references: { score: number; label: string }[];
  models: Model[];
}

interface Data extends Test {
  titles: [string, string];
  bracket: { from: string; to: string; days: number };
  gpqa: Test;
}
