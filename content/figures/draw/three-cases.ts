import { readData } from '../kit/data.ts';
import { box } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { figure, text, textLines } from '../kit/svg.ts';

const { parts, cases } = readData<Data>(import.meta.url, 'three-cases');

const width = 160;
const left = (index: number) => 4 + index * 172;

/** Three firms, and which part of the system each is reported to have changed. */
export function draw(): string {
  return figure(
    {
      name: 'three-cases',
      width: 512,
      height: 206,
      title: 'Two of the three firms changed weights; the third changed only what the model is given',
      desc: 'SK Telecom: fine-tuning of GPT-4 and of Claude. Harvey: custom training with 10 billion tokens of law. J.P. Morgan: controlled access to outside models, no weights.',
    },
    ...cases.map(
      ({ name, changed, says }, index) =>
        text(left(index), 20, name, { 'font-weight': 600 }) +
        parts
          .map((part, at) =>
            box(
              { x: left(index), y: 34 + at * 52, width, height: 44 },
              [part],
              changed[at] ? { paint: 'accent-soft', outline: 'accent' } : { paint: 'paper', outline: 'rule' },
            ),
          )
          .join('') +
        textLines(left(index), 166, says, { ...fill('quiet'), 'font-size': 16 }),
    ),
  );
}

interface Data {
  parts: string[];
  cases: { name: string; changed: number[]; says: string[] }[];
}
