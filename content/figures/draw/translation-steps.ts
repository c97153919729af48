import { readData } from '../kit/data.ts';
import { arrow, arrowHead, box, lines, plus } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, group, path, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'translation-steps');

const centre = 294;
const places = data.tokens.map((_, index) => 134 + index * 80);

/** The lecture's four steps from a sentence to the next word of its translation, one under the other. */
export function draw(): string {
  const best = data.candidates[0]?.word ?? '';
  return figure(
    {
      name: 'translation-steps',
      width: 512,
      height: 962,
      title:
        'A translation is written token by token: the encoder reads once, the decoder runs again for every token',
      desc: `1 the text "${data.input}"; 2 five tokens with ids ${data.tokens.map(({ id }) => id).join(', ')}; 3 the encoder: embeddings plus positions, ${data.layers} layers, context vectors; 4 the decoder: ${data.layers} layers, which also read the partial output "${data.partial.join(' ')}", and an output layer that rates candidates (heights illustrative), ${best} first; it is appended, and the decoder runs again.`,
    },
    el('rect', { x: 56, y: 160, width: 455, height: 360, rx: 8, ...fillAndStroke('tint', 'rule') }),
    el('rect', { x: 56, y: 538, width: 455, height: 342, rx: 8, ...fillAndStroke('tint', 'rule') }),
    group({ ...fill('quiet'), 'font-weight': 600 }, text(70, 186, 'Encoder'), text(70, 564, 'Decoder')),
    numbers([24, 91, 353, 661]),
    reading(),
    encoding(),
    decoding(),
    choosing(),
  );
}

/** Steps 1 and 2: the sentence, its tokens and their ids. */
function reading(): string {
  return (
    text(centre, 30, data.input, { 'text-anchor': 'middle', 'font-weight': 600 }) +
    words(
      places.map((x) => x - 34),
      76,
      data.tokens.map(({ token }) => token.trim()),
      68,
    ) +
    group(
      { ...fill('quiet'), 'text-anchor': 'middle' },
      ...data.tokens.map(({ id }, index) => text(places[index] ?? 0, 128, String(id))),
    ) +
    lines(arrow(centre, 42, centre, 70) + places.map((x) => arrow(x, 135, x, 156)).join(''))
  );
}

/** Step 3: embeddings plus positions, the layers, and the context vectors. */
function encoding(): string {
  return (
    text(496, 186, 'embedding + position', { ...fill('quiet'), 'text-anchor': 'end' }) +
    group(
      fillAndStroke('second-soft', 'second'),
      path(places.map((x) => vector(x - 27) + vector(x + 13)).join(''), {}),
    ) +
    places.map((x) => plus(x, 234, 8)).join('') +
    lines(places.map((x) => arrow(x, 270, x, 318) + arrow(x, 402, x, 430)).join('')) +
    stack(322, `${data.layers} encoder layers`) +
    path(places.map((x) => vector(x - 7, 434)).join(''), fillAndStroke('second-soft', 'second')) +
    textLines(66, 458, ['context', 'vectors'], fill('quiet')) +
    lines(`M${places[0]} 496v8H${places.at(-1)}v-8`)
  );
}

/** Step 4: the decoder reads the context vectors and what is written so far. */
function decoding(): string {
  return (
    lines(arrow(214, 504, 214, 626) + arrow(403, 602, 403, 626)) +
    text(324, 562, 'written so far', fill('quiet')) +
    words([324, 379, 434], 570, data.partial, 48) +
    stack(630, `${data.layers} decoder layers`) +
    lines(arrow(centre, 710, centre, 736))
  );
}

/** Its end: candidates as bars, and the chosen word at the end of the output. */
function choosing(): string {
  const rows = data.candidates.map(({ word, height }, index) => ({
    word,
    width: height * 220,
    y: 798 + index * 26,
  }));
  const [chosen, ...others] = rows;
  const row = ({ width, y }: (typeof rows)[number]) => el('rect', { x: 206, y, width, height: 18 });
  const best = data.candidates[0]?.word ?? '';
  return (
    box({ x: 92, y: 740, width: 400, height: 36 }, ['output layer'], { paint: 'paper', strong: true }) +
    group({ 'text-anchor': 'end' }, ...rows.map(({ word, y }) => text(196, y + 15, word))) +
    group(fillAndStroke('accent', 'accent'), chosen ? row(chosen) : '') +
    group(fillAndStroke('paper', 'accent'), ...others.map(row)) +
    text(490, 862, 'bars: illustrative', { ...fill('quiet'), 'text-anchor': 'end' }) +
    words([112, 166, 220], 905, data.partial, 48) +
    box({ x: 274, y: 905, width: 112, height: 30 }, [best], {
      paint: 'accent-soft',
      outline: 'accent',
      radius: 4,
      strong: true,
    }) +
    lines(arrow(330, 822, 330, 899), 'accent') +
    lines(`M392 920H502V585H486${arrowHead(502, 585, 486, 585)}`, 'ink') +
    text(112, 956, 'one token more, then the decoder again', fill('quiet'))
  );
}

/** Small boxes in a row, a word in each. */
function words(lefts: readonly number[], y: number, names: readonly string[], width: number): string {
  return (
    group(
      fillAndStroke('paper', 'quiet'),
      ...lefts.map((x) => el('rect', { x, y, width, height: 30, rx: 4 })),
    ) +
    group(
      { 'text-anchor': 'middle' },
      ...names.map((name, index) => text((lefts[index] ?? 0) + width / 2, y + 21, name)),
    )
  );
}

/** Path data for a column of four cells that stands for a list of numbers. */
function vector(x: number, y = 206): string {
  return `M${x} ${y}h14v56h-14zm0 14h14m-14 14h14m-14 14h14`;
}

/** A box with two edges behind it, for layers on layers. */
function stack(y: number, words: string): string {
  return (
    lines(`M92 ${y + 8}h-6v62h400v-6M86 ${y + 14}h-6v62h400v-6`, 'quiet') +
    box({ x: 92, y, width: 400, height: 62 }, [words], { paint: 'paper', strong: true })
  );
}

function numbers(rows: number[]): string {
  return (
    group(fillAndStroke('paper', 'ink'), ...rows.map((y) => el('circle', { cx: 22, cy: y, r: 15 }))) +
    group({ 'text-anchor': 'middle' }, ...rows.map((y, index) => text(22, y + 6, String(data.steps[index]))))
  );
}

interface Data {
  steps: number[];
  input: string;
  tokens: { token: string; id: number }[];
  layers: number;
  partial: string[];
  candidates: { word: string; height: number }[];
}
