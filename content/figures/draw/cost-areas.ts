import { readData } from '../kit/data.ts';
import { lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, panel, panels, text } from '../kit/svg.ts';

const { large, small, titles, corner } = readData<Data>(import.meta.url, 'cost-areas');

const strong = { 'font-weight': 600 };
const [height, floor] = [348, 330];
/** How many times areas are magnified in the second panel. */
const magnified = 100;

/** Costs as areas of squares: the largest runs, and what is too small to be seen beside them. */
export function draw(): string {
  const unit = 250 / Math.sqrt(large[0].cost);
  const [ultra, gpt4, gpt3] = large.map(({ cost }) => unit * Math.sqrt(cost)) as Sides;
  const [, gpt2, now] = small.map(({ cost }) => unit * Math.sqrt(cost * magnified)) as Sides;
  const square = (side: number, style: Record<string, string>, x = 1) =>
    el('rect', { x, y: floor - side, width: side, height: side, ...style });
  const price = (y: number, from: number, print: string) =>
    lines(`M${from} ${y - 6}H284`, 'quiet') + text(290, y, print, fill('quiet'));
  return panels(
    {
      name: 'cost-areas',
      title:
        'Drawn as areas, the cost of GPT-3 is a patch in the corner of Gemini Ultra’s, and that of GPT-2 a speck in GPT-3’s',
      desc: 'Left, squares for Gemini Ultra at 191.4, GPT-4 at 78.4 and GPT-3 at 4.3 million dollars, one inside the other. Right, a hundred times magnified: GPT-2 of 2019 at 43,000 dollars and a model of its level now at 48.',
    },
    panel(
      height,
      text(0, 18, titles[0], strong),
      square(ultra, fillAndStroke('accent-soft', 'accent')),
      square(gpt4, fillAndStroke('paper', 'accent')),
      square(gpt3, fill('accent')),
      text(12, floor - ultra + 26, large[0].name),
      price(floor - ultra + 26, ultra + 8, large[0].print),
      text(12, floor - gpt4 + 26, large[1].name),
      price(floor - gpt4 + 26, gpt4 + 8, large[1].print),
      text(gpt3 + 10, floor - 10, large[2].name),
      price(floor - 10, gpt4 + 8, large[2].print),
    ),
    panel(
      height,
      text(0, 18, titles[1], strong),
      el('path', { d: `M1 52H410V${floor}H1z`, ...fill('accent-soft') }),
      lines(`M1 52V${floor}H410`, 'accent'),
      text(14, 80, corner),
      square(gpt2, fill('accent')),
      text(gpt2 + 12, floor - 12, `${small[1].name}: ${small[1].print}`),
      square(now, fill('ink'), 250),
      lines(`M252 ${floor - 8}V${floor - 58}`, 'quiet'),
      text(250, floor - 66, `${small[2].name}: ${small[2].print}`, { 'text-anchor': 'middle' }),
    ),
  );
}

type Sides = [number, number, number];

interface Run {
  name: string;
  cost: number;
  print: string;
}

interface Data {
  large: [Run, Run, Run];
  small: [Run, Run, Run];
  titles: [string, string];
  corner: string;
}
