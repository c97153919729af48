import { readData } from '../kit/data.ts';
import { arrow, arrowHead, box, lines, plus } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, group, panel, panels, path, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'translation-steps');

const height = 540;
const centre = 236;
const places = data.tokens.map((_, index) => 92 + index * 72);
const [first = 0, second = 0, third = 0, fourth = 0] = data.steps;

/** The lecture's four steps from a sentence to the next word of its translation: the reading, and the writing. */
export function draw(): string {
  const best = data.candidates[0]?.word ?? '';
  return panels(
    {
      name: 'translation-steps',
      title:
        'A translation is written token by token: the encoder reads once, the decoder runs again for every token',
      desc: `1 "${data.input}"; 2 five tokens with ids; 3 embeddings plus positions, ${data.layers} encoder layers, context vectors; 4 ${data.layers} decoder layers, which also read the start symbol and "${data.partial.join(' ')}", and an output layer that rates candidates, ${best} first; it is appended, and the decoder runs again.`,
    },
    panel(
      height,
      stage(160, 370, 'Encoder'),
      step(24, first),
      step(91, second),
      step(353, third),
      reading(),
      encoding(),
    ),
    panel(height, stage(24, 438, 'Decoder'), step(235, fourth), decoding(), choosing()),
  );
}

/** The ground on which a half of the machine stands. */
function stage(y: number, tall: number, name: string): string {
  return (
    el('rect', { x: 44, y, width: 375, height: tall, rx: 8, ...fillAndStroke('tint', 'rule') }) +
    text(58, y + 26, name, { ...fill('quiet'), 'font-weight': 600 })
  );
}

/** Steps 1 and 2: the sentence, its tokens and their ids. */
function reading(): string {
  return (
    text(centre, 30, data.input, { 'text-anchor': 'middle', 'font-weight': 600 }) +
    words(
      places.map((x) => x - 32),
      76,
      data.tokens.map(({ token }) => token.trim()),
      64,
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
    text(406, 186, 'embedding + position', { ...fill('quiet'), 'text-anchor': 'end' }) +
    group(
      fillAndStroke('second-soft', 'second'),
      path(places.map((x) => vector(x - 27) + vector(x + 13)).join(''), {}),
    ) +
    places.map((x) => plus(x, 234, 8)).join('') +
    lines(places.map((x) => arrow(x, 270, x, 318) + arrow(x, 402, x, 430)).join('')) +
    stack(322, `${data.layers} encoder layers`) +
    path(places.map((x) => vector(x - 7, 434)).join(''), fillAndStroke('second-soft', 'second')) +
    text(centre, 516, 'context vectors', { ...fill('quiet'), 'text-anchor': 'middle' })
  );
}

/** Step 4: the decoder reads the context vectors and what is written so far. */
function decoding(): string {
  const context = places.map((_, index) => 66 + index * 24);
  return (
    path(context.map((x) => vector(x, 106)).join(''), fillAndStroke('second-soft', 'second')) +
    text(66, 92, 'context vectors', fill('quiet')) +
    text(212, 92, 'written so far', fill('quiet')) +
    words([212, 258, 304, 350], 119, [data.start, ...data.partial], 44) +
    lines(arrow(121, 166, 121, 200) + arrow(303, 153, 303, 200)) +
    stack(204, `${data.layers} decoder layers`) +
    lines(arrow(centre, 284, centre, 310))
  );
}

/** Its end: candidates as bars, and the chosen word at the end of the output. */
function choosing(): string {
  const rows = data.candidates.map(({ word, height }, index) => ({
    word,
    width: height * 180,
    y: 372 + index * 26,
  }));
  const [chosen, ...others] = rows;
  const row = ({ width, y }: (typeof rows)[number]) => el('rect', { x: 166, y, width, height: 18 });
  const best = data.candidates[0]?.word ?? '';
  return (
    box({ x: 66, y: 314, width: 336, height: 36 }, ['output layer'], { paint: 'paper', strong: true }) +
    group({ 'text-anchor': 'end' }, ...rows.map(({ word, y }) => text(156, y + 15, word))) +
    group(fillAndStroke('accent', 'accent'), chosen ? row(chosen) : '') +
    group(fillAndStroke('paper', 'accent'), ...others.map(row)) +
    text(400, 440, 'bars: illustrative', { ...fill('quiet'), 'text-anchor': 'end' }) +
    words([66, 120, 174], 478, data.partial, 48) +
    box({ x: 228, y: 478, width: 104, height: 30 }, [best], {
      paint: 'accent-soft',
      outline: 'accent',
      radius: 4,
      strong: true,
    }) +
    lines(arrow(260, 394, 260, 472), 'accent') +
    lines(`M338 493H411V134H398${arrowHead(411, 134, 398, 134)}`, 'ink') +
    text(66, 532, 'one token more, then the decoder again', fill('quiet'))
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
    lines(`M66 ${y + 8}h-6v62h336v-6M60 ${y + 14}h-6v62h336v-6`, 'quiet') +
    box({ x: 66, y, width: 336, height: 62 }, [words], { paint: 'paper', strong: true })
  );
}

/** The number of a step, in a circle. */
function step(y: number, number: number): string {
  return (
    el('circle', { cx: 17, cy: y, r: 15, ...fillAndStroke('paper', 'ink') }) +
    text(17, y + 6, String(number), { 'text-anchor': 'middle' })
  );
}

interface Data {
  steps: number[];
  input: string;
  tokens: { token: string; id: number }[];
  layers: number;
  start: string;
  partial: string[];
  candidates: { word: string; height: number }[];
}
