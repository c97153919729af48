import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, outDir, page } from './course-builds.ts';

// A stranger's folder: whatever is wrong in it, there is a site to look at, and every fault is marked where it is.
const broken = {
  '01-links.md':
    '# Links\n\nA [dead one](nowhere.md), [another](#nope), and a sound [one](#end).\n\n## End\n\nText.\n',
  '02-pictures.md': '# Pictures\n\n![A lost cat](cat.png) and ![bytes](bytes.png)\n',
  '03-formula.md': '# A formula\n\nIt is $\\frac{1$ and no more.\n',
  '04-parts.mdx':
    'import { Callout } from "nextra/components"\n\n# Parts\n\n<Callout type="warning">\n  Mind the **gap**, {1 + 2} and {"three"}. {/* not this */}\n</Callout>\n',
  '05-unread.mdx': '# Unread\n\nA set {1, 2\n',
  '06-throws.mdx': '# Throws\n\n{(() => { throw new Error("no") })()}\n',
  'card.tsx': 'export const Card = () => <b>card</b>;\n',
  '07-card.mdx': 'import { Card } from "./card"\n\n# A card\n\n<Card>\n  Held by it.\n</Card>\n',
  'search.md': '# Searching\n\nText.\n',
  'bytes.png': 'no picture',
};

let folder = '';
let site = '';
let said = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'any-folder-'));
  for (const [name, text] of Object.entries(broken)) {
    await mkdir(dirname(join(folder, 'notes', name)), { recursive: true });
    await writeFile(join(folder, 'notes', name), text);
  }
  site = join(folder, 'site');
  const built = await build(join(folder, 'notes'), site, '--draft');
  said = built.said;
  expect(built).toMatchObject({ code: 0 });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a draft of a folder with mistakes', () => {
  it('shows a dead link as its words, marked', async () => {
    const html = await page(site, 'links');
    expect(html).toMatch(/<a role="link" aria-disabled="true" title="[^"]*nowhere\.md[^"]*">dead one<\/a>/);
    expect(html).toMatch(/<a role="link" aria-disabled="true" title="[^"]*nope[^"]*">another<\/a>/);
    expect(html).toContain('<a href="#end">one</a>');
  });

  it('shows a picture that is lost, or none, as a note', async () => {
    const html = await page(site, 'pictures');
    expect(html).toContain('<span class="lost-picture">Missing picture: A lost cat</span>');
    expect(html).toContain('<span class="lost-picture">Missing picture: bytes</span>');
  });

  it('shows a formula that can not be set as its source', async () => {
    expect(await page(site, 'formula')).toContain('<code class="math-error">\\frac{1</code>');
  });

  it('shows a component that is not there by its name, around what it holds', async () => {
    const html = await page(site, 'parts');
    expect(html).toContain('<code class="unknown-component">&#x3C;Callout type="warning"></code>');
    expect(html).toMatch(/Mind the <strong>gap<\/strong>, <code[^>]*>\{1 \+ 2\}<\/code> and three\./);
    expect(html).not.toContain('not this');
  });

  it('shows a component that needs a framework by its name', async () => {
    const html = await page(site, 'card');
    expect(html).toContain('<code class="unknown-component">&#x3C;Card></code>');
    expect(html).toContain('Held by it.');
  });

  it('shows the text of MDX that can not be read', async () => {
    expect(await page(site, 'unread')).toContain('A set {1, 2');
  });

  it('has a page for a lecture whose code fails, and for one with an address of the site', async () => {
    expect(await page(site, 'throws')).toContain('<h1');
    expect(await page(site, 'lecture-search')).toContain('Searching');
  });

  it('lists what to mend all the same', () => {
    for (const rule of [
      'missing-link',
      'missing-section',
      'missing-picture',
      'math-syntax',
      'missing-import',
    ])
      expect(said).toContain(`  error  ${rule}  `);
  });
});

describe('a build for publishing', () => {
  it('refuses the same folder, and its last line names the flag', async () => {
    const { code, said } = await build(join(folder, 'notes'), await outDir());
    expect(code).toBe(1);
    expect(said.trim().split('\n').at(-1)).toContain('`npm run build -- --draft`');
  });

  it('refuses what is unsafe or unreadable even then', async () => {
    const unsafe = join(folder, 'unsafe');
    await mkdir(unsafe);
    await writeFile(join(unsafe, '01-a.md'), '# A\n\n<a href="javascript:x()">A</a>\n');
    const { code, said } = await build(unsafe, await outDir(), '--draft');
    expect(code).toBe(1);
    expect(said.trim().split('\n').at(-1)).toContain('never published');
  });
});
