import { readData } from '../kit/data.ts';
import { box } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { figure, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'longer-answer');

const perRow = 7;
const [cell, step, row] = [64, 72, 44];

/** The same question, with one run of the network for the answer, and with many. */
export function draw(): string {
  let y = 44;
  const drawn = data.answers.map(({ name, thoughts, answer, note }) => {
    const words = [
      ...thoughts.map((word) => [word, 'tint'] as const),
      ...answer.map((word) => [word, 'accent-soft'] as const),
    ];
    const top = y + 22;
    const rows = Math.ceil(words.length / perRow);
    y = top + rows * row + 54;
    return (
      text(4, top - 12, name, { 'font-weight': 600 }) +
      words
        .map(([word, paint], at) =>
          box(
            {
              x: 4 + (at % perRow) * step,
              y: top + Math.floor(at / perRow) * row,
              width: cell,
              height: row - 8,
            },
            [String(word)],
            { paint, outline: paint === 'tint' ? 'rule' : 'accent', radius: 4, strong: paint !== 'tint' },
          ),
        )
        .join('') +
      text(4, top + rows * row + 16, note, fill('quiet'))
    );
  });
  return figure(
    {
      name: 'longer-answer',
      width: 512,
      height: y - 24,
      title: 'A reasoning model buys more computation by writing more before it answers',
      desc: 'Asked for 17 times 24, a model that answers at once has one run of the network and says 398. One that writes 20 times 17 is 340 and 4 times 17 is 68 has a run for every word and says 408.',
    },
    text(4, 20, data.question, { 'font-weight': 600, 'font-size': 19 }),
    ...drawn,
  );
}

interface Data {
  question: string;
  answers: { name: string; thoughts: (string | number)[]; answer: string[]; note: string }[];
}
