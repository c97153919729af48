import { attend, headOf, type Look, type Matrices, readMatrices } from './kit/attention.ts';
import { escapeHtml, percent } from './kit/live.ts';

export const first = {
  row: 2,
  step: '4',
  mask: 'bidirectional',
  head: 'one',
  temperature: 1,
  words: 'the cat sleeps',
  q: '1 0 1 0; 0 2 0 2; 1 1 0 2',
  k: '1 0 1 0; 0 1 0 2; 1 1 0 0',
  v: '10 0; 0 10; 10 10',
};

type State = typeof first;

export const controls = [
  {
    type: 'select',
    name: 'step',
    label: 'Show as far as',
    options: [
      ['1', 'q · k'],
      ['2', '÷ √d'],
      ['3', 'softmax'],
      ['4', 'the blend'],
    ],
  },
  {
    type: 'button',
    name: 'next',
    label: 'Next step',
    press: (state: State): State => ({ ...state, step: String((Number(state.step) % 4) + 1) }),
  },
  {
    type: 'select',
    name: 'mask',
    label: 'A token sees',
    options: [
      ['bidirectional', 'all tokens'],
      ['causal', 'itself and those before it'],
    ],
  },
  {
    type: 'select',
    name: 'head',
    label: 'Head',
    options: [
      ['one', 'one for all columns'],
      ['1', 'left half'],
      ['2', 'right half'],
    ],
  },
  { type: 'range', name: 'temperature', label: 'Temperature', min: 0.25, max: 4, step: 0.25 },
  { type: 'text', name: 'words', label: 'Words', maxlength: 60 },
  { type: 'text', name: 'q', label: 'Q', maxlength: 200 },
  { type: 'text', name: 'k', label: 'K', maxlength: 200 },
  { type: 'text', name: 'v', label: 'V', maxlength: 200 },
];

export const address = true;

export function view(state: State): string {
  const words = wordsOf(state);
  const given = matricesOf(words, state);
  if (typeof given === 'string') return `<p class="figure-answer">${given}</p>`;
  const looks = attend(given, { causal: state.mask === 'causal', temperature: state.temperature });
  const row = Math.min(state.row, words.length - 1);
  const step = Number(state.step);
  return (
    vectors(words, given, row) +
    map(words, looks, row, step) +
    working(words, given, looks[row] as Look, { row, step, temperature: state.temperature })
  );
}

export function say(state: State): string {
  const words = wordsOf(state);
  const given = matricesOf(words, state);
  if (typeof given === 'string') return given;
  const row = Math.min(state.row, words.length - 1);
  const look = attend(given, { causal: state.mask === 'causal', temperature: state.temperature })[
    row
  ] as Look;
  const most = look.weights.indexOf(Math.max(...look.weights));
  return {
    1: `${words[row]}: the products are ${look.products.map(short).join(', ')}.`,
    2: `${words[row]}: the scores are ${look.scores.map(short).join(', ')}.`,
    3: `${words[row]} gives ${percent(look.weights[most] ?? 0)} of its attention to ${words[most]}.`,
    4: `${words[row]} gives ${percent(look.weights[most] ?? 0)} of its attention to ${words[most]}; its output is (${look.output.map((x) => fixed(x, 3)).join(', ')}).`,
  }[state.step] as string;
}

