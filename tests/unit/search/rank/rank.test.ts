import { describe, expect, test } from 'vitest';
import type { SectionEntry, SectionPart } from '../../../../src/search/index/section-entry.ts';
import { understand } from '../../../../src/search/rank/question.ts';
import { rank } from '../../../../src/search/rank/rank.ts';
import { loadLanguage } from '../../../../src/search/words/load-language.ts';
import { section } from '../../../search/search-of.ts';

const { language } = await loadLanguage('en');
const knowledge = {
  language,
  groups: [],
  completions: () => [],
  accented: () => [],
  compounds: () => [],
  halves: () => [],
  has: () => false,
};
const part = (kind: SectionPart['kind'], label: string, text: string): SectionPart => ({
  kind,
  id: kind,
  label,
  text,
});

function order(asked: string, ...sections: SectionEntry[]): string[] {
  const question = understand(asked, knowledge);
  const rarity = question.units.map(() => 1);
  return rank(sections, question, rarity).map(({ entry }) => entry.heading);
}

describe('ranking prefers', () => {
  test('the section whose heading is the question', () => {
    expect(
      order(
        'beam search',
        section('a', 'Decoding', 'In beam search a beam is searched: beam search.'),
        section('a', 'Beam search', 'Keep the best few.'),
      ),
    ).toEqual(['Beam search', 'Decoding']);
  });

  test('words together to words apart', () => {
    const filler = 'and so on '.repeat(40);
    expect(
      order(
        'context window',
        section('a', 'Apart', `The context matters. ${filler} A window was open.`),
        section('a', 'Together', `The context window is short. ${filler}`),
      )[0],
    ).toBe('Together');
  });

  test('all of the words to many of one', () => {
    expect(
      order(
        'spam accuracy',
        section('a', 'One', 'Spam, spam, spam, spam and more spam.'),
        section('a', 'Both', 'The accuracy on spam was high.'),
      )[0],
    ).toBe('Both');
  });

  test('where a term is introduced to where it is used', () => {
    expect(
      order(
        'perplexity',
        section('a', 'Use', 'Its perplexity fell. Perplexity is low.'),
        section('a', 'Introduction', 'This is called perplexity.', { terms: ['perplexity'] }),
      )[0],
    ).toBe('Introduction');
  });

  test('a caption to a source', () => {
    expect(
      order(
        'heat map',
        section('a', 'Note', '', { parts: [part('footnote', 'Note 1', 'Heat map, 2017.')] }),
        section('a', 'Figure', '', { parts: [part('figure', 'Figure 1', 'A heat map of weights.')] }),
      ),
    ).toEqual(['Figure', 'Note']);
  });
});

test('a part of a name is no proof of the name, though it counts', () => {
  const question = understand('gpt-9', knowledge);
  const [first] = rank([section('a', 'Models', 'GPT comes in 9 sizes.')], question, [1]);
  expect([...(first?.found ?? [])]).toEqual([]);
  expect(first?.score).toBeGreaterThan(0);
});

test('what is shown of a section is what it says, where its code has the word oftener', () => {
  const parts = [part('text', '', 'Then softmax is taken.'), part('text', '', 'softmax(softmax(x))')];
  const [first] = rank([section('a', 'Scores', '', { parts })], understand('softmax', knowledge), [1]);
  expect(first?.parts[0]?.part.text).toBe('Then softmax is taken.');
});
