import { readData } from '../kit/data.ts';
import { arrow, box, lines } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { figure, textLines } from '../kit/svg.ts';

const { steps } = readData<Data>(import.meta.url, 'preferences');

const row = (index: number) => 6 + index * 112;

/** Three steps downwards: who does what, how much of it, and what comes out. */
export function draw(): string {
  return figure(
    {
      name: 'preferences',
      width: 512,
      height: row(steps.length) - 30,
      title:
        'Preference tuning in three steps: write answers, learn to judge them, learn to please the judge',
      desc: 'People write answers, about 13,000 prompts; people rank answers, about 33,000; the model tries, about 31,000, and the reward model judges.',
    },
    ...steps.map(({ name, by, prompts, gives }, index) => {
      const y = row(index);
      return (
        textLines(176, y + 28, [by, prompts], { 'text-anchor': 'end', ...fill('quiet') }) +
        lines(arrow(184, y + 35, 208, y + 35)) +
        box({ x: 212, y, width: 240, height: 70 }, [name, gives], {
          paint: index === 1 ? 'second-soft' : 'accent-soft',
          outline: index === 1 ? 'second' : 'accent',
          strong: true,
        }) +
        (index < steps.length - 1 ? lines(arrow(332, y + 70, 332, y + 108)) : '')
      );
    }),
  );
}

interface Data {
  steps: { name: string; by: string; prompts: string; gives: string }[];
}
