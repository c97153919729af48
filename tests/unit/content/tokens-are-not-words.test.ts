import { expect, it } from 'vitest';
import { countSymbols, learnMerges } from '../../../content/figures/kit/byte-pairs.ts';
import { controls, first, say, view } from '../../../content/figures/tokens-are-not-words.ts';

it('makes the six merges that the lecture works out', () => {
  const { merges, words } = learnMerges(first.text, 6);
  expect(merges.map(({ pair, count, left }) => [...pair, count, left])).toEqual([
    ['e', 's', 9, 70],
    ['es', 't', 9, 61],
    ['l', 'o', 7, 54],
    ['lo', 'w', 7, 47],
    ['n', 'e', 6, 41],
    ['ne', 'w', 6, 35],
  ]);
  expect(words.map(({ symbols }) => symbols.join(' '))).toEqual(['low', 'low e r', 'new est', 'w i d est']);
  expect(view(first)).toContain('<strong>79 letters</strong> are now <strong>35 symbols</strong>');
});

/** The same by text alone: symbols apart by spaces, words by bars, and every merge a replacement. */
function byReplacing(text: string, times: number): string {
  let line = `| ${text
    .trim()
    .split(/\s+/)
    .map((word) => [...word].join(' '))
    .join(' | ')} |`;
  const escape = (symbol: string) => symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (let i = 0; i < times; i++) {
    const symbols = line.split(' ');
    const counts = new Map<string, number>();
    for (let at = 1; at < symbols.length; at++) {
      if (symbols[at] === '|' || symbols[at - 1] === '|') continue;
      const pair = `${symbols[at - 1]} ${symbols[at]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const [best, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 1]);
    if (count < 2) break;
    const [one = '', other = ''] = best.split(' ');
    line = line.replace(new RegExp(`(?<= )${escape(one)} ${escape(other)}(?= )`, 'g'), () => one + other);
  }
  return line;
}

it.each([
  ['she sells sea shells by the sea shore', 12],
  ['banana bandana banana', 7],
  ['aaaa aaa', 3],
  ['Donaudampfschifffahrt Dampfschiff Schifffahrt', 20],
  ['猫 猫猫 🐱🐱 🐱', 3],
])('agrees with plain replacing: %s', (text, times) => {
  const { words } = learnMerges(text, times);
  const each = new Map(words.map(({ symbols }) => [symbols.join(''), symbols.join(' ')]));
  const line = `| ${text
    .split(' ')
    .map((word) => each.get(word))
    .join(' | ')} |`;
  expect(line).toBe(byReplacing(text, times));
});

it('goes a merge at a time, and stops where no pair occurs twice', () => {
  const next = controls.find(({ name }) => name === 'next');
  expect(next?.press?.({ ...first, merges: 6 }).merges).toBe(7);
  const done = { text: 'ab ab', merges: 1 };
  expect(next?.press?.(done).merges).toBe(1);
  expect(say({ ...done, merges: 5 })).toBe(
    'Merge 1 joins “a” and “b”, found 2 times; 2 symbols are left. No pair occurs twice any more.',
  );
  expect(say({ ...done, merges: 0 })).toBe('Nothing is merged yet: 4 letters.');
  expect(countSymbols(learnMerges('', 3).words)).toBe(0);
});

it('shows a reader’s text as text', () => {
  expect(view({ text: '<b> <b>', merges: 9 })).toContain('<span class="token">&lt;b&gt;</span>');
});
