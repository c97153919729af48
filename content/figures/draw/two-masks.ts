import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { el, group, panel, panels, path, round, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'two-masks');

const cell = 46;
const across = 60;
const down = 92;
/** The height at which the sentence stands. */
const line = down + 6 * cell + 84;

/** Two grids of who may look at whom, and under each the task the model is trained on. */
export function draw(): string {
  return panels(
    {
      name: 'two-masks',
      title: 'BERT may look both ways and fills in a hidden word; GPT looks back only and predicts the next',
      desc: 'Six words. Without a mask all 36 pairs are allowed, and a hidden word is guessed from both sides; with the causal mask the 21 on and below the diagonal, and each position predicts the next word.',
    },
    panel(
      line + 74,
      grid(data.bidirectional, () => true),
      hiddenWord(),
    ),
    panel(
      line + 74,
      grid(data.causal, (row, column) => column <= row),
      nextWord(),
    ),
  );
}

/** A grid of allowed pairs: filled cells may be looked at, empty ones are hatched. */
function grid({ name, pairs }: Mask, allowed: (row: number, column: number) => boolean): string {
  const x = across;
  const cells = data.words.flatMap((_, row) => data.words.map((__, column) => ({ row, column })));
  /** What is drawn in each such cell, and then as far as the next one. */
  const inEach = (which: (cell: Cell) => boolean, drawn: string) =>
    data.words
      .map((_, row) => {
        const some = cells.filter((one) => one.row === row && which(one));
        return some.length === 0
          ? ''
          : `M${x + (some[0]?.column ?? 0) * cell} ${down + row * cell}${drawn.repeat(some.length)}`;
      })
      .join('');
  const open = ({ row, column }: Cell) => allowed(row, column);
  const shut = (one: Cell) => !open(one);
  const square = `h${cell}v${cell}h-${cell}zm${cell} 0`;
  return (
    text(0, 18, name[0] ?? '', { 'font-weight': 600 }) +
    text(0, 41, `${name[1]}: ${pairs} pairs`) +
    path(inEach(open, square), fillAndStroke('second-soft', 'second')) +
    (cells.some(shut)
      ? path(inEach(shut, square), stroke('rule')) + path(inEach(shut, 'm15 31l16-16m15-15'), stroke('quiet'))
      : '') +
    group(
      { ...fill('quiet'), 'font-size': 16 },
      group(
        { 'text-anchor': 'middle' },
        ...data.words.map((word, index) => text(x + index * cell + cell / 2, down - 9, word)),
      ),
      group(
        { 'text-anchor': 'end' },
        ...data.words.map((word, index) => text(x - 9, down + index * cell + 29, word)),
      ),
    )
  );
}

/** The sentence with one word hidden, and arrows to the gap from both sides. */
function hiddenWord(): string {
  const y = line;
  const places = [44, 92, 162, 230, 272, 318];
  const words = data.words.map((word, index) => (index === data.hidden ? '[MASK]' : word));
  const target = places[data.hidden] ?? 0;
  // Arcs from far words enclose those from near ones, so that none cross.
  const ends = [-6, -18, 0, 30, 18, 6];
  const arcs = places.map((place, index) => {
    if (index === data.hidden) return '';
    const [end, high] = [target + (ends[index] ?? 0), y - 26 - Math.abs(place - target) * 0.4];
    return `M${place} ${y - 20}C${place} ${round(high)} ${end} ${round(high)} ${end} ${y - 20}m-4-6l4 6l4-6`;
  });
  return (
    path(arcs.join(''), stroke('second')) +
    el('rect', {
      x: target - 34,
      y: y - 18,
      width: 68,
      height: 26,
      rx: 4,
      ...fillAndStroke('accent-soft', 'accent'),
    }) +
    group({ 'text-anchor': 'middle' }, ...words.map((word, index) => text(places[index] ?? 0, y, word))) +
    lines(arrow(target, y + 14, target, y + 44), 'accent') +
    text(target, y + 66, data.words[data.hidden] ?? '', {
      ...fill('accent'),
      'text-anchor': 'middle',
      'font-weight': 600,
    })
  );
}

/** The same sentence: each word points to the next one, which it has to predict. */
function nextWord(): string {
  const y = line;
  const place = (index: number) => across + (index + 0.5) * cell;
  const arrows = data.words.slice(1).map((_, index) => arrow(place(index), y + 14, place(index), y + 44));
  return (
    group(
      { 'text-anchor': 'middle' },
      ...data.words.slice(0, -1).map((word, index) => text(place(index), y, word)),
    ) +
    lines(arrows.join(''), 'accent') +
    group(
      { ...fill('accent'), 'text-anchor': 'middle', 'font-weight': 600 },
      ...data.words.slice(1).map((word, index) => text(place(index), y + 66, word)),
    )
  );
}

interface Cell {
  row: number;
  column: number;
}

interface Data {
  words: string[];
  hidden: number;
  bidirectional: Mask;
  causal: Mask;
}

interface Mask {
  pairs: number;
  name: string[];
}
