import { readData } from '../kit/data.ts';
import { arrow, box, lines, plus } from '../kit/diagram.ts';
import { borders } from '../kit/matrix.ts';
import { type Fill, fill, fillAndStroke, type Stroke, stroke } from '../kit/paint.ts';
import { el, panel, panels, path, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'block-in-vectors');

const height = 690;
const columns = [76, 212, 348];
const centred = { 'text-anchor': 'middle' };
const strong = { 'font-weight': 600 };
/** How far left of its column a vector's own way runs, past the part that works on it. */
const aside = 62;

/** A block from below, with three tokens on their way: where they meet, and where each is by itself. */
export function draw(): string {
  const [first, second] = data.titles;
  const [between, at] = data.counts;
  return panels(
    {
      name: 'block-in-vectors',
      title:
        'In a block the tokens meet once, in attention; the feed-forward network works on each of them alone',
      desc: `For ${data.tokens[data.looking]} the values of all three tokens are blended with the weights ${data.weights.map((w) => w.toFixed(2)).join(', ')} and added to its vector. Then each vector by itself is widened from 512 to 2,048 numbers, cut at zero, narrowed and added.`,
    },
    panel(height, text(0, 18, first, strong), text(0, 42, between, fill('quiet')), attention()),
    panel(height, text(0, 18, second, strong), text(0, 42, at, fill('quiet')), forward()),
  );
}

function attention(): string {
  const to = columns[data.looking] ?? 0;
  return (
    start() +
    lines(columns.map((x) => arrow(x, 604, x, 576)).join('')) +
    band(540, ['q', 'k', 'v'], data.notes.project) +
    columns
      .map((x) =>
        (['q', 'k', 'v'] as const)
          .map((hue, i) => {
            const from = x - 49 + i * 34;
            return lines(arrow(from + 15, 540, from + 15, 516)) + named(hue, from, 490, 30);
          })
          .join(''),
      )
      .join('') +
    // The token that looks: its query meets each key, and each value comes to it as heavily as it weighs.
    lines(`M${to - 34} 488V460H${columns[0]}M${to - 34} 460H${to}`, 'q') +
    lines(columns.map((x) => arrow(x, 460, x, 486)).join(''), 'q') +
    columns
      .map((x, i) => {
        const weight = data.weights[i] ?? 0;
        const value = x + 34;
        return (
          path(`M${value} 488C${value} 396 ${to} 430 ${to} 366`, {
            ...stroke('v'),
            'stroke-width': 1 + weight * 12,
          }) + text(value - 14, 450, weight.toFixed(2), { ...fill('v'), ...strong, 'text-anchor': 'end' })
        );
      })
      .join('') +
    columns.map((x) => named('z', x - 24, 338, 48)).join('') +
    lines(columns.map((x) => arrow(x, 336, x, 296) + arrow(x, 262, x, 200)).join('')) +
    band(262, ['o'], data.notes.out) +
    ways(612, 186) +
    note(322, data.notes.blend, 'z') +
    el('rect', { x: 46, y: 370, width: 140, height: 22, ...fill('paper') }) +
    text(52, 386, data.notes.likewise, fill('quiet')) +
    finish(186)
  );
}

function forward(): string {
  return (
    columns
      .map((x) =>
        el('rect', { x: x - 66, y: 56, width: 130, height: 606, rx: 8, ...fillAndStroke('paper', 'rule') }),
      )
      .join('') +
    start() +
    ways(612, 186) +
    columns
      .map((x) => {
        const wide = (y: number, cut: boolean) =>
          cells(x - 52, y, 104, 24, 16, 'accent-soft', 'accent') +
          (cut ? path(`M${x - 52} ${y}${silent}`, fillAndStroke('paper', 'accent')) : '');
        return (
          lines(arrow(x, 604, x, 570)) +
          matrix(x, 534, '× W', String(data.matrices[0])) +
          lines(arrow(x, 534, x, 508)) +
          wide(480, false) +
          lines(arrow(x, 478, x, 428)) +
          wide(400, true) +
          lines(arrow(x, 398, x, 366)) +
          matrix(x, 330, '× W', String(data.matrices[1])) +
          lines(arrow(x, 330, x, 200))
        );
      })
      .join('') +
    note(524, data.notes.widen, 'accent') +
    note(452, data.notes.cut, 'accent') +
    note(320, data.notes.narrow, 'accent') +
    finish(186)
  );
}

