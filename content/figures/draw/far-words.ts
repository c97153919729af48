import { readData } from '../kit/data.ts';
import { arrow, arrowHead, lines } from '../kit/diagram.ts';
import { fillAndStroke } from '../kit/paint.ts';
import { el, figure, round, text } from '../kit/svg.ts';

const { titles, words } = readData<Data>(import.meta.url, 'far-words');

const place = (index: number) => 40 + index * 72;

/** The same words twice: a chain, and a fan from the last word to all before it. */
export function draw(): string {
  const last = words.length - 1;
  const chain = words.slice(1).map((_, at) => arrow(place(at) + 20, 70, place(at + 1) - 22, 70));
  const fan = words.slice(0, last).map((_, at) => {
    const [x, far] = [place(at), place(last)];
    const high = 262 - (far - x) * 0.26;
    return `M${far} 278C${far} ${round(high)} ${x} ${round(high)} ${x} 278${arrowHead(x, 240, x, 278, 6)}`;
  });
  const row = (y: number) =>
    words
      .map(
        (word, at) =>
          el('circle', { cx: place(at), cy: y, r: 18, ...fillAndStroke('tint', 'quiet') }) +
          text(place(at), y + 42, word, { 'text-anchor': 'middle', 'font-size': 16 }),
      )
      .join('');
  return figure(
    {
      name: 'far-words',
      width: 512,
      height: 352,
      title: 'Between distant words a recurrent network has many steps, attention one',
      desc: 'Seven words: in the chain the first reaches the last through all those between; with attention the last looks at each directly.',
    },
    text(6, 20, titles[0], { 'font-weight': 600 }),
    lines(chain.join(''), 'accent'),
    row(70),
    text(6, 152, titles[1], { 'font-weight': 600 }),
    lines(fan.join(''), 'second'),
    row(300),
  );
}

interface Data {
  titles: [string, string];
  words: string[];
}
