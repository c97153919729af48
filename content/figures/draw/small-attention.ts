import { fillAndStroke, stroke } from '../kit/paint.ts';
import { el, figure, path } from '../kit/svg.ts';

/** How much the last of six words looks at each of the others. */
const weights = [0.08, 0.5, 0.06, 0.1, 0.26];
const at = (word: number) => 16 + word * 32;

/** Beside the lecture's title: one word looks at all before it, at one most of all. */
export function draw(): string {
  const last = at(weights.length);
  const arcs = weights.map((weight, word) => {
    const middle = (at(word) + last) / 2;
    const height = 92 - 0.46 * (last - at(word));
    return path(`M${last} 86Q${middle} ${2 * height - 86} ${at(word)} 86`, {
      ...stroke(weight > 0.2 ? 'accent' : 'quiet'),
      'stroke-width': 1 + 9 * weight,
    });
  });
  const words = [...weights, 1].map((_, word) =>
    el('rect', {
      ...{ x: at(word) - 12, y: 88, width: 24, height: 24, rx: 4 },
      ...(word === weights.length
        ? fillAndStroke('second-soft', 'second')
        : word === 1
          ? fillAndStroke('accent-soft', 'accent')
          : fillAndStroke('paper', 'quiet')),
    }),
  );
  return figure(
    {
      name: 'small-attention',
      width: 192,
      height: 128,
      title: 'Six words, and arcs from the last to those before it',
      desc: 'The thickest arc leads to the second word, a thinner one to the fifth.',
    },
    ...arcs,
    ...words,
  );
}
