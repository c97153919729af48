import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/commands/serve-folder.ts';
import { crawl } from './crawl.ts';

const PAGES = {
  'index.html':
    '<h1 id="top">A</h1><a href="other.html#here">b</a><img srcset="/n/a.png 1x, /n/lost.png 2x">',
  'other.html':
    '<a href="./#nowhere">c</a><a href="/elsewhere/">d</a><script src="https://e.org/x.js"></script>',
  '404.html': '<link rel="stylesheet" href="/n/a.css">',
  'a.css': 'body { background: url("lost.svg") }',
  'a.png': 'png',
  'robots.txt': 'User-agent: *\nSitemap: https://course.example.org/n/lost.xml\n',
  'llms.txt': '# A\n\n- [B](https://course.example.org/n/b.md): http://localhost:1/\n',
  'b.md': '[c](/n/#top) [d]: /n/#top',
  'sitemap.xml': '<urlset><url><loc>https://course.example.org/n/gone/</loc></url></urlset>',
};
let folder: string;
let served: ServedFolder;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crawl-test-'));
  for (const [name, text] of Object.entries(PAGES)) writeFileSync(join(folder, name), text);
  served = await serveFolder({ folder, base: '/n/' });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a crawl finds what is dead and what leaves the path, wherever it is written', async () => {
  const { faults } = await crawl(served.url, 'https://course.example.org/n/');
  expect(faults.map((fault) => fault.replaceAll(served.url, '~/')).sort()).toEqual([
    '"localhost" in ~/llms.txt',
    '/elsewhere/ leaves /n/, from ~/other.html',
    '404 at ~/gone/, from ~/sitemap.xml',
    '404 at ~/lost.png, from ~/',
    '404 at ~/lost.svg, from ~/a.css',
    '404 at ~/lost.xml, from ~/robots.txt',
    'No #here in ~/other.html, from ~/',
    'No #nowhere in ~/, from ~/other.html',
  ]);
});
