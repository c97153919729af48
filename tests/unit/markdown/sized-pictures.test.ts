import { expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { problems, readable, render } from './render.ts';

it.each([
  ['![A](a.png =400x)', { source: 'a.png', alt: 'A', width: 400, height: undefined }],
  ['![A](a.png =400x300)', { width: 400, height: 300 }],
  ['![A](a.png =x300)', { width: undefined, height: 300 }],
  ['![A](a.png =300)', { width: 300 }],
  ['![A](a.png =50%x)', { class: expect.stringMatching(/^s-/) }],
  ['![A](a.png "A title" =100x200)', { title: 'A title', width: 100 }],
  ["![A](a.png 'T' =10x )", { title: 'T' }],
  [
    '![A \\] b [c]](https://i.example.org/a_b_c.png =400x)',
    { source: 'https://i.example.org/a_b_c.png', alt: 'A ] b [c]' },
  ],
  ['![A](<my a.png> =400x)', { source: 'my%20a.png' }],
  ['![](a&amp;b.png =400x)', { source: 'a&b.png', alt: undefined }],
  ['[![A](a.png =40x)](https://example.org)', { width: 40 }],
])('%s is a picture with its size', async (written, expected) => {
  const { pictures, html } = await renderLecture(`# T\n\nText ${written} here.`, 'md');
  expect(pictures).toMatchObject([expected]);
  expect(html).toMatch(/^<p>Text (?:<a href="[^"]*">)?\S+p0\S+(?:<\/a>)? here\.<\/p>$/);
});

it.each([
  '`![A](a.png =400x)`',
  '\\![A] (a.png =400x)',
  '![A](a.png =)',
  '![A](a.png = 400)',
  '[A](a.png =400x)',
  '![A] and (b =4x)',
])('is text: %s', async (written) => {
  const document = await render('# T', '', `Text ${written} here.`);
  expect(document.pictures).toEqual([]);
  expect(readable(document)).toContain('=');
});

it('asks for words where there are none, as of any picture', async () => {
  expect(problems(await render('# T', '', 'Text ![](a.png =40x).'))).toEqual(
    problems(await render('# T', '', 'Text ![](a.png).')),
  );
});