/** The hidden numbers that the cut silences in the drawing: how many cells on from the one before. */
const silent = [1, 1, 3, 2, 1, 3, 3].map((on) => `m${on * 6.5} 0h6.5v24h-6.5z`).join('');

/** The tokens and their vectors. */
function start(): string {
  return (
    columns
      .map(
        (x, i) =>
          cells(x - 32, 606, 64, 24, 4, 'paper', 'ink') +
          text(x, 656, data.tokens[i] ?? '', { ...centred, ...strong }),
      )
      .join('') + text(columns[1] ?? 0, 682, data.notes.in, { ...centred, ...fill('quiet') })
  );
}

/** Each vector's own way from its place past the part to the plus, where what was found is added. */
function ways(from: number, to: number): string {
  const d = columns.map((x) => `M${x - 32} ${from + 6}H${x - aside}V${to}H${x - 12}`);
  return (
    lines(d.join(''), 'accent') + columns.map((x) => lines(arrow(x - 24, to, x - 12, to), 'accent')).join('')
  );
}

function finish(y: number): string {
  return columns
    .map(
      (x) =>
        plus(x, y, 14) +
        lines(arrow(x, y - 10, x, y - 34)) +
        box({ x: x - 50, y: y - 68, width: 100, height: 32 }, ['normalise'], { paint: 'paper' }) +
        lines(arrow(x, y - 68, x, y - 94)) +
        cells(x - 32, y - 120, 64, 24, 4, 'paper', 'ink'),
    )
    .join('');
}

/** Matrices that all tokens share, as a bar across their columns. */
function band(y: number, letters: ('q' | 'k' | 'v' | 'o')[], words: string): string {
  return (
    el('rect', { x: 24, y, width: 386, height: 34, rx: 6, ...fillAndStroke('second-soft', 'second') }) +
    text(36, y + 23, '×') +
    letters
      .map((letter, i) => {
        const hue = letter === 'o' ? 'z' : letter;
        return (
          text(54 + i * 32, y + 23, 'W', { ...fill(hue), ...strong }) +
          text(70 + i * 32, y + 16, letter.toUpperCase(), { 'font-size': 13, ...fill(hue), ...strong })
        );
      })
      .join('') +
    text(398, y + 23, words, { 'text-anchor': 'end', ...fill('second') })
  );
}

function matrix(x: number, y: number, name: string, index: string): string {
  return (
    box({ x: x - 36, y, width: 72, height: 32 }, [], { paint: 'accent-soft', outline: 'accent' }) +
    text(x - 20, y + 22, name) +
    text(x + 7, y + 26, index, { 'font-size': 13 })
  );
}

/** A line of words across the columns, on a strip of the ground. */
function note(y: number, words: string, hue: 'z' | 'accent'): string {
  const width = words.length * 7.6 + 14;
  const middle = columns[1] ?? 0;
  return (
    el('rect', { x: middle - width / 2, y: y - 17, width, height: 24, rx: 4, ...fill('paper') }) +
    text(middle, y, words, { ...centred, ...fill(hue) })
  );
}

/** A vector that has a letter: the hue says what it is, and so does the letter. */
function named(hue: 'q' | 'k' | 'v' | 'z', x: number, y: number, width: number): string {
  return (
    el('rect', { x, y, width, height: 24, rx: 3, ...fillAndStroke(`${hue}-soft`, hue) }) +
    text(x + width / 2, y + 17, hue, { ...centred, ...fill(hue), ...strong })
  );
}

/** A vector as a row of cells without numbers. */
function cells(
  x: number,
  y: number,
  width: number,
  tall: number,
  count: number,
  paint: Fill,
  edge: Stroke,
): string {
  return (
    el('rect', { x, y, width, height: tall, rx: 3, ...fillAndStroke(paint, edge) }) +
    path(borders(x, y, width / count, tall, count), stroke(edge))
  );
}

interface Data {
  titles: [string, string];
  counts: [string, string];
  tokens: string[];
  looking: number;
  weights: number[];
  matrices: [number, number];
  notes: Record<'in' | 'project' | 'likewise' | 'blend' | 'out' | 'widen' | 'cut' | 'narrow', string>;
}
