import { expect, it } from 'vitest';
import { readable, render } from '../markdown/render.ts';

const html = async (text: string) => readable(await render('# T', '', text));

it.each([
  ['++under++ line', '<ins>under</ins> line'],
  ['Press ++ctrl+alt+del++.', '<kbd>Ctrl</kbd>+<kbd>Alt</kbd>+<kbd>Del</kbd>.'],
  ['++Inserted text++', '<ins>Inserted text</ins>'],
  ['> [name=A B] [time=Sun, 10:00] [color=#907bf7]\n> Words', 'A B, Sun, 10:00\nWords'],
  ['> [name=A B] [color=red]\n> Words', 'A B\nWords'],
  ['The selectors [name=a] and input[name=a] [color=b]', 'selectors [name=a] and input[name=a] [color=b]'],
  ['Press ++f5++', '<kbd>F5</kbd>'],
  ['{漢字|かんじ}です', '<ruby>漢字<rt>かんじ</rt></ruby>です'],
])('%s is shown as meant', async (written, shown) => {
  expect(await html(written)).toContain(shown);
});

it.each(['C++ and D++', '++i; i++', 'a++b++c', '{x|y}', '`++a++`', '\\++a++', '++two words++'])(
  'leaves %s',
  async (written) => {
    expect(await html(`Text ${written} here.`)).not.toMatch(/<(?:ins|kbd|ruby)/);
  },
);

it.each([
  ['{%gist someone/4277%}', 'https://gist.github.com/someone/4277'],
  ['{%pdf https://example.org/x.pdf %}', 'https://example.org/x.pdf'],
  ['{%figma https://example.org/x %}', 'https://example.org/x'],
  ['{%slideshare a/b-1 %}', 'https://www.slideshare.net/a/b-1'],
  ['{%speakerdeck a/b %}', 'https://speakerdeck.com/a/b'],
  ['{%hackmd @a/b %}', 'https://hackmd.io/@a/b'],
  ['{%youtube https://youtu.be/x %}', 'https://youtu.be/x'],
])('%s is a link to it', async (written, address) => {
  const document = await render('# T', '', written, '', 'Text.');
  expect(readable(document)).toContain(`href="${address}"`);
  expect(document.problems).toEqual([]);
});
