import { xAxis } from '../kit/axis.ts';
import { bars } from '../kit/chart.ts';
import { readData, withCommas } from '../kit/data.ts';
import { linearScale } from '../kit/scale.ts';
import { figure } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'market-2023');

/** Five published sizes of one market in one year, as bars. */
export function draw(): string {
  const scale = linearScale([0, 70], [196, 460]);
  return figure(
    {
      name: 'market-2023',
      width: 512,
      height: 258,
      title: 'Five published sizes of the generative-AI market in 2023 run from 13 to 67 billion dollars',
      desc: 'Revenue in billion US dollars: Grand View Research 13, Precedence 13.7, Fortune Business Insights 43.9, Statista 44.9, Bloomberg Intelligence 67. The houses count different things.',
    },
    xAxis({
      scale,
      ticks: data.axis.revenue,
      y: 204,
      from: 196,
      to: 460,
      title: 'market size in 2023, billion US dollars',
    }),
    bars(
      data.houses.map(({ name, revenue }) => ({ label: name, value: revenue, print: withCommas(revenue) })),
      { scale, top: 4, step: 38, thickness: 22 },
    ),
  );
}

interface Data {
  axis: { revenue: number[] };
  houses: { name: string; revenue: number }[];
}
