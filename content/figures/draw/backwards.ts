import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { type Fill, fill, fillAndStroke, type Stroke } from '../kit/paint.ts';
import { el, panel, panels, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'backwards');

const centred = { 'text-anchor': 'middle' };
const radius = 35;
const places = { x: [40, 140], h: [178, 140], z1: [318, 78], z2: [318, 202] } as const;

/** The same small network twice: numbers run to the right, slopes run back to the left. */
export function draw(): string {
  const { forwards: f, backwards: b, flows, title, note } = data;
  return panels(
    {
      name: 'backwards',
      title: 'Back-propagation sends slopes back along the same lines on which the numbers came',
      desc: 'Forwards: x 2, h 1, scores 1 and −1, probabilities 0.8808 and 0.1192, loss 2.1269. Backwards: 0.8808 and −0.8808 at the scores and at the weights u₁ and u₂; 0.8808 times 1 and −0.8808 times −1 flow into h and add up to 1.7616; 3.5232 at the weight w.',
    },
    panel(
      286,
      text(0, 18, title[0], { 'font-weight': 600 }),
      edges('ink', 1),
      node('x', f.x, 'paper', 'ink') + node('h', f.h, 'paper', 'ink'),
      node('z1', f.z1, 'paper', 'ink') + node('z2', f.z2, 'paper', 'ink'),
      labels({ w: f.w, u1: f.u1, u2: f.u2 }, 'ink'),
      text(416, 36, f.p1, { 'text-anchor': 'end', ...fill('quiet') }),
      text(416, 256, f.p2, { 'text-anchor': 'end', ...fill('quiet') }),
      text(0, 256, f.loss, { 'font-weight': 600, ...fill('accent') }),
      text(0, 280, note.forwards, fill('quiet')),
    ),
    panel(
      286,
      text(0, 18, title[1], { 'font-weight': 600 }),
      edges('accent', -1),
      node('x', '', 'paper', 'quiet') + node('h', b.h, 'accent-soft', 'accent'),
      node('z1', b.z1, 'accent-soft', 'accent') + node('z2', b.z2, 'accent-soft', 'accent'),
      labels({ w: b.w, u1: b.u1, u2: b.u2 }, 'accent'),
      textLines(0, 224, flows, fill('accent'), 24),
      text(0, 280, note.backwards, fill('quiet')),
    ),
  );
}

function edges(role: Stroke, direction: 1 | -1): string {
  const pairs = [
    ['x', 'h'],
    ['h', 'z1'],
    ['h', 'z2'],
  ] as const;
  const d = pairs.map(([from, to]) => {
    const [x1, y1] = places[from];
    const [x2, y2] = places[to];
    const length = Math.hypot(x2 - x1, y2 - y1);
    const [dx, dy] = [((x2 - x1) / length) * (radius + 4), ((y2 - y1) / length) * (radius + 4)];
    return direction === 1
      ? arrow(x1 + dx, y1 + dy, x2 - dx, y2 - dy)
      : arrow(x2 - dx, y2 - dy, x1 + dx, y1 + dy);
  });
  return lines(d.join(''), role);
}

function node(name: keyof typeof places, value: string, paint: Fill, outline: Stroke): string {
  const [x, y] = places[name];
  return (
    el('circle', { cx: x, cy: y, r: radius, ...fillAndStroke(paint, outline) }) +
    text(x, y - 6, data.nodes[name], { ...centred, 'font-size': 16, ...fill('quiet') }) +
    (value && text(x, y + 14, value, { ...centred, 'font-weight': 600 }))
  );
}

function labels(words: { w: string; u1: string; u2: string }, role: Fill): string {
  return (
    text(109, 122, words.w, { ...centred, ...fill(role) }) +
    text(240, 86, words.u1, { 'text-anchor': 'end', ...fill(role) }) +
    text(240, 206, words.u2, { 'text-anchor': 'end', ...fill(role) })
  );
}

interface Data {
  title: [string, string];
  nodes: Record<'x' | 'h' | 'z1' | 'z2', string>;
  forwards: Record<'x' | 'h' | 'z1' | 'z2' | 'w' | 'u1' | 'u2' | 'p1' | 'p2' | 'loss', string>;
  backwards: Record<'h' | 'z1' | 'z2' | 'w' | 'u1' | 'u2', string>;
  flows: string[];
  note: { forwards: string; backwards: string };
}
