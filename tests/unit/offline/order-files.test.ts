import { describe, expect, it } from 'vitest';
import type { ListedFile } from '../../../src/offline/course-files.ts';
import { IDLE_BUDGET, orderFiles } from '../../../src/offline/order-files.ts';

const listed = (sizes: Record<string, number>): ListedFile[] =>
  Object.entries(sizes).map(([path, size]) => [path, 'd', size]);
const paths = (files: ListedFile[]) => files.map(([path]) => path);

const site = {
  '404.html': 1,
  '_astro/Page.x.js': 5,
  '_astro/course-serif-extended.x.woff2': 9,
  _headers: 1,
  '_pictures/cat-1a-1200.avif': 40,
  '_pictures/cat-1a-480.webp': 10,
  '_pictures/cat-1a-800.webp': 20,
  'all/index.html': 99,
  'attention.md': 1,
  'attention/index.html': 10,
  'drawings/x.svg': 1,
  'feed.xml': 1,
  'files/notes.md': 7,
  'glossary/index.html': 3,
  'index.html': 2,
  'memory/index.html': 11,
  'offline/index.html': 2,
  'pagefind/pagefind.js': 30,
  'search/index.html': 4,
  'service-worker.js': 8,
};

describe('the order in which a site is worth having', () => {
  it('begins with what every page needs, then the search, the lectures in their order, one size of each picture', () => {
    const { files, idle, whole } = orderFiles(listed(site), ['memory', 'attention']);
    expect(paths(files.slice(0, idle))).toEqual([
      '_astro/Page.x.js',
      'index.html',
      'offline/index.html',
      'pagefind/pagefind.js',
      'search/index.html',
      'memory/index.html',
      'attention/index.html',
      'glossary/index.html',
      '_pictures/cat-1a-800.webp',
      '_astro/course-serif-extended.x.woff2',
    ]);
    expect(paths(files.slice(idle, whole))).toEqual(['all/index.html', 'files/notes.md']);
    expect(paths(files.slice(whole))).toEqual(['_pictures/cat-1a-1200.avif', '_pictures/cat-1a-480.webp']);
  });

  it('stops before the budget is spent, and puts a search that is too large after the pages', () => {
    const { files, idle, whole } = orderFiles(listed(site), ['memory', 'attention'], 36);
    expect(paths(files.slice(0, idle))).toEqual([
      '_astro/Page.x.js',
      'index.html',
      'offline/index.html',
      'memory/index.html',
      'attention/index.html',
      'glossary/index.html',
    ]);
    expect(paths(files.slice(idle, whole))).toContain('pagefind/pagefind.js');
  });

  it('never takes half of the search', () => {
    for (let budget = 0; budget < 150; budget++) {
      const { files, idle } = orderFiles(listed(site), [], budget);
      const found = paths(files.slice(0, idle)).filter((path) => /^(?:pagefind|search)\//.test(path));
      expect([0, 2]).toContain(found.length);
    }
  });

  it('keeps to its budget in a course of 1,000 lectures', () => {
    const slugs = Array.from({ length: 1000 }, (_, index) => `lecture-${index}`);
    const large = listed({
      ...site,
      ...Object.fromEntries(slugs.map((slug) => [`${slug}/index.html`, 100_000])),
    });
    const { files, idle, whole } = orderFiles(large, slugs);
    const used = files.slice(0, idle).reduce((sum, [, , size]) => sum + size, 0);
    expect(used).toBeLessThanOrEqual(IDLE_BUDGET);
    expect(used).toBeGreaterThan(IDLE_BUDGET - 100_000);
    expect(paths(files.slice(0, idle))).toContain('pagefind/pagefind.js');
    expect(whole).toBeGreaterThan(1000);
  });
});
