import { expect, it } from 'vitest';
import { readable, render } from '../markdown/render.ts';

const html = async (text: string) =>
  readable(await render('# T', '', text)).replace(/<(\w+) [^>]*>/g, '<$1>');
const rows = (text: string) =>
  [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell),
  );

it.each([
  [
    '| a | b |\n| c | d |',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '| *a* | b |\n|c | d|',
    [
      ['<em>a</em>', 'b'],
      ['c', 'd'],
    ],
  ],
  ['|:--|--:|\n| a | b |', [['a', 'b']]],
  [
    '| a | b\n| c | d\n|---\n| e | f',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
  ],
  [
    '|---+---|\n| a | b |\n|---+---|\n| c | d |\n{: .x}',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '| a \\| a | b |\n| c | `d` |',
    [
      ['a | a', 'b'],
      ['c', '<code>d</code>'],
    ],
  ],
  ['| | |\n|---|---|\n| a | b |', [['a', 'b']]],
  ['|[a](b.md) | [c](d.md)|', [['<a>a</a>', '<a>c</a>']]],
])('%j is a table without a head', async (text, expected) => {
  const shown = await html(text);
  expect(shown).not.toContain('thead');
  expect(rows(shown)).toEqual(expected);
  expect((await render('# T', '', text)).problems).toEqual([]);
});

it("reads kramdown's line under a head, and only that", async () => {
  const shown = await html('| a | b |\n|---+---|\n| c | d |');
  expect(shown).toMatch(/<thead>\s*<tr>\s*<th>a<\/th>\s*<th>b<\/th>/);
  expect(rows(shown)).toContainEqual(['c', 'd']);
  expect(await html('| a | b |\n| - |\n| c | d |')).not.toContain('<table');
});

it('has notes and references that are defined elsewhere', async () => {
  const { links, problems } = await render(
    '# T',
    '',
    '| a[^1] | b |',
    '| c | [d] |',
    '',
    '[^1]: Note.',
    '',
    '[d]: x.md',
  );
  expect(links).toMatchObject([{ target: 'x.md' }]);
  expect(problems).toEqual([]);
});

it('has its links where they are written', async () => {
  const { links } = await render('# T', '', 'Text.', '', '| a | b |', '| c | [d](x.md) |');
  expect(links).toMatchObject([{ place: { line: 6, column: 7 } }]);
});

it.each([
  ['1. words\n| *a* | b |\n| - | - |\n| c | [d](x.md) |', 7],
  ['> words\n| *a* | b |\n| - | - |\n| c | [d](x.md) |', 7],
  ['- words:\n  | *a* | b |\n  |---|---|\n  | c | [d](x.md) |', 9],
])('%j ends in a table, as its author sees it in Docsify', async (text, column) => {
  const shown = await html(text);
  expect(shown).toMatch(/words:?(?:<\/p>)?\s*<section>\s*<table>/);
  expect(shown).toMatch(/<th><em>a<\/em><\/th>\s*<th>b<\/th>/);
  expect(rows(shown).at(-1)?.[0]).toBe('c');
  const { links, problems } = await render('# T', '', text);
  expect(links).toMatchObject([{ target: 'x.md', place: { line: 6, column } }]);
  expect(problems).toEqual([]);
});

it.each([
  [
    '- | a | b |\n  | c | d |',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '1. words\n\n   | a | b |\n   | c | d |',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '> | a | b |\n> | c | d |',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%j holds a table without a head', async (text, expected) => {
  expect(rows(await html(text))).toEqual(expected);
});

it.each([
  '|x| + |y|\n|z| - |w|',
  '| A line of a poem\n| and another',
  'a | b\nc | d',
  '| one | row |',
  '`| a | b |`\n| c | d |',
  '|x| is the size\n|y| too',
])('%j is text', async (text) => {
  expect(await html(text)).not.toContain('<table');
});
