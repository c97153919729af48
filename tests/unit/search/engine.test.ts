import { describe, expect, test } from 'vitest';
import { searchEngine } from '../../../src/search/engine.ts';
import { miniSearchEngine, miniSearchIndex } from '../../../src/search/mini-search.ts';
import type { PartKind, SectionEntry } from '../../../src/search/section-entry.ts';
import { startSections } from '../../../src/search/start-sections.ts';
import { vocabularyText } from '../../../src/search/vocabulary.ts';

function section(path: string, heading: string, text: string, terms: string[] = [], kind: PartKind = 'text') {
  const parts = [{ kind, id: '', label: '', text }];
  return { number: 1, lecture: path, path, id: heading, heading, breadcrumb: [], terms, parts };
}

/** A search over some sections, as the folder has it. */
function searchOf(entries: SectionEntry[], language = 'en') {
  const index = miniSearchIndex(entries, language);
  return searchEngine({
    pagefind: async () => miniSearchEngine(index, async (id) => entries[id] as SectionEntry),
    terms: async () => ({ language, sections: entries.length, groups: [], start: startSections(entries) }),
    vocabulary: async () => vocabularyText(entries, language),
  });
}

const search = searchOf([
  section('a/', 'Blocks', 'The chain rule cuts the loss. Layers follow. A block has two of them.', ['block']),
  section('a/', 'Limits', 'The token limits of a model, and its transformer.', ['token', 'limit']),
  section('b/', 'Costs', 'What a model costs.', [], 'table'),
]);
const headings = (results: { entry: SectionEntry }[] = []) => results.map(({ entry }) => entry.heading);

describe('two words written as one', () => {
  test('are taken apart where the course has them together, in whatever form', async () => {
    const { corrected, results } = await search('tokenlimit');
    expect(corrected).toBe('token limit');
    expect(headings(results)).toEqual(['Limits']);
  });

  test('are not where it has them apart: then they are the nearest words', async () => {
    const { corrected, results, unknown, nearest } = await search('blockchain');
    expect({ corrected, results, unknown }).toEqual({
      corrected: undefined,
      results: [],
      unknown: ['blockchain'],
    });
    expect(nearest.slice(0, 2)).toEqual(['block', 'chain']);
  });
});

describe('where nothing is found', () => {
  test('the nearest words and sections are those of a correction that was refused', async () => {
    const { results, nearest, nearby } = await search('transfromer', { verbatim: true });
    expect(results).toEqual([]);
    expect(nearest[0]).toBe('transformer');
    expect(nearby).toMatchObject({ why: 'instead', words: 'transformer' });
    expect(headings(nearby?.results)).toEqual(['Limits']);
  });

  test('for lack of anything near, sections of all lectures with most terms are offered', async () => {
    const { nearest, nearby } = await search('qwzzxk');
    expect(nearest).toEqual([]);
    expect(nearby?.why).toBe('start');
    expect(headings(nearby?.results)).toEqual(['Blocks', 'Limits', 'Costs']);
  });

  test('what the filters left out is offered', async () => {
    const { unknown, nearby } = await search('limit', { kind: 'table' });
    expect(unknown).toEqual([]);
    expect(nearby).toMatchObject({ why: 'everywhere', words: 'limit' });
    expect(headings(nearby?.results)).toEqual(['Limits']);
  });

  test('sections are offered in a script without spaces, and in a course without terms', async () => {
    const japanese = searchOf([section('a/', '学習', '損失関数は交差エントロピーである。')], 'ja');
    const { results, nearby } = await japanese('量子');
    expect(results).toEqual([]);
    expect(headings(nearby?.results)).toEqual(['学習']);
  });
});

test('where hardly anything is found, sections that say it in other words follow', async () => {
  const { results } = await searchOf([
    section('a/', 'Adverts', 'Pay has risen.'),
    section('a/', 'Costs', 'This leaves out salaries.'),
    section('b/', 'Rest', 'Nothing of it.'),
  ])('salary');
  expect(headings(results)).toEqual(['Costs', 'Adverts']);
});

test('a name that stands nowhere in one piece is searched for by its parts, which is said', async () => {
  const { results, inParts, unknown } = await search('token-zebra costs');
  expect({ inParts, unknown }).toEqual({ inParts: ['token-zebra'], unknown: ['zebra'] });
  expect(headings(results)).toContain('Limits');
});

test('a phrase that stands nowhere is searched for as words, which is said and can be refused', async () => {
  const { corrected, results } = await search('"model limits"');
  expect(corrected).toBe('model limits');
  expect(headings(results)[0]).toBe('Limits');
  const refused = await search('"model limits"', { verbatim: true });
  expect(refused.results).toEqual([]);
  expect(refused.nearby).toMatchObject({ why: 'instead', words: 'model limits' });
});

test('the sections to start from are few, however many lectures there are, and carry no text', () => {
  const entries = Array.from({ length: 30 }, (_, index) =>
    section(`${index}/`, `S${index}`, 'text', index > 20 && index < 26 ? ['a', 'b'] : []),
  );
  expect(headings(startSections(entries).map((entry) => ({ entry })))).toEqual([
    'S21',
    'S22',
    'S23',
    'S24',
    'S25',
  ]);
  expect(startSections(entries).every(({ parts }) => parts.length === 0)).toBe(true);
});

test('a word’s own section is read, whatever Pagefind gives for the two words as one', async () => {
  const entries = [
    ...Array.from({ length: 9 }, (_, place) => section('a/', `June ${place}`, 'It was in June.')),
    section('b/', 'Post', 'A mail.'),
  ];
  const index = miniSearchIndex(entries, 'en');
  const own = miniSearchEngine(index, async (id) => entries[id] as SectionEntry);
  const { unknown, results } = await searchEngine({
    // As Pagefind does, which looks for a beginning of what is nowhere.
    pagefind: async () => ({ search: (term) => own.search(term === 'junemail' ? 'jun' : term) }),
    terms: async () => ({ language: 'en', sections: 10, groups: [], start: [] }),
    vocabulary: async () => vocabularyText(entries, 'en'),
  })('june mail');
  expect(unknown).toEqual([]);
  expect(headings(results)).toContain('Post');
});
