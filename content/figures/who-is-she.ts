import { bar, percent, type State as Values } from './kit/live.ts';
import { type Head, openTales, type Tales } from './kit/tales.ts';

/** Who may give and take, with the pronoun that the grammar of the tales gives each. */
export const people = {
  girl: 'she',
  woman: 'she',
  queen: 'she',
  boy: 'he',
  man: 'he',
  king: 'he',
  bear: 'it',
  fox: 'it',
} as const;

type Person = keyof typeof people;

export const first = { giver: 'girl', taker: 'boy', head: -1, on: '111111111111' };

type State = typeof first;

export const controls = [
  { type: 'select', name: 'giver', label: 'Who gives', options: Object.keys(people) },
  { type: 'select', name: 'taker', label: 'Who takes', options: Object.keys(people) },
  {
    type: 'button',
    name: 'swap',
    label: 'Swap the two',
    press: (state: State): State => ({ ...state, giver: state.taker, taker: state.giver }),
  },
];

export const files = { weights: '../model/tales-causal.bin', card: '../model/tales-causal.json' };

export async function open({ weights, card }: { weights: Uint8Array; card: Uint8Array }): Promise<Opened> {
  return {
    tales: await openTales(weights, true),
    card: JSON.parse(new TextDecoder().decode(card)) as Card,
  };
}

/** A head that is pressed goes off, or on again. */
export function settle(state: State, changed: string): Values {
  if (changed !== 'head' || !(state.head in [...state.on])) return state;
  const on = [...state.on].map((one, i) => (i === state.head ? (one === '1' ? '0' : '1') : one)).join('');
  return { ...state, on };
}

export function view(state: State, { tales, card }: Opened): string {
  const text = sentence(state);
  const { attention } = tales.look(text, offOf(state));
  const finder = finderOf(card);
  return (
    `<p class="figure-answer">${text.join(' ')} <strong>…</strong></p>` +
    pronouns(state, tales) +
    heads(state, attention) +
    `<p>From “because”, ${named(finder)} looks at: ${seen(text, attention, finder)}</p>` +
    `<p>${measured(card)}</p>`
  );
}

export function say(state: State, { tales }: Opened): string {
  const [best] = ranked(state, tales, offOf(state)) as [Likely];
  const off = offOf(state);
  const without = off.length === 0 ? 'With all heads on' : `Without ${off.map(named).join(' and ')}`;
  return `${without}, the model goes on with “${best.pronoun}”, at ${percent(best.share)}.`;
}

/** The pronouns, with all heads on and, once some are off, without them. */
function pronouns(state: State, tales: Tales): string {
  const off = offOf(state);
  const cells = (without: Head[], pronoun: string, hue: string) => {
    const share = ranked(state, tales, without).find((one) => one.pronoun === pronoun)?.share ?? 0;
    return `<td>${bar(share, hue)}<small>${percent(share, 1)}</small></td>`;
  };
  const rows = ['she', 'he', 'it'].map(
    (pronoun) =>
      `<tr><th scope="row">${pronoun}</th>${cells([], pronoun, 'hue-6')}${off.length > 0 ? cells(off, pronoun, 'hue-5') : ''}</tr>`,
  );
  return (
    `<table><caption>How likely is each pronoun as the next word?</caption><thead><tr><th scope="col">Next</th>` +
    `<th scope="col">All heads on</th>${off.length > 0 ? `<th scope="col">${off.length === 1 ? 'One' : off.length} off</th>` : ''}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table>`
  );
}

/** The twelve heads as buttons: how much each looks from "because" at the one who gives. */
function heads(state: State, attention: number[][][][]): string {
  const giver = 1 + sentence(state).indexOf(state.giver);
  const rows = attention.map((layer, i) => {
    const cells = layer.map((head, j) => {
      const number = i * layer.length + j;
      const isOn = state.on[number] === '1';
      const share = head.at(-1)?.[giver] ?? 0;
      return (
        `<td class="${isOn ? `share-${Math.round(20 * share)}` : 'masked'}"><button type="button" name="head" value="${number}" ` +
        `aria-pressed="${isOn}" aria-label="Head ${j + 1} of layer ${i + 1}, ${percent(share)} on ${state.giver}">${isOn ? percent(share) : 'off'}</button></td>`
      );
    });
    return `<tr><th scope="row">Layer ${i + 1}</th>${cells.join('')}</tr>`;
  });
  const columns = (attention[0] ?? []).map((_, j) => `<th scope="col">Head ${j + 1}</th>`).join('');
  return (
    `<table><caption>How much of its attention each head gives from “because” to “${state.giver}”. Press one to switch it off.</caption>` +
    `<thead><tr><td></td>${columns}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

function seen(text: string[], attention: number[][][][], { layer, head }: Head): string {
  const shares = attention[layer]?.[head]?.at(-1) ?? [];
  return text
    .map((word, i) => `<span class="share-${Math.round(20 * (shares[i + 1] ?? 0))}">${word}</span>`)
    .join(' ');
}

/** What the model card found on all held-out sentences, whether one head carries the work or several do. */
function measured(card: Card): string {
  const all = card.ablation.find(({ off }) => !off)?.right ?? 0;
  const single = card.ablation.filter(isWithout).sort((one, other) => one.right - other.right);
  const [worst, ...others] = single as [Without, ...Without[]];
  const least = Math.min(...others.map(({ right }) => right));
  const intro = `Measured on ${card.cases} sentences about pairs that training never saw: right in ${percent(all, 1)} with all heads on`;
  return worst.right < all - 0.1
    ? `${intro}, in ${percent(worst.right, 1)} without ${named(worst.off)}, and in ${least < all ? 'at least ' : ''}${percent(least, 1)} without any other single head.`
    : `${intro}, and in at least ${percent(worst.right, 1)} without any single head: the work is spread over several.`;
}

/** The head that gives most of its attention to the giver, by the card. */
function finderOf({ attention }: Card): Head {
  return attention.reduce((best, one) => (one.share > best.share ? one : best)).head;
}

function ranked(state: State, tales: Tales, off: Head[]): Likely[] {
  const { likely } = tales.look(sentence(state), off);
  return ['she', 'he', 'it']
    .map((pronoun) => ({ pronoun, share: likely(pronoun, -1) }))
    .sort((one, other) => other.share - one.share);
}

function sentence({ giver, taker }: State): string[] {
  return `the ${giver} gave bread to the ${taker} because`.split(' ');
}

function offOf({ on }: State): Head[] {
  return [...on].flatMap((one, i) => (one === '1' ? [] : [{ layer: Math.floor(i / 4), head: i % 4 }]));
}

function named({ layer, head }: Head): string {
  return `head ${head + 1} of layer ${layer + 1}`;
}

function isWithout(one: Card['ablation'][number]): one is Without {
  return one.off !== undefined;
}

interface Opened {
  tales: Tales;
  card: Card;
}

/** What `npm run train` measured on the weights that are shipped. */
interface Card {
  cases: number;
  ablation: { off?: Head; right: number }[];
  attention: { head: Head; share: number }[];
}

interface Without {
  off: Head;
  right: number;
}

interface Likely {
  pronoun: string;
  share: number;
}

export type { Person };
