import { countSymbols, learnMerges, type Merge, type Word } from './kit/byte-pairs.ts';
import { escapeHtml } from './kit/live.ts';

const most = 40;

export const first = {
  text: 'low low low low low lower lower newest newest newest newest newest newest widest widest widest',
  merges: 6,
};

type State = typeof first;

export const controls = [
  { type: 'text', name: 'text', label: 'Text', maxlength: 400 },
  { type: 'range', name: 'merges', label: 'Merges', min: 0, max: most },
  {
    type: 'button',
    name: 'next',
    label: 'Next merge',
    press: (state: State): State => ({
      ...state,
      merges: learnMerges(state.text, state.merges + 1).merges.length,
    }),
  },
];

export const address = true;

export function view({ text, merges }: State): string {
  const before = countSymbols(learnMerges(text, 0).words);
  const learned = learnMerges(text, merges);
  return (
    `<p class="figure-answer"><strong>${before} letters</strong> are now <strong>${countSymbols(learned.words)} symbols</strong></p>` +
    `<p class="tokens">${learned.words.map((word) => cut(word)).join(' ')}</p>` +
    (learned.merges.length < merges ? '<p>No pair occurs twice any more.</p>' : '') +
    (learned.merges.length > 0
      ? `<table><caption>What was merged</caption><thead><tr><th scope="col" class="number">Merge</th><th scope="col">Pair</th>` +
        `<th scope="col" class="number">Found</th><th scope="col" class="number">Symbols left</th></tr></thead>` +
        `<tbody>${learned.merges.map(line).join('')}</tbody></table>`
      : '')
  );
}

export function say({ text, merges }: State): string {
  const { words, merges: done } = learnMerges(text, merges);
  const last = done.at(-1);
  if (!last) return `Nothing is merged yet: ${countSymbols(words)} letters.`;
  const end = done.length < merges ? ' No pair occurs twice any more.' : '';
  return `Merge ${done.length} joins “${last.pair[0]}” and “${last.pair[1]}”, found ${last.count} times; ${last.left} symbols are left.${end}`;
}

function cut({ symbols, count }: Word): string {
  const boxes = symbols.map((symbol) => `<span class="token">${escapeHtml(symbol)}</span>`).join('<wbr>');
  return `<span>${boxes}${count > 1 ? `<small> × ${count}</small>` : ''}</span>`;
}

function line({ pair: [one, other], count, left }: Merge, i: number): string {
  return (
    `<tr><td class="number">${i + 1}</td><td>${escapeHtml(one)} + ${escapeHtml(other)} → <strong>${escapeHtml(one + other)}</strong></td>` +
    `<td class="number">${count}</td><td class="number">${left}</td></tr>`
  );
}
