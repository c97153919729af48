import { readData } from '../kit/data.ts';
import { box } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { figure, text } from '../kit/svg.ts';

const { rows } = readData<Data>(import.meta.url, 'token-pieces');

const [width, step, perRow, row] = [94, 100, 5, 74];

/** Each token as a piece with its number under it. */
export function draw(): string {
  let y = 0;
  const drawn = rows.map(({ title, tokens, ids }, index) => {
    const top = y + 32;
    y = top + Math.ceil(tokens.length / perRow) * row + 6;
    return (
      text(6, top - 12, title, { 'font-weight': 600 }) +
      tokens
        .map((token, at) => {
          const [x, line] = [6 + (at % perRow) * step, top + Math.floor(at / perRow) * row];
          return (
            box({ x, y: line, width, height: 36 }, [token], {
              paint: index ? 'accent-soft' : 'second-soft',
              outline: index ? 'accent' : 'second',
              radius: 3,
            }) +
            text(x + width / 2, line + 56, String(ids[at]), {
              'text-anchor': 'middle',
              'font-size': 16,
              ...fill('quiet'),
            })
          );
        })
        .join('')
    );
  });
  return figure(
    {
      name: 'token-pieces',
      width: 512,
      height: y,
      title: 'An encoding learned mostly from English cuts German into more pieces',
      desc: 'Where is the library? becomes 5 tokens, its German translation 9.',
    },
    ...drawn,
  );
}

interface Data {
  rows: { title: string; tokens: string[]; ids: number[] }[];
}
