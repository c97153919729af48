import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/commands/serve-folder.ts';
import { listFiles } from '../../src/lib/list-files.ts';
import { buildSite } from './build-site.ts';
import { type Crawl, crawl } from './crawl.ts';

const SITE = 'https://course.example.org';
/** Written for others than a reader: found by their name, or when a reader searches. */
const unlinked = /^(?:_headers|service-worker\.js|course-version\.json|pagefind\/|_astro\/.*\.json$)/;

let folder: string;

/** Builds the project's own course, serves it as a host would, and follows everything. */
async function buildAndCrawl(
  name: string,
  base: string,
): Promise<{ outDir: string; crawled: Crawl; served: ServedFolder }> {
  const outDir = join(folder, name);
  await buildSite({ outDir, arguments: ['--base', base, '--site', SITE] });
  const served = await serveFolder({ folder: outDir, base });
  return { outDir, served, crawled: await crawl(served.url, `${SITE}${base}`) };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sub-path-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['under a sub-path', '/notes/'],
  ['at the root of a domain', '/'],
])('a site %s', (name, base) => {
  let site: Awaited<ReturnType<typeof buildAndCrawl>>;

  beforeAll(async () => {
    site = await buildAndCrawl(name.replaceAll(' ', '-'), base);
  }, 600_000);
  afterAll(() => site?.served.close());

  test('has no dead link, anchor, picture, font or feed, and none that leaves its path', () => {
    expect(site.crawled.faults).toEqual([]);
    expect(site.crawled.reached.size).toBeGreaterThan(40);
  });

  test('has no page, picture or text that nothing leads to', async () => {
    const files = await listFiles(site.outDir);
    const orphans = files.filter((file) => {
      const address = `${site.served.url}${file.split('/').map(encodeURIComponent).join('/')}`.replace(
        /(^|\/)index\.html$/,
        '$1',
      );
      return !unlinked.test(file) && !site.crawled.reached.has(address);
    });
    expect(orphans).toEqual([]);
  });

  test('says the same address of a page everywhere', async () => {
    const sitemap = readFileSync(join(site.outDir, 'sitemap.xml'), 'utf8');
    const pages = [...sitemap.matchAll(/<loc>([^<]+)</g)].map((match) => match[1] as string);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page.startsWith(`${SITE}${base}`)).toBe(true);
      expect(page.endsWith('/')).toBe(true);
      const html = readFileSync(
        join(site.outDir, decodeURI(page.slice(`${SITE}${base}`.length)), 'index.html'),
        'utf8',
      );
      expect(html).toContain(`<link rel="canonical" href="${page}">`);
    }
  });

  test('tells hosts which files never change, under its path', () => {
    const headers = readFileSync(join(site.outDir, '_headers'), 'utf8');
    for (const folder of ['_astro', 'styles'])
      expect(headers).toContain(`${base}${folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n`);
    expect(headers).toContain(
      `${base}*\n  Content-Security-Policy: frame-ancestors 'none'; base-uri 'none'; form-action 'self'\n`,
    );
  });
});

test('a site that does not know its address guesses none', async () => {
  const [outDir, course] = [join(folder, 'nowhere'), join(folder, 'course')];
  cpSync('tests/fixtures/old-links/before', course, { recursive: true });
  await buildSite({ outDir, environment: { CONTENT_DIR: course } });
  const files = await listFiles(outDir);
  expect(files.filter((file) => /^(?:sitemap\.xml|feed\.xml|card\.png|cards\/)/.test(file))).toEqual([]);
  const html = readFileSync(join(outDir, 'index.html'), 'utf8');
  expect(html).not.toMatch(/rel="canonical"|og:url|og:image|localhost|feed\.xml/);
  expect(readFileSync(join(outDir, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
}, 600_000);
