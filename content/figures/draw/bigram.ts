import { readData } from '../kit/data.ts';
import { arrowHead, box, lines } from '../kit/diagram.ts';
import { fill, stroke } from '../kit/paint.ts';
import { figure, path, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'bigram');

const row = (index: number) => 14 + index * 52;

/** A word and what has followed it, the lines as heavy as the counts. */
export function draw(): string {
  const drawn = data.nexts.map(({ word, count, print }, index) => {
    const y = row(index) + 20;
    return (
      path(`M114 112C200 112 190 ${y} 268 ${y}`, { ...stroke('accent'), 'stroke-width': count * 3 }) +
      box({ x: 272, y: y - 20, width: 90, height: 40 }, [word], { paint: 'accent-soft', outline: 'accent' }) +
      text(376, y + 6, print)
    );
  });
  return figure(
    {
      name: 'bigram',
      width: 512,
      height: 282,
      title: 'A bigram model writes by drawing the next word as often as it followed the last one',
      desc: 'After the, the text has cat 3 times of 8, dog 3 of 8, mat 1 of 8 and rug 1 of 8.',
    },
    ...drawn,
    box({ x: 24, y: 92, width: 90, height: 40 }, [data.word], { paint: 'paper', strong: true }),
    lines(`M317 222V246H69V136${arrowHead(69, 246, 69, 136)}`, 'quiet', false),
    text(82, 272, data.again, fill('quiet')),
  );
}

interface Data {
  word: string;
  nexts: { word: string; count: number; print: string }[];
  again: string;
}
