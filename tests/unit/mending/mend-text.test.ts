import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingWords } from '../../../src/import/missing-words.ts';
import { mendText } from '../../../src/mending/mend-text.ts';
import { render } from '../markdown/render.ts';

it.each([
  ['![w](my picture.png)', '![w](<my picture.png>)'],
  ['[x](my slides.pdf "T")', '[x](<my slides.pdf> "T")'],
  ['![w](my a.png =300x200)', '![w](<my a.png> =300x200)'],
  ['An <s> and a Vec<T>', 'An \\<s> and a Vec\\<T>'],
  ['Some ==marked== words', 'Some <mark>marked</mark> words'],
  ['%%for me%% text', '<!-- for me --> text'],
  ['##A heading', '## A heading'],
  ['**Key concepts **are', '**Key concepts** are'],
  ['As \\ref{fig:a} and @fig-b', 'As [](#fig-a) and [](#fig-b)'],
  ['$95%$ of it', '$95\\%$ of it'],
  ['up :rocket:', 'up 🚀'],
  ['---\ntitle: A <s>\n---\n\nAn <s>', '---\ntitle: A <s>\n---\n\nAn \\<s>'],
])('mends %s', (written, mended) => {
  expect(mendText(written).text).toBe(mended);
});

it.each([
  '`<s>` and `==x==`',
  'www.example.org<s>',
  '\\==x==',
  '```\n##A ==b==\n```',
  '[a ==b== c](x.md)',
  '$a==b==c$',
  '![w](a.png =300x200)',
])('leaves what is meant: %s', (written) => {
  expect(mendText(written)).toEqual({ text: written, places: 0 });
});

describe('the fixtures of bad notes', () => {
  const folder = join(import.meta.dirname, '../../fixtures');
  const files = [
    join(folder, 'import/weather.md'),
    ...readdirSync(join(folder, 'checks/bad'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, 'checks/bad', name)),
  ];

  it.each(files.map((file) => [file.slice(folder.length + 1), file]))('%s', async (_, file) => {
    const source = readFileSync(file, 'utf8');
    const { text } = mendText(source);
    expect(mendText(text)).toEqual({ text, places: 0 });
    // A size is written in another way, and the sign of an emoji has no letters.
    expect(missingWords(source, text).filter((word) => !/^\d*x\d*$/.test(word))).toEqual([]);
    const [before, after] = [await render(source), await render(text)];
    expect(after.problems.length).toBeLessThanOrEqual(before.problems.length);
  });

  it('are mended in several', () => {
    expect(files.filter((file) => mendText(readFileSync(file, 'utf8')).places > 0).length).toBeGreaterThan(3);
  });
});
