import { xAxis } from '../kit/axis.ts';
import { marker } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { fill, stroke } from '../kit/paint.ts';
import { logScale } from '../kit/scale.ts';
import { figure, path, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'two-scales');

const [left, right, row] = [30, 490, 60];
const bottom = data.rows.length * row + 4;

/** What each stage reads, so far apart that only a logarithmic scale holds both. */
export function draw(): string {
  const x = logScale([500, 2e13], [left, right]);
  const names = new Map(data.axis.map((tick, index) => [tick, data.prints[index] ?? '']));
  return figure(
    {
      name: 'two-scales',
      width: 512,
      height: bottom + 34,
      title: 'Pre-training reads hundreds of billions of tokens, fine-tuning a few thousand examples',
      desc: 'Llama 3.1 read 15 trillion tokens and GPT-3 300 billion; InstructGPT was tuned on 13,000 examples, the course book’s model on 1,100.',
    },
    ...data.rows.map(({ stage, name, value, print }, index) => {
      const y = index * row + 40;
      const role = stage === 'pre-training' ? 'accent' : 'second';
      const late = x(value) > 300;
      return (
        path(`M${left} ${y}H${right}`, { ...stroke('rule'), 'stroke-width': 1 }) +
        path(marker('disc', [x(value), y], 8), fill(role)) +
        text(late ? right : x(value) - 8, y - 16, `${stage}, ${name}: ${print}`, {
          'text-anchor': late ? 'end' : 'start',
          ...fill(role),
        })
      );
    }),
    xAxis({
      scale: x,
      ticks: data.axis,
      y: bottom,
      from: left,
      to: right,
      format: (tick) => names.get(tick) ?? '',
    }),
  );
}

interface Data {
  axis: number[];
  prints: string[];
  rows: { stage: 'pre-training' | 'fine-tuning'; name: string; value: number; print: string }[];
}
