import { readData } from '../kit/data.ts';
import { arrowHead } from '../kit/diagram.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { el, figure, group, path, round, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'transformers-and-llms');

const radius = 154;
const middle = 188;
const left = 155;
const right = 357;

/** Two overlapping circles with models in each part, and under them the way from the first word to the last. */
export function draw(): string {
  return figure(
    {
      name: 'transformers-and-llms',
      width: 512,
      height: 518,
      title: 'Most LLMs are Transformers, but neither kind contains the other',
      desc: 'Only Transformer: ViT, Whisper, BERT. Both: GPT-3, Llama 3.1, T5-11B. Only LLM: RWKV 14B, Falcon Mamba 7B. On the border, hybrids: Zamba2, Jamba, RecurrentGemma. Below: from word 1 to word 6 a recurrent network takes five steps, attention one.',
    },
    text(left, 22, 'Transformers', { 'text-anchor': 'middle', 'font-weight': 600 }),
    text(right, 22, 'LLMs', { 'text-anchor': 'middle', 'font-weight': 600 }),
    el('circle', { cx: left, cy: middle, r: radius, ...fill('second-soft') }),
    el('circle', { cx: right, cy: middle, r: radius, ...fillAndStroke('accent-soft', 'accent') }),
    el('circle', { cx: left, cy: middle, r: radius, ...stroke('second') }),
    group(
      { 'text-anchor': 'middle' },
      textLines(104, middle - 20, data.transformers, {}, 26),
      textLines(256, middle - 20, data.both, {}, 26),
      textLines(410, middle - 86, data.llms, {}, 26),
    ),
    hybrids(),
    paths(),
  );
}

/** Models between the kinds, as dots on the edge of the first circle. */
function hybrids(): string {
  const rows = data.hybrids.map((name, index) => {
    const y = middle + (index - 1) * 36 + 22;
    return { name, x: left + Math.sqrt(radius ** 2 - (y - middle) ** 2), y };
  });
  return (
    group(fillAndStroke('paper', 'ink'), ...rows.map(({ x, y }) => el('circle', { cx: x, cy: y, r: 6 }))) +
    rows.map(({ name, x, y }) => text(x + 14, y + 6, name)).join('')
  );
}

/** The inset: word to word through every state, or in one step. */
function paths(): string {
  const y = 464;
  const place = (index: number) => 128 + index * 72;
  const words = Array.from({ length: data.path.words }, (_, index) => index);
  const hops = words.slice(1).map((index) => {
    const [from, to] = [place(index - 1) + 18, place(index) - 18];
    return `M${from} ${y}H${to}${arrowHead(from, y, to, y)}`;
  });
  const [first, last] = [place(0), place(data.path.words - 1)];
  return (
    path(hops.join(''), stroke('ink')) +
    path(
      `M${first} ${y - 20}Q${round((first + last) / 2)} ${y - 104} ${last} ${y - 20}${arrowHead(first + 140, y - 68, last, y - 20)}`,
      stroke('accent'),
    ) +
    group(
      fillAndStroke('tint', 'quiet'),
      ...words.map((index) => el('rect', { x: place(index) - 15, y: y - 15, width: 30, height: 30, rx: 4 })),
    ) +
    group(
      { 'text-anchor': 'middle' },
      ...words.map((index) => text(place(index), y + 6, String(index + 1))),
    ) +
    text(2, y + 6, 'word') +
    text(2, y - 46, `attention: ${data.path.attention} step`, fill('accent')) +
    text(2, y + 48, `recurrent network: ${data.path.recurrent} steps`)
  );
}

interface Data {
  transformers: string[];
  both: string[];
  llms: string[];
  hybrids: string[];
  path: { words: number; recurrent: number; attention: number };
}
