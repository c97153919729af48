import { readData } from '../kit/data.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { el, figure, group, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'transformers-and-llms');

const radius = 154;
const middle = 188;
const left = 155;
const right = 357;

/** Two overlapping circles with models in each part. */
export function draw(): string {
  return figure(
    {
      name: 'transformers-and-llms',
      width: 512,
      height: 350,
      title: 'Most LLMs are Transformers, but neither kind contains the other',
      desc: 'Only Transformer: ViT, Whisper, BERT. Both: GPT-3, Llama 3.1, T5-11B. Only LLM: RWKV 14B, Falcon Mamba 7B. On the border, hybrids: Zamba2, Jamba, RecurrentGemma.',
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

interface Data {
  transformers: string[];
  both: string[];
  llms: string[];
  hybrids: string[];
}
