import { readData } from '../kit/data.ts';
import { fill } from '../kit/paint.ts';
import { figure, group, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'context-windows');

const [left, right] = [4, 508];
const thickness = 6;
const step = 9;

/** Each window as one strip, folded into lines as text is. */
export function draw(): string {
  let y = 20;
  const drawn = data.windows.map(({ name, tokens, print }, index) => {
    const whole = Math.floor(tokens / data.line);
    const rest = ((tokens % data.line) / data.line) * (right - left);
    const top = y + 12;
    const strips = Array.from({ length: whole }, (_, at) => bar(top + at * step, right - left));
    if (rest > 0) strips.push(bar(top + whole * step, rest));
    y = top + strips.length * step + 30;
    return (
      text(left, top - 12, name, { 'font-weight': 600 }) +
      text(right, top - 12, print, { 'text-anchor': 'end' }) +
      path(strips.join(''), fill(index === data.windows.length - 1 ? 'accent' : 'second'))
    );
  });
  return figure(
    {
      name: 'context-windows',
      width: 512,
      height: y,
      title: 'In eight years the context window grew from a speck to many pages of strips',
      desc: 'GPT-1 could look at 512 tokens, GPT-2 at 1,024, GPT-3 at 2,048, Llama 3.1 at 131,072 and DeepSeek-V4 at about a million. One line of a strip is 25,000 tokens.',
    },
    group({}, ...drawn),
    text(left, y - 6, data.strip, fill('quiet')),
  );
}

function bar(y: number, width: number): string {
  return `M${left} ${y}h${round(width)}v${thickness}h-${round(width)}z`;
}

interface Data {
  windows: { name: string; tokens: number; print: string }[];
  strip: string;
  line: number;
}
