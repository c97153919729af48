import { readData } from '../kit/data.ts';
import { box } from '../kit/diagram.ts';
import { type Fill, fill, type Stroke } from '../kit/paint.ts';
import { figure, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'openness');

const width = 160;
const left = (index: number) => 4 + index * 172;

/** What you get of a model: nothing, its weights, or everything that made it. */
export function draw(): string {
  return figure(
    {
      name: 'openness',
      width: 512,
      height: 312,
      title:
        'Closed models hand over nothing, open-weight ones the weights, open source ones the way there too',
      desc: 'Three columns, closed, open-weight and open source, each with weights, code and recipe, and an account of the data: none, the first and sometimes the second, all three.',
    },
    ...data.kinds.map(
      ({ name, has, examples }, index) =>
        text(left(index), 20, name, { 'font-weight': 600 }) +
        data.parts
          .map((part, row) => {
            const look = looks[has[row] === 1 ? 'yes' : has[row] ? 'part' : 'no'];
            return box({ x: left(index), y: 34 + row * 48, width, height: 40 }, [part], look);
          })
          .join('') +
        textLines(left(index), 206, examples, fill('quiet')),
    ),
    ...(['yes', 'part', 'no'] as const).map(
      (kind, index) =>
        box({ x: left(index), y: 290, width: 22, height: 18 }, [], { ...looks[kind], radius: 3 }) +
        text(left(index) + 30, 305, data.key[kind], { ...fill('quiet'), 'font-size': 16 }),
    ),
  );
}

const looks: Record<'yes' | 'part' | 'no', { paint: Fill; outline: Stroke; dashed?: boolean }> = {
  yes: { paint: 'second-soft', outline: 'second' },
  part: { paint: 'paper', outline: 'second', dashed: true },
  no: { paint: 'tint', outline: 'rule', dashed: true },
};

interface Data {
  parts: string[];
  kinds: { name: string; has: number[]; examples: string[] }[];
  key: { yes: string; part: string; no: string };
}
