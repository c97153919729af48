import { expect, test } from 'vitest';
import { indexRecords } from '../../../../src/search/index/index-records.ts';
import { pagefindFiles } from '../../../../src/search/index/pagefind-files.ts';
import { sectionFiles } from '../../../../src/search/index/section-files.ts';
import { loadLanguage } from '../../../../src/search/words/load-language.ts';
import { engineOver } from '../../../search/ask-engine.ts';
import { headings, section } from '../../../search/search-of.ts';

test('a section of words that stand everywhere takes no other out of its place', async () => {
  const filler = 'word '.repeat(8000);
  const texts = ['first', 'second', ...Array.from({ length: 10 }, () => ''), 'thirteenth'];
  const entries = texts.map((own, n) => section(`l-${n}/`, `Word ${own}`, filler + own));
  const { language, smallWords } = await loadLanguage('en');
  const { records, everywhere, vocabulary } = indexRecords(entries, language);
  expect(records.filter(({ stems }) => stems === '')).toHaveLength(10);

  const files = await pagefindFiles(records, 'en');
  const { whole, texts: sections } = sectionFiles(entries);
  expect(whole).toBe(false);
  const facts = { language: 'en', smallWords, sections: 13, groups: [], everywhere, start: [], files: [] };
  files.set('search.json', Buffer.from(JSON.stringify({ ...facts, vocabulary })));
  files.set('stemmer.js', Buffer.from('export const stemmer = undefined;'));
  for (const [name, content] of sections) files.set(name, content);

  const { ask } = engineOver((name) => files.get(name) as Uint8Array);
  expect(headings((await ask('second')).results)).toEqual(['Word second']);
  expect(headings((await ask('thirteenth')).results)).toEqual(['Word thirteenth']);
});
