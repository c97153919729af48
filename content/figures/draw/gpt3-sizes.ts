import { yAxis } from '../kit/axis.ts';
import { marker, type Point, polyline } from '../kit/chart.ts';
import { readData, withCommas } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill, stroke } from '../kit/paint.ts';
import { linearScale, logScale } from '../kit/scale.ts';
import { group, panel, panels, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'gpt3-sizes');

const [left, right, base] = [58, 396, 206];
/** The sizes whose numbers are printed; those between them stand in the table. */
const named = [0, 5, 7];

/** Four panels over one log scale of parameters. */
export function draw(): string {
  const x = logScale([1.1e8, 1.75e11], [left + 12, right]);
  return panels(
    {
      name: 'gpt3-sizes',
      title:
        'From the smallest GPT-3 to the largest, depth, width and batch rise while the learning rate falls',
      desc: 'Eight sizes from 125 million to 175 billion parameters. Layers rise from 12 to 96, width from 768 to 12,288, the batch from 0.5 to 3.2 million tokens; the learning rate falls from 6.0 to 0.6 ten-thousandths.',
    },
    ...data.panels.map(({ measure, title }) => {
      const ticks = data.axis[measure];
      const y = linearScale([0, ticks.at(-1) ?? 1], [base, 58]);
      const points = data.sizes.map((size): Point => [x(size.parameters), y(size[measure])]);
      return panel(
        base + 34,
        yAxis({ scale: y, ticks, from: left, to: right + 20, format: withCommas }),
        text(0, 18, title, { 'font-weight': 600 }),
        lines(polyline(points), 'accent'),
        path(points.map((point) => marker('disc', point)).join(''), fill('accent')),
        ...named.map((at) => {
          const [px = 0, py = 0] = points[at] ?? [];
          return text(px + (at === 7 ? 6 : 0), py - 12, print(measure, data.sizes[at]?.[measure] ?? 0), {
            'text-anchor': at === 7 ? 'end' : 'middle',
          });
        }),
        path(points.map(([at]) => `M${round(at)} ${base}v6`).join(''), stroke('quiet')),
        group(
          { ...fill('quiet'), 'font-size': 16, 'text-anchor': 'middle' },
          ...named.map((at) => text(points[at]?.[0] ?? 0, base + 25, data.sizes[at]?.print ?? '')),
        ),
      );
    }),
  );
}

function print(measure: Measure, value: number): string {
  return measure === 'rate' || measure === 'batch' ? value.toFixed(1) : withCommas(value);
}

type Measure = 'layers' | 'width' | 'batch' | 'rate';

interface Data {
  axis: Record<Measure, number[]>;
  panels: { measure: Measure; title: string }[];
  sizes: ({ parameters: number; print: string } & Record<Measure, number>)[];
}
