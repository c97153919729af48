import { readData } from '../kit/data.ts';
import { fill } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'temperature');

const longest = 330;

/** The same scores at three temperatures, as bars. */
export function draw(): string {
  return figure(
    {
      name: 'temperature',
      width: 512,
      height: data.panels.length * 146 - 14,
      title: 'A low temperature sharpens the choice of the next token, a high one flattens it',
      desc: 'mat, rug, moon and of get 0.865, 0.117, 0.016 and 0.002 at temperature 0.5; 0.644, 0.237, 0.087 and 0.032 at 1; 0.455, 0.276, 0.167 and 0.102 at 2.',
    },
    ...data.panels.map(({ name, says, shares }, index) => {
      const top = index * 146;
      return (
        text(70, top + 18, name, { 'font-weight': 600 }) +
        text(142, top + 18, says, fill('quiet')) +
        data.words
          .map((word, at) => {
            const y = top + 28 + at * 25;
            const share = shares[at] ?? 0;
            return (
              text(60, y + 16, word, { 'text-anchor': 'end' }) +
              el('rect', { x: 70, y: y + 1, width: share * longest, height: 19, ...fill('accent') }) +
              text(78 + share * longest, y + 16, share.toFixed(3))
            );
          })
          .join('')
      );
    }),
  );
}

interface Data {
  words: string[];
  panels: { name: string; says: string; shares: number[] }[];
}
