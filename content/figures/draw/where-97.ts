import { bars } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { stroke } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { figure, path } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'where-97');

/** The counts of one word in each part of a paper, as bars. */
export function draw(): string {
  const scale = linearScale([0, 41], [188, 470]);
  return figure(
    {
      name: 'where-97',
      width: 512,
      height: 352,
      title: 'Of the 97 times the paper prints "attention", 41 are in section 3, Model Architecture',
      desc: 'Title and author note 4, abstract 2, Introduction 3, Background 9, Model Architecture 41, Why Self-Attention 13, Training 0, Results 5, Conclusion 4, reference list 4, appendix 12: together 97.',
    },
    path('M188 4V348', stroke('quiet')),
    bars(
      data.parts.map(({ name, count }) => ({ label: name, value: count, print: String(count) })),
      { scale, top: 0, step: 32, thickness: 18 },
    ),
  );
}

interface Data {
  parts: { name: string; count: number }[];
}
