import { marker } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { logScale } from '../kit/scale.ts';
import { figure, group, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'training-cost');

const left = 214;
const right = 472;
const step = 33;

/** Rows whose value stands before the dot, clear of a grid line. */
const namedBefore = ['RoBERTa Large', 'GPT-4', 'Gemini Ultra'];

/** Dots on a log scale, a row for each model; a second estimate of the same model is a hollow diamond. */
export function draw(): string {
  const scale = logScale([3e2, 1e9], [left, right]);
  const middle = (index: number) => index * step + 18;
  const bottom = data.models.length * step + 4;
  const ticks = Object.entries(data.axis).map(([value, label]) => ({ x: scale(Number(value)), label }));
  const points = data.models.map(({ cost }, index) => [scale(cost), middle(index)] as const);
  const dots = points.filter((_, index) => !data.models[index]?.other);
  const others = points.filter((_, index) => data.models[index]?.other);
  return figure(
    {
      name: 'training-cost',
      width: 512,
      height: bottom + 54,
      title:
        'Estimated training cost grew from under a thousand dollars in 2017 to almost 200 million in 2023',
      desc: 'Outside estimates of compute for one run, log scale: Transformer $930, BERT-Large $3,288, RoBERTa Large $160,018, GPT-3 $4.3 million (Lambda Labs: $4.6 million), Megatron-Turing $6.4 million, PaLM $12.4 million, Llama 2 70B $3.9 million, GPT-4 $78.4 million, Gemini Ultra $191.4 million.',
    },
    path(ticks.map(({ x }) => `M${round(x)} 2V${bottom}`).join(''), { ...stroke('rule'), 'stroke-width': 1 }),
    group(
      { ...fill('quiet'), 'font-size': 16, 'text-anchor': 'middle' },
      ...ticks.map(({ x, label }) => text(x, bottom + 20, label)),
      text((left + right) / 2, bottom + 46, 'estimated cost, US dollars, log scale'),
    ),
    group(
      fill('quiet'),
      ...data.models.map(({ year }, index) =>
        data.models[index - 1]?.year === year ? '' : text(0, middle(index) + 6, String(year)),
      ),
    ),
    ...data.models.map(({ name }, index) => text(50, middle(index) + 6, name)),
    path(dots.map((point) => marker('disc', point, 6)).join(''), fill('accent')),
    path(others.map((point) => marker('diamond', point, 7)).join(''), fillAndStroke('paper', 'accent')),
    ...data.models.map(({ name, print }, index) => {
      const [x, y] = points[index] ?? [0, 0];
      return namedBefore.includes(name)
        ? text(x - 13, y + 6, print, { 'text-anchor': 'end' })
        : text(x + 13, y + 6, print);
    }),
  );
}

interface Data {
  axis: Record<string, string>;
  models: { year: number; name: string; cost: number; print: string; other?: boolean }[];
}
