import { expect, it } from 'vitest';
import { problems, render } from './render.ts';

it.each(['"https://x.org/a"', '“https://x.org/a”', "'https://x.org/a'", '« https://x.org/a »'])(
  'quotation marks are no part of the address in [x](%s)',
  async (address) => {
    const document = await render(`A [x](<${address}>).`);
    expect(document.links).toMatchObject([{ target: 'https://x.org/a' }]);
    expect(problems(document)).toEqual(['quoted-address 1:3']);
  },
);

it('nor of the paths of pictures and definitions, and what runs is taken out all the same', async () => {
  const document = await render('![A]("a.png") [b][] [c]("javascript:alert(1)")', '', '[b]: "b.md"');
  expect(document.pictures).toMatchObject([{ source: 'a.png' }]);
  expect(document.links[0]).toMatchObject({ target: 'b.md' });
  expect(document.html).not.toContain('javascript');
  expect(problems(document)).toContain('script-url 1:21');
});

it('words behind an address stay its title', async () => {
  const document = await render(`[x](https://x.org/a "it's") and [y](https://x.org/"a"b)`);
  expect(document.problems).toEqual([]);
  expect(document.html).toContain('title="it&#x27;s"');
});
