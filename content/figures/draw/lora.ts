import { readData } from '../kit/data.ts';
import { box } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, panel, panels, text } from '../kit/svg.ts';

const { title, full, lora } = readData<Data>(import.meta.url, 'lora');

const side = 190;
const top = 40;
const middle = { 'text-anchor': 'middle' };

/** What training may change: the whole square, or two thin strips beside it. */
export function draw(): string {
  return panels(
    {
      name: 'lora',
      title: 'LoRA leaves the large matrix frozen and trains two thin ones whose product corrects it',
      desc: 'Full fine-tuning trains all 150,994,944 numbers of a matrix of width 12,288. LoRA with rank 8 trains 196,608 in two thin matrices B and A.',
    },
    panel(
      292,
      text(0, 18, title[0], { 'font-weight': 600 }),
      box({ x: 0, y: top, width: side, height: side }, full.name, {
        paint: 'accent-soft',
        outline: 'accent',
        radius: 0,
      }),
      text(0, top + side + 30, full.count, { ...fill('accent'), 'font-weight': 600 }),
    ),
    panel(
      292,
      text(0, 18, title[1], { 'font-weight': 600 }),
      box({ x: 0, y: top, width: side, height: side }, lora.name, {
        paint: 'tint',
        outline: 'quiet',
        radius: 0,
      }),
      text(side + 17, top + side / 2 + 6, lora.plus, { ...middle, 'font-size': 22 }),
      el('rect', { x: side + 34, y: top, width: 8, height: side, ...fillAndStroke('accent-soft', 'accent') }),
      text(side + 50, top + 16, lora.b, { ...fill('accent'), 'font-weight': 600 }),
      text(side + 56, top + side / 2 + 6, lora.times, { ...middle, 'font-size': 20 }),
      el('rect', {
        x: side + 70,
        y: top + side / 2 - 4,
        width: side - 40,
        height: 8,
        ...fillAndStroke('accent-soft', 'accent'),
      }),
      text(side + 145, top + side / 2 - 14, lora.a, { ...middle, ...fill('accent'), 'font-weight': 600 }),
      text(0, top + side + 30, lora.count, { ...fill('accent'), 'font-weight': 600 }),
      text(0, top + side + 54, lora.share, { ...fill('quiet') }),
    ),
  );
}

interface Data {
  title: [string, string];
  full: { name: string[]; count: string };
  lora: Record<'b' | 'a' | 'plus' | 'times' | 'count' | 'share', string> & { name: string[] };
}
