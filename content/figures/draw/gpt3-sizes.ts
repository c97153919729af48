import { yAxis } from '../kit/axis.ts';
import { marker, type Point, polyline } from '../kit/chart.ts';
import { readData, withCommas } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill, stroke } from '../kit/paint.ts';
import { linearScale, logScale } from '../kit/scale.ts';
import { figure, group, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'gpt3-sizes');

const left = 66;
const right = 600;
const panel = 208;

/** The third and fourth size are close neighbours: their labels step aside. */
const apart: Record<number, number> = { 2: -7, 3: 5 };

/** Three panels over one log scale of parameters. */
export function draw(): string {
  const x = logScale([1.1e8, 1.75e11], [left, right]);
  const bottom = panel * data.panels.length;
  const base = bottom - 18;
  const columns = data.sizes.map(({ parameters }) => x(parameters));
  return figure(
    {
      name: 'gpt3-sizes',
      width: 640,
      height: bottom + 38,
      title: 'From the smallest to the largest GPT-3, depth and width rise while the learning rate falls',
      desc: 'Eight sizes from 125 million to 175 billion parameters. Layers rise from 12 to 96, width from 768 to 12,288, the learning rate falls from 6.0 to 0.6 ten-thousandths.',
    },
    ...data.panels.map(({ measure, title }, index) => {
      const ticks = data.axis[measure];
      const y = linearScale([0, ticks.at(-1) ?? 1], [panel - 18, 54]);
      const points = data.sizes.map((size): Point => [x(size.parameters), y(size[measure])]);
      const above = measure === 'rate' ? 6 : -6;
      return group(
        { transform: index === 0 ? undefined : `translate(0 ${index * panel})` },
        yAxis({ scale: y, ticks, from: left, to: right + 30, title, format: withCommas }),
        lines(polyline(points), 'accent'),
        path(points.map((point) => marker('disc', point)).join(''), fill('accent')),
        group(
          { 'font-size': 16, 'text-anchor': 'middle' },
          ...data.sizes.map((size, at) =>
            text(
              (points[at]?.[0] ?? 0) + above + (apart[at] ?? 0),
              (points[at]?.[1] ?? 0) - 11,
              print(measure, size[measure]),
            ),
          ),
        ),
      );
    }),
    path(
      `M${left} ${base}H${right + 30}${columns.map((at) => `M${round(at)} ${base}v6`).join('')}`,
      stroke('quiet'),
    ),
    group(
      { ...fill('quiet'), 'font-size': 16, 'text-anchor': 'middle' },
      ...data.sizes.map((size, at) => text((columns[at] ?? 0) + (apart[at] ?? 0), base + 23, size.print)),
      text((left + right) / 2, base + 47, 'parameters (M million, B billion), log scale'),
    ),
  );
}

function print(measure: Measure, value: number): string {
  return measure === 'rate' ? value.toFixed(1) : withCommas(value);
}

type Measure = 'layers' | 'width' | 'rate';

interface Data {
  axis: Record<Measure, number[]>;
  panels: { measure: Measure; title: string }[];
  sizes: ({ parameters: number; print: string } & Record<Measure, number>)[];
}
