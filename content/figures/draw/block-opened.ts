import { readData } from '../kit/data.ts';
import { arrow, arrowHead, box, lines, plus } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { panel, panels, text, textLines } from '../kit/svg.ts';

const { stack, block } = readData<Data>(import.meta.url, 'block-opened');

const height = 600;
const strong = { 'font-weight': 600 };
const centred = { 'text-anchor': 'middle' };

/** The stack of blocks, and beside it one of them with all that happens inside. */
export function draw(): string {
  return panels(
    {
      name: 'block-opened',
      title:
        'A Transformer is a stack of equal blocks; in each, attention mixes positions and a feed-forward network works at each position, and both only add to the vector',
      desc: 'From below: tokens, their vectors with positions, the blocks, scores for the next token. Inside a block the vector goes through attention and is added back, normalised, goes through the feed-forward network, is added back and normalised.',
    },
    panel(height, text(0, 18, stack.title, strong), theStack()),
    panel(height, text(0, 18, block.title, strong), theBlock()),
  );
}

function theStack(): string {
  const [left, width, middle] = [110, 200, 210];
  const floors = [486, 392, 318, 220, 146];
  const [table = 0, first = 0, second = 0, third = 0, last = 0] = floors;
  return (
    text(middle, height - 8, stack.below[0] ?? '', centred) +
    lines(arrow(middle, height - 28, middle, table + 64)) +
    box({ x: left, y: table, width, height: 62 }, stack.table, { paint: 'paper' }) +
    lines(arrow(middle, table, middle, first + 50)) +
    [first, second, third, last]
      .map((y, index) =>
        box({ x: left, y, width, height: 48 }, [stack.blocks[index] ?? ''], {
          paint: index === 1 ? 'accent-soft' : 'tint',
          outline: index === 1 ? 'accent' : 'quiet',
          strong: index === 1,
        }),
      )
      .join('') +
    lines(arrow(middle, first, middle, second + 50)) +
    lines(`M${middle} ${second}V${third + 74}`, 'quiet', true) +
    lines(arrow(middle, third + 74, middle, third + 50)) +
    lines(arrow(middle, third, middle, last + 50)) +
    lines(arrow(middle, last, middle, 90)) +
    box({ x: left - 10, y: 46, width: width + 20, height: 42 }, stack.out, { paint: 'paper' }) +
    lines(`M${left + width + 8} ${second}H412M${left + width + 8} ${second + 48}H412`, 'accent', true)
  );
}

/** A block from below: the vector's own way runs up in the middle, and each part is a detour from it. */
function theBlock(): string {
  const way = 70;
  const [left, width, middle] = [118, 144, 190];
  const part = (bottom: number, name: string[], says: string[], hue: 'second' | 'accent') => {
    const top = bottom - 96;
    return (
      lines(`M${way} ${bottom}H${middle}V${top + 76}${arrowHead(middle, bottom, middle, top + 76)}`) +
      box({ x: left, y: top + 10, width, height: 64 }, name, {
        paint: `${hue}-soft`,
        outline: hue,
        strong: false,
      }) +
      lines(`M${middle} ${top + 10}V${top - 14}H${way + 13}${arrowHead(200, top - 14, way + 13, top - 14)}`) +
      plus(way, top - 14, 12) +
      textLines(left + width + 12, top + 38, says, fill(hue))
    );
  };
  const normalise = (y: number) =>
    box({ x: way - 60, y, width: 120, height: 36 }, [block.normalise], { paint: 'paper' });
  return (
    box({ x: 1, y: 64, width: 418, height: 492 }, [], { paint: 'paper', outline: 'accent', radius: 8 }) +
    lines(arrow(way, height - 24, way, 46)) +
    text(way + 14, height - 20, block.in) +
    part(520, block.attention, block.between, 'second') +
    normalise(346) +
    part(304, block.forward, block.at, 'accent') +
    normalise(128)
  );
}

interface Data {
  stack: { title: string; below: string[]; table: string[]; blocks: string[]; out: string[] };
  block: {
    title: string;
    in: string;
    attention: string[];
    between: string[];
    forward: string[];
    at: string[];
    normalise: string;
  };
}
