import { describe, expect, test } from 'vitest';
import { folderPage, folderPolicy } from '../../../src/zip-edition/folder-page.ts';
import { folderStyle } from '../../../src/zip-edition/folder-style.ts';

const site = {
  title: 'A course',
  base: '/',
  home: undefined,
  keeps: (file: string) => !file.endsWith('.md'),
};
const inBody = (html: string) => {
  const page = folderPage(
    `<!doctype html><html><head></head><body>${html}</body></html>`,
    'a/index.html',
    site,
  );
  return { ...page, body: /<body>(.*)<\/body>/s.exec(page.html)?.[1] };
};

describe('a page of the folder', () => {
  test('has the folder’s policy and script, and nothing for search engines and feed readers', () => {
    const { html } = folderPage(
      `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="connect-src 'self'">
<meta property="og:title" content="A"><link rel="canonical" href="https://example.org/a/"><link rel="alternate" href="/feed.xml">
<link rel="preload" href="/f.woff2" as="font"><script type="application/ld+json">{}</script><link rel="stylesheet" href="/_astro/p.css">
<script type="module" src="/_astro/SearchPage.astro_x.js"></script><script type="module" src="/_astro/Page.astro_x.js"></script></head><body></body></html>`,
      'a/index.html',
      site,
    );
    expect(html.replace(/\n/g, '').replaceAll('&#x27;', "'")).toBe(
      `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${folderPolicy}">` +
        '<link rel="stylesheet" href="../_astro/p.css"><script src="../_folder/script.js" defer></script>' +
        '<meta name="robots" content="noindex"></head><body></body></html>',
    );
    expect(folderPolicy).not.toMatch(/unsafe|\*|https?:/);
  });

  test('keeps the scripts of a lecture’s own components, as classic ones', () => {
    const { body, scripts } = inBody('<script type="module" src="/_astro/Counter.js"></script>');
    expect(body).toBe('<script src="../_astro/Counter.js" defer></script>');
    expect(scripts).toEqual(['_astro/Counter.js']);
  });

  test('shows one file of each picture, in the large view too', () => {
    const { body, needs } = inBody(
      '<picture-zoom><a class="zoom" href="/p-1600.png" data-width="1600"><picture>' +
        '<source media="print" srcset="/ink.webp"><source type="image/avif" srcset="/p-480.avif 480w" sizes="9px">' +
        '<source type="image/webp" srcset="/p-480.webp 480w, /p-1600.webp 1600w" sizes="9px">' +
        '<img src="/p-800.png" srcset="/p-800.png 800w, /p-1600.png 1600w" sizes="9px" alt="x"></picture></a></picture-zoom>',
    );
    expect(body).toBe(
      '<picture-zoom><a class="zoom" href="../p-1600.webp" data-width="1600"><picture>' +
        '<source media="print" srcset="../ink.webp"><img src="../p-1600.webp" alt="x"></picture></a></picture-zoom>',
    );
    expect(needs).toEqual(['p-1600.webp', 'ink.webp']);
  });

  test('leaves no control and no link that has no use there', () => {
    const { body } = inBody(
      '<p><a href="/all/">All</a> · <a href="/a.md">Markdown</a> · <a href="/offline/">Offline</a></p><passage-link><button>Copy</button></passage-link>' +
        '<svg><use xlink:href="#i"></use><image href="/d.svg"></image></svg>',
    );
    expect(body).toBe(
      '<p><a href="../all/index.html">All</a></p>' +
        '<svg><use xlink:href="#i"></use><image href="../d.svg"></image></svg>',
    );
  });
});

test('a stylesheet finds its fonts from where it lies, and waits for them', () => {
  const css =
    '@font-face{font-display:optional;src:url("/_astro/f.woff2")}p{fill:url(#a)}@view-transition{navigation:auto}';
  expect(folderStyle(css, '_astro/p.css', site)).toEqual({
    css: '@font-face{font-display:swap;src:url("f.woff2")}p{fill:url(#a)}',
    needs: ['_astro/f.woff2'],
  });
});
