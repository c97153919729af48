import { readData } from '../kit/data.ts';
import { fill } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const { rows, says } = readData<Data>(import.meta.url, 'scaled-scores');

/** The same scores through softmax, with and without the division. */
export function draw(): string {
  return figure(
    {
      name: 'scaled-scores',
      width: 512,
      height: 278,
      title: 'Dividing by the root of the width keeps softmax from being all but certain',
      desc: 'The scores 8, 0 and −8 give 0.9997, 0.0003 and 0.0000; divided by 8 they give 0.665, 0.245 and 0.090.',
    },
    ...rows.map(({ title, shares, print }, index) => {
      const top = index * 142;
      return (
        text(6, top + 18, title, { 'font-weight': 600 }) +
        shares
          .map((share, at) => {
            const y = top + 30 + at * 30;
            return (
              el('rect', {
                x: 6,
                y,
                width: Math.max(1, share * 400),
                height: 22,
                ...fill(index ? 'second' : 'accent'),
              }) + text(16 + share * 400, y + 17, print[at] ?? '')
            );
          })
          .join('') +
        text(150, top + 108, says[index] ?? '', fill('quiet'))
      );
    }),
  );
}

interface Data {
  rows: { title: string; shares: number[]; print: string[] }[];
  says: string[];
}