/** The vectors that everything follows from: one row a token, and each row a button. */
function vectors(words: string[], { q, k, v }: Matrices, row: number): string {
  const rows = words.map((word, i) => {
    const name = `<button type="button" name="row" value="${i}" aria-pressed="${i === row}">${escapeHtml(word)}</button>`;
    return (
      `<tr><th scope="row">${name}</th><td class="hue-1${i === row ? ' share-12' : ''}">${numbers(q[i])}</td>` +
      `<td class="hue-2 share-6">${numbers(k[i])}</td><td class="hue-3 share-6">${numbers(v[i])}</td></tr>`
    );
  });
  return (
    `<table><caption>Choose the token that looks</caption><thead><tr><th scope="col">Token</th>` +
    `<th scope="col" class="hue-1 hued">query <i>q</i></th><th scope="col" class="hue-2 hued">key <i>k</i></th>` +
    `<th scope="col" class="hue-3 hued">value <i>v</i></th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

/** Who looks at whom: products, scores, and from the third step on the weights. */
function map(words: string[], looks: Look[], row: number, step: number): string {
  const title = { 1: 'Products q · k', 2: 'Scores', 3: 'Weights', 4: 'Weights' }[step];
  const cell = (look: Look, j: number) => {
    if (look.products[j] === undefined) return '<td class="number masked">hidden</td>';
    if (step < 3) return `<td class="number">${short(step === 1 ? look.products[j] : look.scores[j])}</td>`;
    const weight = look.weights[j] ?? 0;
    return `<td class="number share-${Math.round(20 * weight)}">${fixed(weight, 2)}</td>`;
  };
  const rows = looks.map(
    (look, i) =>
      `<tr${i === row ? ' class="chosen"' : ''}><th scope="row">${escapeHtml(words[i] ?? '')}</th>` +
      `${words.map((_, j) => cell(look, j)).join('')}</tr>`,
  );
  return (
    `<table><caption>${title}: each row looks, each column is looked at</caption><thead><tr><th scope="col">Looks</th>` +
    `${head(words)}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

/** The chosen row, line by line, so that it can be checked on paper. */
function working(
  words: string[],
  { q, k, v }: Matrices,
  look: Look,
  { row, step, temperature }: { row: number; step: number; temperature: number },
): string {
  const size = q[row]?.length ?? 0;
  const line = (name: string, cell: (j: number) => string) =>
    `<tr><th scope="row">${name}</th>${words
      .map((_, j) =>
        look.products[j] === undefined
          ? '<td class="number masked">hidden</td>'
          : `<td class="number">${cell(j)}</td>`,
      )
      .join('')}</tr>`;
  const product = (j: number) =>
    `${short(look.products[j])}<small>${(q[row] ?? []).map((x, at) => `${short(x)}·${short(k[j]?.[at])}`).join(' + ')}</small>`;
  const sum = look.powers.reduce<number>((all, x) => all + (x ?? 0), 0);
  const output = look.output.map((x) => fixed(x, 3)).join(', ');
  const lines = [
    line('<i>q</i> · <i>k</i>', product),
    line(`÷ √${size}${temperature === 1 ? '' : ` ÷ ${temperature}`}`, (j) => short(look.scores[j])),
    line(
      look.taken === 0 ? '<i>e</i><sup>score</sup>' : `<i>e</i><sup>score − ${short(look.taken)}</sup>`,
      (j) => fixed(look.powers[j] ?? 0, 4),
    ) + line(`÷&nbsp;${fixed(sum, 4)}`, (j) => `<strong>${fixed(look.weights[j] ?? 0, 4)}</strong>`),
    line('times <i>v</i>', (j) => `<span class="hue-3 hued">(${(v[j] ?? []).map(short).join(', ')})</span>`) +
      `<tr><th scope="row" class="hue-4 hued">output</th><td class="number hue-4 share-8" colspan="${words.length}"><strong>(${output})</strong></td></tr>`,
  ];
  return (
    `<table><caption>“${escapeHtml(words[row] ?? '')}” looks, step by step</caption><thead><tr><th scope="col">Step</th>` +
    `${head(words)}</tr></thead><tbody>${lines.slice(0, step).join('')}</tbody></table>`
  );
}

function head(words: string[]): string {
  return words.map((word) => `<th scope="col" class="number">${escapeHtml(word)}</th>`).join('');
}

function matricesOf(words: string[], state: State): Matrices | string {
  const read = readMatrices(words, state);
  return typeof read === 'string' || !(state.head === '1' || state.head === '2')
    ? read
    : headOf(read, state.head);
}

function wordsOf({ words }: State): string[] {
  return words.split(/\s+/).filter(Boolean);
}

function numbers(row: readonly number[] = []): string {
  return row.map(short).join('&ensp;');
}

/** Without digits that say nothing: 3, 0.5, −1.2357. */
function short(value: number | undefined): string {
  return value === undefined ? 'hidden' : minus(String(Number(value.toFixed(4))));
}

function fixed(value: number, digits: number): string {
  return minus(value.toFixed(digits));
}

function minus(text: string): string {
  return text.replace('-', '−');
}
