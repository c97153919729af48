import { beforeAll, expect, test } from 'vitest';
import { readGlossary } from '../../src/read/glossary.ts';
import { loadCourse } from '../../src/read/load-course.ts';
import { searchIndexFiles } from '../../src/search/search-index.ts';
import { askEngine, engineOver, type Search } from '../search/ask-engine.ts';
import { quality, readGolden } from '../search/golden.ts';

let search: Search;

beforeAll(async () => {
  const { course } = await loadCourse('content');
  const { terms } = await readGlossary('content', course);
  const files = await searchIndexFiles(course, terms);
  search = engineOver((name) => files.get(name) as Uint8Array);
});

test.each(['golden', 'second', 'held-out'])('the %s queries find their sections first', async (name) => {
  const queries = readGolden(new URL(`../search/${name}.yaml`, import.meta.url));
  const answers: string[][] = [];
  for (const { query } of queries) answers.push(await askEngine(search, query));
  const { meanReciprocalRank, hitAt3 } = quality(queries, answers);
  expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.9);
  expect(hitAt3).toBeGreaterThanOrEqual(0.95);
});
