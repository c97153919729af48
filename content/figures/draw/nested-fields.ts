import { readData } from '../kit/data.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { el, figure, group, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'nested-fields');

/** Fields inside fields, and generative AI as an outline across the innermost ones. */
export function draw(): string {
  return figure(
    {
      name: 'nested-fields',
      width: 512,
      height: 560,
      title: 'Deep learning lies inside machine learning, and that inside AI; generative AI cuts across them',
      desc: 'AI (ELIZA, chess search) holds machine learning (decision tree, naive Bayes), which holds deep learning (image classifier, BERT), which holds LLMs. Generative AI covers all LLMs (GPT-3, Llama) and part of deep learning (Stable Diffusion), and reaches a little outside it (Markov text). Sizes carry no meaning.',
    },
    el('rect', { x: 1, y: 1, width: 510, height: 558, rx: 70, ...fillAndStroke('paper', 'quiet') }),
    el('rect', { x: 22, y: 92, width: 468, height: 446, rx: 60, ...fillAndStroke('tint', 'quiet') }),
    el('rect', { x: 42, y: 184, width: 362, height: 334, rx: 50, ...fillAndStroke('second-soft', 'second') }),
    el('ellipse', { cx: 194, cy: 394, rx: 82, ry: 72, ...fillAndStroke('paper', 'second') }),
    el('ellipse', {
      cx: 290,
      cy: 394,
      rx: 186,
      ry: 108,
      ...stroke('accent'),
      'stroke-width': 2.5,
      'stroke-dasharray': '8 5',
    }),
    heading(256, 38, data.ai),
    heading(256, 128, data.ml),
    heading(223, 218, data.dl),
    text(194, 364, data.llm.name, { 'text-anchor': 'middle', 'font-weight': 600 }),
    textLines(194, 396, data.llm.examples, { 'text-anchor': 'middle' }),
    textLines(344, 392, data.generative.alone, { 'text-anchor': 'middle' }),
    textLines(440, 388, data.generative.outside, { 'text-anchor': 'middle' }),
    text(324, 322, data.generative.name, { ...fill('accent'), 'text-anchor': 'middle', 'font-weight': 600 }),
  );
}

function heading(x: number, y: number, field: Field): string {
  return group(
    { 'text-anchor': 'middle' },
    text(x, y, field.name, { 'font-weight': 600 }),
    text(x, y + 24, field.examples),
  );
}

interface Field {
  name: string;
  examples: string;
}

interface Data {
  ai: Field;
  ml: Field;
  dl: Field;
  llm: { name: string; examples: string[] };
  generative: { name: string; alone: string[]; outside: string[] };
}
