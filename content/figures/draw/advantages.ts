import { readData } from '../kit/data.ts';
import { fill, stroke } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { el, figure, path, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'advantages');

const [top, row] = [40, 34];

/** A group of answers to one question; the group itself is the yardstick. */
export function draw(): string {
  const x = linearScale([-1, 1.8], [160, 440]);
  const bottom = top + data.attempts.length * row;
  return figure(
    {
      name: 'advantages',
      width: 512,
      height: bottom + 8,
      title: 'Answers better than their group are made more probable, the others less',
      desc: 'Of eight attempts two end in 408 and get the advantage 1.732; the other six get −0.577. Together they add up to nothing.',
    },
    text(x(0) - 10, 18, data.titles[1], { 'text-anchor': 'end', ...fill('second') }),
    text(x(0) + 10, 18, data.titles[2], fill('accent')),
    ...data.attempts.map(({ answer, advantage }, index) => {
      const y = top + index * row;
      const [from, to] = [Math.min(x(0), x(advantage)), Math.max(x(0), x(advantage))];
      const good = advantage > 0;
      return (
        text(4, y + 20, answer, good ? { 'font-weight': 600 } : {}) +
        el('rect', { x: from, y: y + 4, width: to - from, height: 22, ...fill(good ? 'accent' : 'second') }) +
        text(good ? to + 8 : x(0) + 8, y + 20, String(advantage).replace('-', '−'))
      );
    }),
    path(`M${x(0)} ${top - 6}V${bottom}`, stroke('ink')),
  );
}

interface Data {
  attempts: { answer: string; reward: number; advantage: number }[];
  titles: [string, string, string];
}
