import { bar, commas, percent } from './kit/live.ts';

/** The eight sizes of Table 2.1 of the GPT-3 paper, with the counts that are printed there. */
const published = {
  Small: { layers: 12, width: 768, printed: '125 M' },
  Medium: { layers: 24, width: 1024, printed: '350 M' },
  Large: { layers: 24, width: 1536, printed: '760 M' },
  XL: { layers: 24, width: 2048, printed: '1.3 B' },
  '2.7B': { layers: 32, width: 2560, printed: '2.7 B' },
  '6.7B': { layers: 32, width: 4096, printed: '6.7 B' },
  '13B': { layers: 40, width: 5140, printed: '13.0 B' },
  '175B': { layers: 96, width: 12288, printed: '175.0 B' },
} as const;

type Size = keyof typeof published;

export const first = { size: '175B', layers: 96, width: 12288, vocabulary: 50257, context: 2048 };

type State = typeof first;

export const controls = [
  {
    type: 'select',
    name: 'size',
    label: 'Size',
    options: [
      ...(Object.keys(published) as Size[]).map((size) => [size, `GPT-3 ${size}`]),
      ['own', 'my own numbers'],
    ],
  },
  { type: 'number', name: 'layers', label: 'Layers', min: 1, max: 1000 },
  { type: 'number', name: 'width', label: 'Width', min: 1, max: 100_000 },
  { type: 'number', name: 'vocabulary', label: 'Vocabulary', min: 1, max: 1_000_000 },
  { type: 'number', name: 'context', label: 'Context', min: 1, max: 10_000_000 },
];

export const address = true;

/** A published size brings its numbers along; a number that is changed makes the size the reader's own. */
export function settle(state: State, changed: string): State {
  if (changed !== 'size') return { ...state, size: 'own' };
  if (!isPublished(state.size)) return state;
  const { layers, width } = published[state.size];
  return { ...first, size: state.size, layers, width };
}

/** Everything that training may change in a GPT, part by part. */
export function count({ layers: L, width: d, vocabulary, context }: State): Part[] {
  return [
    { name: 'Attention', formula: '4 <i>L d</i>² + 4 <i>L d</i>', numbers: 4 * L * d * d + 4 * L * d },
    { name: 'Feed-forward', formula: '8 <i>L d</i>² + 5 <i>L d</i>', numbers: 8 * L * d * d + 5 * L * d },
    { name: 'Token table', formula: '<i>V d</i>', numbers: vocabulary * d },
    { name: 'Position table', formula: '<i>n d</i>', numbers: context * d },
    { name: 'Normalisation', formula: '4 <i>L d</i> + 2 <i>d</i>', numbers: 4 * L * d + 2 * d },
  ];
}

export function total(state: State): number {
  return count(state).reduce((sum, { numbers }) => sum + numbers, 0);
}

export function view(state: State): string {
  const all = total(state);
  const rows = count(state).map(
    ({ name, formula, numbers }) =>
      `<tr><th scope="row">${name}<small>${formula}</small></th><td class="number">${commas(numbers)}</td>` +
      `<td class="bars">${bar(numbers / all)}<small>${percent(numbers / all, 1)}</small></td></tr>`,
  );
  return (
    `<p class="figure-answer"><strong>${commas(all)}</strong> parameters${compared(state)}</p>` +
    `<p>${commas(state.layers)} layers (<i>L</i>) of width ${commas(state.width)} (<i>d</i>), ` +
    `${commas(state.vocabulary)} tokens (<i>V</i>), a context of ${commas(state.context)} (<i>n</i>)</p>` +
    `<table><thead><tr><th scope="col">Part</th><th scope="col" class="number">Numbers</th>` +
    `<th scope="col">Share</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

export function say(state: State): string {
  const all = total(state);
  const [largest] = count(state).sort((one, other) => other.numbers - one.numbers) as [Part];
  return `${commas(all)} parameters. The largest part is ${largest.name.toLowerCase()}, with ${percent(largest.numbers / all, 1)}.`;
}

/** What the paper prints; a difference that no rounding explains is said, which Medium alone has. */
function compared(state: State): string {
  if (!isPublished(state.size)) return '';
  const { printed } = published[state.size];
  const [number = '', unit] = printed.split(' ');
  const given = total(state) / (unit === 'B' ? 1e9 : 1e6);
  // Zeros at the end may be digits or may stand for some.
  const digits = Number(number).toString().replace('.', '').replace(/0+$/, '').length;
  const isRounded = Number(given.toPrecision(digits)) === Number(number);
  const beside = isRounded ? '' : `, where its own sizes give ${given.toFixed(1)}`;
  return `; the paper prints ${printed}${beside}`;
}

function isPublished(size: string): size is Size {
  return size in published;
}

interface Part {
  name: string;
  formula: string;
  numbers: number;
}
