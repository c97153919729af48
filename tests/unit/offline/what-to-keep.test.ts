import { describe, expect, it } from 'vitest';
import { addressOf, type ListedFile, pathOf, readVersion } from '../../../src/offline/course-files.ts';
import { withDigest } from '../../../src/offline/fetch-file.ts';
import { isMetered } from '../../../src/offline/metered.ts';
import { importsOf, needsOf } from '../../../src/offline/page-needs.ts';
import { sensibleSize } from '../../../src/offline/picture-size.ts';
import { filesToRenew } from '../../../src/offline/take-up.ts';

const version = (...paths: string[]) => {
  const files: ListedFile[] = paths.map((path) => {
    const [name = '', digest = '1'] = path.split('?');
    return [name, digest, 1];
  });
  return readVersion('v', { files, idle: files.length, whole: files.length });
};
const paths = (files: ListedFile[]) => files.map(([path]) => path);

describe('addresses and files', () => {
  it.each([
    ['/notes/', 'index.html'],
    ['/notes/part/memory/', 'part/memory/index.html'],
    ['/notes/caf%C3%A9%20%231/', 'café #1/index.html'],
    ['/notes/_astro/a.js', '_astro/a.js'],
  ])('%s is %s and back', (address, path) => {
    expect(pathOf(address, '/notes/')).toBe(path);
    expect(addressOf(path, '/notes/')).toBe(address);
  });

  it.each(['/other/', '/notes', '/notes/%E0%A4%A'])('%s is no file of the site', (address) => {
    expect(pathOf(address, '/notes/')).toBeUndefined();
  });
});

describe('what a page needs', () => {
  const site = version(
    '_astro/a.css',
    '_astro/a.js',
    '_pictures/x-1-480.webp',
    '_pictures/x-1-1200.avif',
    'b/index.html',
  );

  it('is its styles, its scripts and one size of each picture, and no other page', () => {
    const html = `<link rel="stylesheet" href="/n/_astro/a.css"><link rel="canonical" href="/n/b/">
      <script type="module" src="/n/_astro/a.js"></script><a href="/n/b/">b</a><img src="https://e.org/n/x.png">
      <source srcset="/n/_pictures/x-1-1200.avif 1200w"><img src="/n/_pictures/x-1-1200.avif">`;
    expect(paths(needsOf(html, site, '/n/'))).toEqual([
      '_astro/a.css',
      '_astro/a.js',
      '_pictures/x-1-480.webp',
    ]);
  });

  it('and what its scripts import', () => {
    expect(paths(importsOf('import{a as b}from"./a.js";import("./c.js")', site))).toEqual(['_astro/a.js']);
  });
});

describe('the size of a picture that is kept', () => {
  it.each([
    [['x-480.webp', 'x-1200.webp', 'x-800.webp', 'x-800.avif', 'x-800.png'], 'x-800.webp'],
    [['x-1200.webp', 'x-900.webp'], 'x-900.webp'],
    [['x-300.gif'], 'x-300.gif'],
  ])('of %j is %s', (sizes, chosen) => expect(sensibleSize(sizes)).toBe(chosen));
});

describe('what a new version fetches before it is taken up', () => {
  const old = version('a/index.html?1', 'b/index.html?1', 'pagefind/x?1', 'pagefind/y?1', 'c.png?1');
  const next = version(
    'a/index.html?2',
    'b/index.html?2',
    '_astro/n.js?1',
    'pagefind/x?1',
    'pagefind/z?1',
    'c.png?1',
  );
  const keeps =
    (...kept: string[]) =>
    ([path, digest]: ListedFile) =>
      kept.includes(`${path}?${digest}`);

  it('is what was kept and has changed, with all scripts', () => {
    const isKept = keeps('a/index.html?1', 'pagefind/x?1', 'c.png?1');
    expect(paths(filesToRenew(old, next, isKept))).toEqual(['a/index.html', '_astro/n.js']);
  });

  it('is also what is new in a search that was kept whole', () => {
    const isKept = keeps('pagefind/x?1', 'pagefind/y?1');
    expect(paths(filesToRenew(old, next, isKept))).toEqual(['_astro/n.js', 'pagefind/z']);
  });

  it('is nothing where nothing was kept', () => expect(filesToRenew(old, next, () => false)).toEqual([]));
});

describe('a line', () => {
  it.each([{ saveData: true }, { effectiveType: '3g' }, { effectiveType: 'slow-2g' }, { type: 'cellular' }])(
    'is metered or slow where the browser says %j',
    (line) => expect(isMetered(line)).toBe(true),
  );
  it.each([undefined, {}, { effectiveType: '4g', saveData: false, type: 'wifi' }])('is free at %j', (line) =>
    expect(isMetered(line)).toBe(false),
  );
});

describe('bytes from the host', () => {
  // printf hello | sha256sum
  it('are taken, with their headers, where they are the promised ones', async () => {
    const response = new Response('hello', { headers: { 'X-Frame-Options': 'DENY' } });
    const taken = await withDigest(response, '2cf24dba5fb0');
    expect([await taken.text(), taken.headers.get('X-Frame-Options')]).toEqual(['hello', 'DENY']);
  });
  it('are refused where they are others', () =>
    expect(withDigest(new Response('hallo'), '2cf24dba5fb0')).rejects.toThrow());
});
