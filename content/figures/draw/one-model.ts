import { readData } from '../kit/data.ts';
import { arrow, box, lines } from '../kit/diagram.ts';
import { panel, panels, text } from '../kit/svg.ts';

const { titles, tasks, before, after } = readData<Data>(import.meta.url, 'one-model');

const row = (index: number) => 44 + index * 62;
const tall = 44;

/** Four systems with data of their own, and one that serves the same four tasks. */
export function draw(): string {
  return panels(
    {
      name: 'one-model',
      title:
        'Once every task had its own labelled data and model; now one model, told by a prompt, serves them all',
      desc: 'Left, four rows of labelled data, a model of its own, and a task, before about 2018. Right, raw text makes one model, and four prompts lead from it to the same four tasks.',
    },
    panel(
      290,
      text(0, 18, titles[0], { 'font-weight': 600 }),
      ...tasks.map(
        (task, index) =>
          box({ x: 1, y: row(index), width: 118, height: tall }, [before.data], { paint: 'paper' }) +
          lines(arrow(119, row(index) + tall / 2, 146, row(index) + tall / 2)) +
          box({ x: 150, y: row(index), width: 118, height: tall }, [before.model], {
            paint: 'accent-soft',
            outline: 'accent',
          }) +
          lines(arrow(268, row(index) + tall / 2, 300, row(index) + tall / 2)) +
          text(308, row(index) + tall / 2 + 6, task),
      ),
    ),
    panel(
      290,
      text(0, 18, titles[1], { 'font-weight': 600 }),
      box({ x: 1, y: row(0), width: 88, height: 230 }, [after.data], { paint: 'paper' }),
      lines(arrow(89, row(0) + 115, 112, row(0) + 115)),
      box({ x: 116, y: row(0), width: 100, height: 230 }, [after.model], {
        paint: 'accent-soft',
        outline: 'accent',
        strong: true,
      }),
      ...tasks.map(
        (task, index) =>
          lines(arrow(216, row(index) + tall / 2, 300, row(index) + tall / 2)) +
          text(256, row(index) + tall / 2 - 8, after.prompt, { 'text-anchor': 'middle', 'font-size': 16 }) +
          text(308, row(index) + tall / 2 + 6, task),
      ),
    ),
  );
}

interface Data {
  titles: [string, string];
  tasks: string[];
  before: { data: string; model: string };
  after: { data: string; model: string; prompt: string };
}
