import { bar, escapeHtml, joined, percent } from './kit/live.ts';
import { openTales, type Tales } from './kit/tales.ts';

export const first = { text: 'once there was a small bear', temperature: 1, topP: 1, add: '', drawn: '' };

export type State = typeof first;

export const controls = [
  { type: 'text', name: 'text', label: 'The tale so far', maxlength: 700 },
  { type: 'range', name: 'temperature', label: 'Temperature', min: 0, max: 3, step: 0.1 },
  { type: 'range', name: 'topP', label: 'Top-p', min: 0.1, max: 1, step: 0.05 },
  { type: 'button', name: 'next', label: 'Draw the next word', press: write(1) },
  { type: 'button', name: 'ten', label: 'Ten more', press: write(10) },
];

export const files = { weights: '../model/tales-causal.bin' };

export function open({ weights }: { weights: Uint8Array }): Promise<Tales> {
  return openTales(weights, true);
}

/** A word that is pressed is appended, as if it had been drawn. */
export function settle(state: State, changed: string): State {
  if (changed !== 'add') return { ...state, drawn: '' };
  return {
    ...state,
    text: joined([...state.text.trim().split(/\s+/), state.add]),
    drawn: state.add,
    add: '',
  };
}

export function view(state: State, tales: Tales): string {
  const { words, unknown } = tales.readSentence(state.text);
  const rows = isDone(words, tales) ? [] : tales.next(words.slice(-tales.context), state).slice(0, 5);
  const isPlain = state.temperature === 1 && state.topP === 1;
  const plain = isPlain || rows.length === 0 ? [] : tales.next(words.slice(-tales.context), asTrained);
  const before = (share: number) => (isPlain ? '' : `<td class="number">${percent(share, 1)}</td>`);
  const bars = rows.map(
    ({ word, share }) =>
      `<tr><th scope="row"><button type="button" name="add" value="${word}">${word}</button></th>` +
      `<td class="bars">${bar(share)}</td><td class="number">${percent(share, 1)}</td>${before(sum(plain.filter((one) => one.word === word)))}</tr>`,
  );
  const rest = 1 - sum(rows);
  const others = plain.filter(({ word }) => !rows.some((row) => row.word === word));
  return (
    `<p class="figure-answer">${words.length > 0 ? escapeHtml(joined(words)) : '<i>(nothing yet)</i>'}${bars.length > 0 ? ' <strong>…</strong>' : ''}</p>` +
    (unknown.length > 0 ? `<p>${leftOut(unknown)}</p>` : '') +
    (bars.length > 0
      ? `<table><caption>What may come next; press a word to take it</caption>${isPlain ? '' : head}<tbody>${bars.join('')}` +
        `<tr><th scope="row"><i>all others</i></th><td class="bars">${bar(rest)}</td><td class="number">${percent(Math.max(0, rest), 1)}</td>${before(sum(others))}</tr></tbody></table>`
      : `<p>${ended(words, tales)}</p>`) +
    `<p>The model is our own and tiny: it knows ${tales.size} words and marks, and nothing but short tales.</p>`
  );
}

export function say(state: State, tales: Tales): string {
  const { words, unknown } = tales.readSentence(state.text);
  const drawn = state.drawn ? `Drawn: ${state.drawn}. ` : '';
  const missing = unknown.length > 0 ? `${leftOut(unknown)} ` : '';
  if (isDone(words, tales)) return drawn + missing + ended(words, tales);
  const [best] = tales.next(words.slice(-tales.context), state);
  return `${drawn}${missing}The likeliest next word is “${best?.word}”, at ${percent(best?.share ?? 0)}.`;
}

/** How the model was trained to choose: what another temperature or top-p makes of it stands beside that. */
const asTrained = { temperature: 1, topP: 1 };

const head =
  '<thead><tr><th scope="col">Word</th><td></td><th scope="col" class="number">now</th><th scope="col" class="number">as trained</th></tr></thead>';

function sum(rows: readonly { share: number }[]): number {
  return rows.reduce((all, { share }) => all + share, 0);
}

/** Draws some words, until the tale is over. */
function write(count: number) {
  return (state: State, tales: Tales): State => {
    const { words } = tales.readSentence(state.text);
    const drawn: string[] = [];
    while (drawn.length < count && !isDone([...words, ...drawn], tales))
      drawn.push(tales.draw(Math.random, tales.next([...words, ...drawn], state)));
    return { ...state, text: joined([...words, ...drawn]), drawn: joined(drawn) };
  };
}

function isDone(words: string[], tales: Tales): boolean {
  return tales.isOver(words) || words.length >= tales.context;
}

function ended(words: string[], tales: Tales): string {
  return tales.isOver(words)
    ? 'The tale is over. Start again, or change its words.'
    : `The context is full: the model reads at most ${tales.context} words.`;
}

function leftOut(unknown: string[]): string {
  return `The model knows no ${[...new Set(unknown)].map((word) => `“${escapeHtml(word)}”`).join(', ')}: left out.`;
}
