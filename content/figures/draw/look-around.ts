import { readData } from '../kit/data.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { el, figure, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'look-around');

const y = 164;
/** The middle of each word: their widths differ, so the places are set like type. */
const places = [15, 60, 118, 165, 202, 243, 302, 356, 396, 434, 482];

/** One sentence, and from "it" a line to each word that it draws on. */
export function draw(): string {
  const start = places[data.words.indexOf(data.from)] ?? 0;
  const arcs = Object.entries(data.weights).map(([word, weight]) => {
    const to = places[data.words.indexOf(word)] ?? 0;
    const high = y - 46 - Math.abs(to - start) * 0.42;
    return (
      path(`M${start} ${y - 22}C${start} ${round(high)} ${to} ${round(high)} ${to} ${y - 22}`, {
        ...stroke('v'),
        'stroke-width': weight * 20,
      }) +
      text(to, y + 25, String(weight), {
        'text-anchor': 'middle',
        'font-weight': 600,
        ...fill('v'),
      })
    );
  });
  return figure(
    {
      name: 'look-around',
      width: 512,
      height: 256,
      title: 'Attention lets “it” draw on the words that answer its query, most of all on “animal”',
      desc: 'In The animal didn’t cross the street because it was too tired, the word it gives 0.59 of its weight to animal, 0.18 to street and 0.05 to tired.',
    },
    ...arcs,
    el('rect', { x: start - 13, y: y - 19, width: 26, height: 27, rx: 4, ...fillAndStroke('q-soft', 'q') }),
    ...data.words.map((word, index) =>
      text(places[index] ?? 0, y, word, { 'text-anchor': 'middle', 'font-size': 16 }),
    ),
    text(start, y + 36, data.asks.label, { ...fill('q'), 'text-anchor': 'middle', 'font-weight': 600 }),
    ...data.asks.words.map((words, index) =>
      text(start, y + 57 + index * 20, words, { ...fill('q'), 'text-anchor': 'middle' }),
    ),
  );
}

interface Data {
  words: string[];
  from: string;
  weights: Record<string, number>;
  asks: { label: string; words: string[] };
}
