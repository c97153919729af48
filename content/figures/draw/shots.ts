import { readData } from '../kit/data.ts';
import { arrow, box, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, text, textLines } from '../kit/svg.ts';

const { task, columns, asked, answer, same } = readData<Data>(import.meta.url, 'shots');

const [width, gap, top, prompt, model] = [163, 10, 66, 132, 222];

/** Three prompts for one task; only the prompt grows, and the model below stays as it is. */
export function draw(): string {
  return figure(
    {
      name: 'shots',
      width: 512,
      height: 322,
      title: 'Examples go into the prompt, and no weight changes',
      desc: 'Three prompts ask for the same word. Zero-shot gives the task alone, one-shot one example, few-shot several. All three go to the same model with the same weights.',
    },
    ...columns.map(({ name, note, examples }, index) => {
      const x = index * (width + gap);
      return (
        text(x, 18, name, { 'font-weight': 600 }) +
        text(x, 42, note, fill('quiet')) +
        el('rect', { x: x + 1, y: top - 8, width, height: prompt, rx: 6, ...fillAndStroke('tint', 'rule') }) +
        text(x + 12, top + 16, task) +
        (examples.length > 0 ? textLines(x + 12, top + 40, examples, fill('second'), 22) : '') +
        text(x + 12, top + 40 + examples.length * 22, asked, { 'font-weight': 600 }) +
        lines(arrow(x + width / 2, top + prompt - 6, x + width / 2, model - 4)) +
        lines(arrow(x + width / 2, model + 44, x + width / 2, 294)) +
        text(x + width / 2, 316, answer, { 'text-anchor': 'middle', 'font-weight': 600, ...fill('accent') })
      );
    }),
    box({ x: 1, y: model, width: 510, height: 42 }, [same], { paint: 'accent-soft', outline: 'accent' }),
  );
}

interface Data {
  task: string;
  columns: { name: string; note: string; examples: string[] }[];
  asked: string;
  answer: string;
  same: string;
}
