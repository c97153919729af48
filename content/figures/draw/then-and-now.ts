import { readData } from '../kit/data.ts';
import { arrow, arrowHead, box, lines, plus } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { panel, panels, text } from '../kit/svg.ts';

const { titles, note, parts } = readData<Data>(import.meta.url, 'then-and-now');

const strong = { 'font-weight': 600 };
const height = 400;
const way = 40;
const [left, width, middle] = [112, 306, 265];

/** A block of 2017 beside one of 2026: the same two detours from the vector's way, with other parts. */
export function draw(): string {
  return panels(
    {
      name: 'then-and-now',
      title:
        'Attention, then a feed-forward network, each added to the vector: the plan has stayed, the parts have changed',
      desc: 'Left, 2017: attention with keys and values for each head and a feed-forward network cut at zero, each followed by LayerNorm on the way of the vector. Right, 2026: RMSNorm before each, attention with shared keys and values and turned queries, and a few of many gated experts.',
    },
    panel(
      height,
      text(0, 18, titles[0], strong),
      lines(arrow(way, 366, way, 30), 'accent'),
      detour(354, 262, parts.attention[0], 'second'),
      box({ x: 0, y: 206, width: 100, height: 32 }, [parts.norm[0]], { paint: 'paper' }),
      detour(196, 104, parts.forward[0], 'accent'),
      box({ x: 0, y: 52, width: 100, height: 32 }, [parts.norm[0]], { paint: 'paper' }),
      text(0, 392, note[0], fill('quiet')),
    ),
    panel(
      height,
      text(0, 18, titles[1], strong),
      lines(arrow(way, 366, way, 30), 'accent'),
      detour(358, 216, parts.attention[1], 'second', parts.norm[1]),
      detour(194, 52, parts.forward[1], 'accent', parts.norm[1]),
      text(0, 392, note[1], fill('quiet')),
    ),
  );
}

/** A part of the block, on a path that leaves the vector's way at `from` and is added to it at `to`. */
function detour(from: number, to: number, name: string[], hue: 'second' | 'accent', norm?: string): string {
  const top = to + 16;
  const below = norm ? top + 58 + 18 : undefined;
  return (
    lines(
      `M${way} ${from}H${middle}V${(below ?? top + 58 - 34) + 34}${arrowHead(middle, from, middle, (below ?? top + 24) + 34)}`,
    ) +
    (norm && below
      ? box({ x: middle - 60, y: below, width: 120, height: 32 }, [norm], { paint: 'paper' }) +
        lines(arrow(middle, below, middle, top + 60))
      : '') +
    box({ x: left, y: top, width, height: 58 }, name, { paint: `${hue}-soft`, outline: hue }) +
    lines(`M${middle} ${top}V${to}H${way + 13}${arrowHead(middle, to, way + 13, to)}`) +
    plus(way, to, 12)
  );
}

interface Data {
  titles: [string, string];
  note: [string, string];
  parts: { norm: [string, string]; attention: [string[], string[]]; forward: [string[], string[]] };
}
