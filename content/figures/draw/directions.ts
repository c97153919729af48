import { marker, type Point } from '../kit/chart.ts';
import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { figure, path, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'directions');

/** Words as points: near ones are used alike, and a step means the same from wherever it starts. */
export function draw(): string {
  const at = (name: string): Point => data.words.find(({ word }) => word === name)?.at ?? [0, 0];
  const step = (from: string, to: string) => {
    const [[x1, y1], [x2, y2]] = [at(from), at(to)];
    return arrow(x1 + (x2 - x1) * 0.08, y1 + (y2 - y1) * 0.08, x1 + (x2 - x1) * 0.92, y1 + (y2 - y1) * 0.92);
  };
  return figure(
    {
      name: 'directions',
      width: 512,
      height: 304,
      title: 'Words used alike lie near one another, and the step from man to woman leads from king to queen',
      desc: 'Four points, man, woman, king and queen, form a parallelogram; bank lies between river and loan. Drawn in two dimensions instead of 512.',
    },
    lines(step('man', 'woman') + step('king', 'queen'), 'accent'),
    lines(step('man', 'king') + step('woman', 'queen'), 'quiet', true),
    text(250, 52, data.same, { ...fill('accent'), 'text-anchor': 'end' }),
    path(
      [...data.words, ...data.others].map(({ at: point }) => marker('disc', point, 5)).join(''),
      fill('second'),
    ),
    ...data.words.map(({ word, at: [x, y] }) =>
      text(x + (word === 'king' ? -12 : 12), y + (word === 'king' ? 6 : 20), word, {
        'font-weight': 600,
        'text-anchor': word === 'king' ? 'end' : 'start',
      }),
    ),
    ...data.others.map(({ word, at: [x, y] }) => text(x - 12, y + 6, word, { 'text-anchor': 'end' })),
    text(6, 294, data.note, fill('quiet')),
  );
}

interface Word {
  word: string;
  at: Point;
}

interface Data {
  words: Word[];
  others: Word[];
  same: string;
  note: string;
}
