import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { headings, searchOf, section } from '../../search/search-of.ts';

const folder = new URL('../../search/languages/', import.meta.url);
const languages = readdirSync(folder).map((name) => name.replace('.yaml', ''));

interface Asked {
  heading: string;
  text: string;
  queries: string[];
}

test('fourteen languages are asked', () => {
  expect(languages).toHaveLength(14);
});

test.each(languages)('in %s nine of ten words are found in the first section or the second', async (code) => {
  const sections = parse(readFileSync(new URL(`${code}.yaml`, folder), 'utf8')) as Asked[];
  const search = await searchOf(
    sections.map(({ heading, text }) => section('a/', heading, text)),
    code,
  );
  const missed: string[] = [];
  let asked = 0;
  for (const { heading, queries } of sections) {
    for (const query of queries.map(String)) {
      asked++;
      const found = headings((await search.ask(query)).results).slice(0, 2);
      if (!found.includes(heading)) missed.push(`${query} → ${found.join(', ')}`);
    }
  }
  expect(asked).toBeGreaterThanOrEqual(19);
  expect(missed.length / asked, missed.join('; ')).toBeLessThanOrEqual(0.1);
});
