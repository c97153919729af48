import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure } from '../kit/svg.ts';

/** Widths of the words so far, and shares of what may come next. */
const words = [34, 22, 44];
const shares = [0.62, 0.24, 0.09];

/** Beside the lecture's title: some words, a blank, and what may stand in it. */
export function draw(): string {
  let x = 16;
  const written = words.map((width) => {
    const word = el('rect', { x, y: 22, width, height: 22, rx: 4, ...fillAndStroke('paper', 'quiet') });
    x += width + 8;
    return word;
  });
  const blank = el('rect', {
    ...{ x, y: 22, width: 36, height: 22, rx: 4 },
    ...fillAndStroke('paper', 'accent'),
    'stroke-dasharray': '4 3',
  });
  const bars = shares.map((share, at) =>
    el('rect', {
      ...{ x: 16, y: 60 + at * 20, width: 160 * share, height: 13 },
      ...(at === 0 ? fill('accent') : fillAndStroke('accent-soft', 'accent')),
    }),
  );
  return figure(
    {
      name: 'small-next-token',
      width: 192,
      height: 128,
      title: 'Three words, a blank, and three bars',
      desc: 'The blank is what a language model fills; the bars are how likely three words are to stand there.',
    },
    ...written,
    blank,
    ...bars,
  );
}
