import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/search/excerpt.ts';
import { hitsIn } from '../../../src/search/match.ts';
import { understand } from '../../../src/search/query.ts';
import { rank } from '../../../src/search/rank.ts';
import type { SectionEntry, SectionPart } from '../../../src/search/section-entry.ts';
import { wordsOf } from '../../../src/search/words.ts';

const terms = { language: 'en', sections: 10, groups: [] };

function section(
  heading: string,
  text: string,
  more: Partial<SectionEntry> & { part?: SectionPart } = {},
): SectionEntry {
  const { part, ...rest } = more;
  const own: SectionPart = { kind: 'text', id: '', label: '', text };
  return {
    number: 1,
    lecture: 'A lecture',
    path: 'a/',
    id: heading,
    heading,
    breadcrumb: [],
    terms: [],
    parts: part ? [own, part] : [own],
    ...rest,
  };
}

function order(query: string, ...sections: SectionEntry[]): string[] {
  const asked = understand(query, terms);
  return rank(
    sections,
    asked,
    asked.units.map(() => 1),
  ).map(({ entry }) => entry.heading);
}

describe('ranking', () => {
  test('prefers the section whose heading is the query', () => {
    expect(
      order(
        'beam search',
        section('Decoding', 'In beam search a beam is searched: beam search.'),
        section('Beam search', 'Keep the best few.'),
      ),
    ).toEqual(['Beam search', 'Decoding']);
  });

  test('prefers words together to words apart', () => {
    const filler = 'and so on '.repeat(40);
    expect(
      order(
        'context window',
        section('Apart', `The context matters. ${filler} A window was open.`),
        section('Together', `The context window is short. ${filler}`),
      )[0],
    ).toBe('Together');
  });

  test('prefers all of the words to many of one', () => {
    expect(
      order(
        'spam accuracy',
        section('One', 'Spam, spam, spam, spam and more spam.'),
        section('Both', 'The accuracy on spam was high.'),
      )[0],
    ).toBe('Both');
  });

  test('prefers where a term is introduced to where it is used', () => {
    expect(
      order(
        'perplexity',
        section('Use', 'Its perplexity fell. Perplexity is low.'),
        section('Introduction', 'This is called perplexity.', { terms: ['perplexity'] }),
      )[0],
    ).toBe('Introduction');
  });

  test('counts a caption in full and a source little', () => {
    const caption: SectionPart = {
      kind: 'figure',
      id: 'fig',
      label: 'Figure 1',
      text: 'A heat map of weights.',
    };
    const note: SectionPart = { kind: 'footnote', id: 'fn', label: 'Note 1', text: 'Heat map, 2017.' };
    expect(
      order(
        'heat map',
        section('Note', 'Text.', { part: note }),
        section('Figure', 'Text.', { part: caption }),
      ),
    ).toEqual(['Figure', 'Note']);
  });

  test('leads to the home of a defined term', () => {
    const definition: SectionPart = {
      kind: 'definition',
      id: 'rag',
      label: 'retrieval-augmented generation, RAG',
      text: 'Answering with documents.',
    };
    expect(
      order(
        'RAG',
        section('Other', 'RAG and RAG.'),
        section('Home', 'Documents are looked up.', { part: definition }),
      )[0],
    ).toBe('Home');
  });
});

describe('an excerpt', () => {
  const text = `${'Nothing of the kind is said here. '.repeat(12)}A causal mask lets a position look back. ${'The rest is silence. '.repeat(12)}`;
  const part: SectionPart = { kind: 'text', id: '', label: '', text };
  const pieces = excerpt(part, hitsIn(wordsOf(text, 'en'), understand('causal masks', terms)));

  test('shows the sentence with the words, cut at words', () => {
    const shown = pieces.map((piece) => piece.text).join('');
    expect(shown).toMatch(/^… A causal mask lets a position look back\. /);
    expect(shown).toMatch(/\s…$/);
    expect(shown.length).toBeLessThan(220);
  });

  test('marks them, other forms included', () => {
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['causal', 'mask']);
  });
});
