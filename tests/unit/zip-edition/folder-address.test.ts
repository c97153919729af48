import { describe, expect, test } from 'vitest';
import { folderAddress, relativePath } from '../../../src/zip-edition/folder-address.ts';

const files = ['index.html', 'a/index.html', 'a/b/index.html', 'внимание/index.html', '_pictures/x 1.webp'];
const site = {
  title: 'A course',
  base: '/notes/',
  home: undefined,
  keeps: (file: string) => files.includes(file),
};
const written = (address: string, from = 'a/b/index.html', home?: string) =>
  folderAddress(address, from, { ...site, home })?.written;

describe('an address in the folder', () => {
  test('leads from file to file, and keeps query and fragment', () => {
    expect(written('/notes/')).toBe('../../index.html');
    expect(written('/notes/a/?highlight=x#y')).toBe('../index.html?highlight=x#y');
    expect(written('/notes/a/#y', 'index.html')).toBe('a/index.html#y');
    expect(written('/notes/a/b/#:~:text=one%2Ctwo')).toBe('index.html#:~:text=one%2Ctwo');
    expect(written('../#part', 'a/b/index.html')).toBe('../index.html#part');
    expect(folderAddress('/notes/a/', 'index.html', site)?.file).toBe('a/index.html');
  });

  test('is encoded once, whatever letters the name has', () => {
    const name = encodeURIComponent('внимание');
    expect(written('/notes/внимание/', 'index.html')).toBe(`${name}/index.html`);
    expect(written(`/notes/${name}/`, 'index.html')).toBe(`${name}/index.html`);
    expect(written('/notes/', 'внимание/index.html')).toBe('../index.html');
    expect(written('/notes/_pictures/x%201.webp')).toBe('../../_pictures/x%201.webp');
    expect(relativePath('index.html', 'a:b/c?.html')).toBe('a%3Ab/c%3F.html');
  });

  test('stays as it is where it names a place on the page or another site', () => {
    for (const address of [
      '#y',
      '',
      '?q=x',
      'https://example.org/',
      '//example.org/a',
      'mailto:a@example.org',
      'data:,x',
    ])
      expect(written(address)).toBe(address);
  });

  test('of what isn’t in the folder is that of the site, where the site has one', () => {
    expect(written('/notes/a.md')).toBeUndefined();
    expect(written('/elsewhere/')).toBeUndefined();
    expect(written('/notes/a.md#y', 'index.html', 'https://example.org/notes/')).toBe(
      'https://example.org/notes/a.md#y',
    );
  });
});
