import { readData } from '../kit/data.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, group, path, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'kv-cache');

const left = 190;
const cell = 52;
const gap = 6;
const row = 46;
const top = 44;

/** Each run through the model adds one token's keys and values and keeps all the others. */
export function draw(): string {
  const lengths = data.words.slice(data.prompt - 1).map((_, index) => data.prompt + index);
  const place = (step: number, token: number) => ({
    x: left + token * (cell + gap / 2),
    y: top + step * row,
  });
  const square = ({ x, y }: { x: number; y: number }) =>
    `M${x} ${y}h${cell - gap}v${row - 12}h-${cell - gap}z`;
  const fresh: string[] = [];
  const kept: string[] = [];
  for (const [step, length] of lengths.entries())
    for (let token = 0; token < length; token++)
      (step === 0 || token === length - 1 ? fresh : kept).push(square(place(step, token)));
  const bottom = top + lengths.length * row + 14;
  return figure(
    {
      name: 'kv-cache',
      width: 512,
      height: bottom + 62,
      title: 'While a model writes, each run computes one new token and keeps all earlier keys and values',
      desc: `${data.words.slice(0, data.prompt).join(' ')} is read in one run. Then each word, ${data.words.slice(data.prompt).join(', ')}, adds one computed cell to a growing row of kept ones.`,
    },
    group(
      { ...fill('quiet'), 'text-anchor': 'middle' },
      ...data.words.map((word, token) => text(place(0, token).x + (cell - gap) / 2, top - 14, word)),
    ),
    group(
      { 'text-anchor': 'end' },
      ...lengths.map((length, step) => {
        const words = step === 0 ? data.prefill : `${data.decode} “${data.words[length - 1]}”`;
        return text(left - 14, place(step, 0).y + 23, words);
      }),
    ),
    path(kept.join(''), fillAndStroke('second-soft', 'second')),
    path(fresh.join(''), fillAndStroke('accent', 'accent')),
    ...[data.computed, data.kept].map(
      (words, index) =>
        el('rect', {
          x: left - 106,
          y: bottom + index * 28 - 4,
          width: 22,
          height: 18,
          ...(index === 0 ? fillAndStroke('accent', 'accent') : fillAndStroke('second-soft', 'second')),
        }) + text(left - 74, bottom + index * 28 + 11, words),
    ),
  );
}

interface Data {
  words: string[];
  prompt: number;
  prefill: string;
  decode: string;
  computed: string;
  kept: string;
}
