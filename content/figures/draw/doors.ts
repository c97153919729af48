import { readData } from '../kit/data.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, group, path, text } from '../kit/svg.ts';

const { rows } = readData<Data>(import.meta.url, 'doors');

const [width, height, step] = [20, 36, 26];
const perRow = 19;
const left = 6;

/** As many doors as the perplexity says; a part of a door is drawn as a part. */
export function draw(): string {
  let top = 0;
  const drawn = rows.map(({ perplexity, print, says }) => {
    const y = top + 34;
    const doors = Array.from({ length: Math.ceil(perplexity) }, (_, at) =>
      door(left + (at % perRow) * step, y + Math.floor(at / perRow) * (height + 8), perplexity - at),
    );
    top = y + Math.ceil(perplexity / perRow) * (height + 8) + 16;
    return text(left, y - 12, print, { 'font-weight': 600 }) + text(left + 58, y - 12, says) + doors.join('');
  });
  return figure(
    {
      name: 'doors',
      width: 512,
      height: top,
      title: 'Perplexity counts the equally likely doors a model is torn between: fewer is better',
      desc: 'A perfect oracle has 1 door, the four guesses of the example 3.34, GPT-3 on newspaper text 20.5 and the best system before it 35.8.',
    },
    group({}, ...drawn),
  );
}

function door(x: number, y: number, share: number): string {
  const part = Math.min(1, share);
  const frame = el('rect', { x, y, width, height, ...fillAndStroke('paper', 'quiet') });
  const leaf = el('rect', { x, y, width: width * part, height, ...fillAndStroke('accent-soft', 'accent') });
  const knob =
    part === 1 ? path(`M${x + 14} ${y + 19}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z`, fill('accent')) : '';
  return (part < 1 ? frame : '') + leaf + knob;
}

interface Data {
  rows: { perplexity: number; print: string; says: string }[];
}
