import { readData } from '../kit/data.ts';
import { arrow, box, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'two-outputs');

const centred = { 'text-anchor': 'middle' };

/** The same model with a wide and with a narrow last layer. */
export function draw(): string {
  return figure(
    {
      name: 'two-outputs',
      width: 512,
      height: 308,
      title: 'For a classifier the last layer of 50,257 outputs is exchanged for one of two',
      desc: 'Instruction: 768 numbers go to 50,257 scores, with 38,597,376 weights. Classification: 768 numbers go to 2 scores, with 1,536 weights.',
    },
    ...data.kinds.map(({ name, out, weights, result }, index) => {
      const x = 128 + index * 238;
      const half = index === 0 ? 118 : 8;
      return (
        text(x, 18, name, { ...centred, 'font-weight': 600 }) +
        text(x, 46, result, { ...centred, ...fill('quiet') }) +
        lines(arrow(x, 84, x, 56)) +
        el('path', {
          d: `M${x - half} 90H${x + half}L${x + 40} 190H${x - 40}z`,
          ...fillAndStroke('accent-soft', 'accent'),
        }) +
        (index === 0
          ? text(x, 114, out, centred) + text(x, 138, weights, centred)
          : text(x + 40, 128, out) + text(x + 40, 152, weights)) +
        lines(arrow(x, 226, x, 196)) +
        text(x + 12, 216, data.vector, fill('quiet')) +
        box({ x: x - 90, y: 230, width: 180, height: 60 }, [data.model], { paint: 'tint', outline: 'quiet' })
      );
    }),
  );
}

interface Data {
  kinds: { name: string; out: string; weights: string; result: string }[];
  model: string;
  vector: string;
}
