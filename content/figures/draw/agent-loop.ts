import { readData } from '../kit/data.ts';
import { arrow, arrowHead, box, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'agent-loop');

const centred = { 'text-anchor': 'middle' };

/** The context in the middle of things: the model reads it and writes into it, and so does the tool. */
export function draw(): string {
  const row = (index: number) => 40 + index * 42;
  const role = { you: 'ink', model: 'accent', tool: 'second' } as const;
  return figure(
    {
      name: 'agent-loop',
      width: 512,
      height: 426,
      title:
        'An agent is a loop: the model reads the context, asks for a tool, and the result joins the context',
      desc: 'The context holds the question 17 times 24, the call of the calculator, the result 408 and the answer. The model reads all of it, a call goes to the tool, and its result is appended, until the model writes no call.',
    },
    el('rect', { x: 100, y: 6, width: 312, height: 200, rx: 8, ...fillAndStroke('tint', 'rule') }),
    text(112, 26, data.context, { ...fill('quiet') }),
    data.lines
      .map(
        ({ by, words }, index) =>
          box({ x: 112, y: row(index), width: 288, height: 32 }, [], {
            paint: 'paper',
            outline: role[by],
            radius: 4,
          }) +
          text(122, row(index) + 22, by, { ...fill(role[by]), 'font-weight': 600 }) +
          text(188, row(index) + 22, words),
      )
      .join(''),
    box({ x: 8, y: 300, width: 204, height: 66 }, data.model, {
      paint: 'accent-soft',
      outline: 'accent',
      strong: true,
    }),
    box({ x: 300, y: 300, width: 204, height: 66 }, data.tool, {
      paint: 'second-soft',
      outline: 'second',
      strong: true,
    }),
    lines(arrow(150, 206, 150, 294), 'ink'),
    text(140, 256, data.arrows.read, { 'text-anchor': 'end' }),
    lines(arrow(212, 333, 294, 333), 'accent'),
    text(256, 322, data.arrows.call, { ...centred, ...fill('accent') }),
    lines(arrow(370, 300, 370, 212), 'second'),
    text(360, 276, data.arrows.result, { 'text-anchor': 'end', ...fill('second') }),
    lines(`M106 366V398H140${arrowHead(106, 398, 140, 398)}`, 'accent'),
    text(150, 404, data.arrows.answer, fill('accent')),
  );
}

interface Data {
  context: string;
  lines: { by: 'you' | 'model' | 'tool'; words: string }[];
  model: string[];
  tool: string[];
  arrows: Record<'read' | 'call' | 'result' | 'answer', string>;
}
