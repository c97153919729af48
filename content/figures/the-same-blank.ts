import { bar, percent } from './kit/live.ts';
import { openTales, type Tales } from './kit/tales.ts';

/** What somebody did, and the state that leads to it in the grammar of the tales. */
export const deeds = {
  slept: 'tired',
  ate: 'hungry',
  drank: 'thirsty',
  hid: 'afraid',
  sang: 'happy',
  wept: 'sad',
  washed: 'dirty',
} as const;

export const first = { deed: 'slept' };

type State = typeof first;

export const controls = [{ type: 'select', name: 'deed', label: 'so it', options: Object.keys(deeds) }];

export const files = { causal: '../model/tales-causal.bin', masked: '../model/tales-masked.bin' };

export async function open({ causal, masked }: Record<keyof typeof files, Uint8Array>): Promise<Opened> {
  return { causal: await openTales(causal, true), masked: await openTales(masked, false) };
}

export function view({ deed }: State, opened: Opened): string {
  const found = guesses(deed, opened);
  const rows = found.map(({ word, causal, masked }) => {
    const cell = (share: number, hue: string) =>
      `<td>${bar(share, hue)}<small>${percent(share, 1)}</small></td>`;
    const name = word === deeds[deed as keyof typeof deeds] ? `<strong>${word}</strong>` : word;
    return `<tr><th scope="row">${name}</th>${cell(causal, 'hue-6')}${cell(masked, 'hue-5')}</tr>`;
  });
  return (
    `<p class="figure-answer">the bear was <strong>[…]</strong>, so it ${deed}.</p>` +
    `<table><caption>What stands in the blank?</caption><thead><tr><th scope="col">State</th>` +
    `<th scope="col">Causal, as GPT<small>sees “the bear was”</small></th>` +
    `<th scope="col">Masked, as BERT<small>sees both sides</small></th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

export function say({ deed }: State, opened: Opened): string {
  const found = guesses(deed, opened);
  const best = (model: 'causal' | 'masked') =>
    found.reduce((most, one) => (one[model] > most[model] ? one : most));
  const [causal, masked] = [best('causal'), best('masked')];
  return `The masked model says “${masked.word}”, at ${percent(masked.masked)}; the causal one can’t see “${deed}”, and gives no state more than ${percent(causal.causal)}.`;
}

function guesses(deed: string, { causal, masked }: Opened): Guess[] {
  const before = 'the bear was'.split(' ');
  const left = causal.look(before);
  const both = masked.look([...before, '[mask]', ',', 'so', 'it', deed, '.']);
  return Object.values(deeds).map((word) => ({
    word,
    causal: left.likely(word, -1),
    masked: both.likely(word, before.length + 1),
  }));
}

interface Opened {
  causal: Tales;
  masked: Tales;
}

interface Guess {
  word: string;
  causal: number;
  masked: number;
}
