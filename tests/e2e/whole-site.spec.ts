import { fromHtml } from 'hast-util-from-html';
import type { APIRequestContext } from 'playwright/test';
import { visit } from 'unist-util-visit';
import { everyPage, expect, test } from './support.ts';

interface ReadPage {
  status: number;
  ids: Set<string>;
  /** Addresses, with their fragments, of everything on this site that the page links to or shows. */
  links: string[];
}

test('no link, anchor, picture or file of the site leads nowhere, and these tests visit every page', {
  tag: '@once',
}, async ({ baseURL, request }) => {
  const home = new URL(baseURL ?? '');
  const pages = new Map<string, ReadPage>();
  const waiting = everyPage.map((path) => new URL(path, home).href);
  for (let url = waiting.pop(); url; url = waiting.pop()) {
    const address = url.split('#')[0] ?? '';
    if (pages.has(address)) continue;
    const page = await readPage(request, address);
    pages.set(address, page);
    waiting.push(...page.links.filter((link) => new URL(link).origin === home.origin));
  }

  const dead: string[] = [];
  for (const [address, { links }] of pages) {
    for (const link of links.filter((candidate) => new URL(candidate).origin === home.origin)) {
      const { origin, pathname, search, hash } = new URL(link);
      const target = pages.get(origin + pathname + search);
      const id = decodeURIComponent(hash.slice(1));
      const isThere = target?.status === 200 || origin + pathname + search === address;
      if (!isThere || (id && !target?.ids.has(id))) dead.push(`${address} -> ${link}`);
    }
  }
  expect(dead).toEqual([]);
  const found = [...pages].filter(([, { status, ids }]) => status === 200 && ids.has('content'));
  expect([...new Set(found.map(([address]) => new URL(address).pathname))].sort()).toEqual(
    everyPage
      .slice(0, -1)
      .filter((path) => !path.includes('?'))
      .sort(),
  );
  expect(pages.size).toBeGreaterThan(everyPage.length + 20);
});

async function readPage(request: APIRequestContext, address: string): Promise<ReadPage> {
  // A server may close what was idle in the very moment in which it is asked again.
  const response = await request.get(address, { maxRetries: 3 });
  const page: ReadPage = { status: response.status(), ids: new Set(), links: [] };
  if (!response.headers()['content-type']?.startsWith('text/html')) {
    await response.dispose();
    return page;
  }
  visit(fromHtml(await response.text()), 'element', ({ properties }) => {
    const { id, href, src, srcSet, poster, action, dataSrc } = properties;
    if (typeof id === 'string') page.ids.add(id);
    const candidates = (Array.isArray(srcSet) ? srcSet : String(srcSet ?? '').split(',')).map(
      (candidate) => String(candidate).trim().split(' ')[0],
    );
    for (const link of [href, src, poster, action, dataSrc, ...candidates])
      if (typeof link === 'string' && link) page.links.push(new URL(link, address).href);
  });
  return page;
}
