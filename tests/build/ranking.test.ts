import { beforeAll, expect, test } from 'vitest';
import { readGlossary } from '../../src/read/glossary.ts';
import { loadCourse } from '../../src/read/load-course.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import { searchIndex } from '../../src/search/index/search-index.ts';
import { askEngine, engineOver } from '../search/ask-engine.ts';
import { type GoldenQuery, quality, readGolden } from '../search/golden.ts';

let search: SearchEngine;

beforeAll(async () => {
  const { course } = await loadCourse('content');
  const { terms } = await readGlossary('content', course);
  const { files } = await searchIndex(course, terms);
  search = engineOver((name) => files.get(name) as Uint8Array);
});

const list = (name: string) => readGolden(new URL(`../search/${name}.yaml`, import.meta.url));

async function measured(queries: GoldenQuery[]) {
  const answers: string[][] = [];
  for (const { query } of queries) answers.push(await askEngine(search, query));
  return quality(queries, answers);
}

test('queries that the ranking was made with find their sections first', async () => {
  const { meanReciprocalRank } = await measured(['golden', 'second', 'held-out'].flatMap(list));
  expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.94);
});

test('so do those that nothing was ever tuned on', async () => {
  const { meanReciprocalRank, hitAt3 } = await measured(list('report'));
  expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.84);
  expect(hitAt3).toBeGreaterThanOrEqual(0.92);
});
