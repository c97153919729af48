import { expect, test } from 'vitest';
import { searchEngine } from '../../../src/search/engine.ts';
import { miniSearchEngine, miniSearchIndex } from '../../../src/search/mini-search.ts';
import type { PartKind, SectionEntry } from '../../../src/search/section-entry.ts';

function section(lecture: string, heading: string, text: string, kind: PartKind = 'text'): SectionEntry {
  const part = { kind, id: '', label: '', text };
  return { number: 1, lecture, path: 'a/', id: heading, heading, breadcrumb: [], terms: [], parts: [part] };
}

const entries = [
  section('One', 'Attention', 'The query meets the key.'),
  section('One', 'Tokens', 'A tokenizer cuts a text into pieces for attention.'),
  section('Two', 'Costs', 'What attention costs.', 'table'),
];
const written = JSON.parse(JSON.stringify(miniSearchIndex(entries, 'en')));
const engine = miniSearchEngine(written, async (id) => entries[id] as SectionEntry);

async function found(words: string, filters: Record<string, string> = {}): Promise<string[]> {
  const { results } = await engine.search(words, { filters });
  return Promise.all(results.map(async ({ data }) => (await data()).entry?.heading ?? ''));
}

test('an index that was written and read again finds the sections with every word, headings first', async () => {
  expect(await found('attent')).toEqual(['Attention', 'Costs', 'Tokens']);
  expect(await found('attent cost')).toEqual(['Costs']);
  expect(await found('attent nowher')).toEqual([]);
});

test('keeps to a lecture and a kind', async () => {
  expect(await found('attent', { lecture: 'One' })).toEqual(['Attention', 'Tokens']);
  expect(await found('attent', { kind: 'table' })).toEqual(['Costs']);
});

test('serves the search engine like the site’s own index', async () => {
  const search = searchEngine({
    pagefind: async () => engine,
    terms: async () => ({ language: 'en', sections: entries.length, groups: [], start: [] }),
    vocabulary: async () => 'attention tokenizer',
  });
  const { corrected, results } = await search('tokenzier');
  expect(corrected).toBe('tokenizer');
  expect(results.map(({ entry }) => entry.heading)).toEqual(['Tokens']);
});
