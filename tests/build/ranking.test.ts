import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { readGlossary } from '../../src/course/glossary.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import { writeSearchIndex } from '../../src/search/search-index.ts';
import { askEngine, engineAt, type Search } from '../search/ask-engine.ts';
import { quality, readGolden } from '../search/golden.ts';

let search: Search;
let leave: () => Promise<void>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ranking-'));
  const { course } = await loadCourse('content');
  const { terms } = await readGlossary('content', course);
  await writeSearchIndex(course, terms, join(folder, 'pagefind'));
  const site = await serveFolder({ folder });
  search = engineAt(site.url);
  leave = async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  };
});

afterAll(() => leave());

test.each(['golden', 'second', 'held-out'])('the %s queries find their sections first', async (name) => {
  const queries = readGolden(new URL(`../search/${name}.yaml`, import.meta.url));
  const answers: string[][] = [];
  for (const { query } of queries) answers.push(await askEngine(search, query));
  const { meanReciprocalRank, hitAt3 } = quality(queries, answers);
  expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.9);
  expect(hitAt3).toBeGreaterThanOrEqual(0.95);
});
