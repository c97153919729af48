import { expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';

it('Docsify: what keeps a heading out of its contents is no word of it', async () => {
  const { firstHeading, headings } = await renderLecture(
    '# Title {docsify-ignore-all}\n\n## Part {docsify-ignore}\n\nText.',
    'md',
  );
  expect(firstHeading).toBe('Title');
  expect(headings).toMatchObject([{ text: 'Part', id: 'part' }]);
});

it('Docsify: `!>` and `?>` begin callouts', async () => {
  const { html } = await renderLecture('!> Mind *this*.\n\n?> A tip.\n\nWhat?> No.', 'md');
  expect(html).toMatch(/callout-important.*<p>Mind <em>this<\/em>\.<\/p>/s);
  expect(html).toMatch(/callout-tip.*<p>A tip\.<\/p>/s);
  expect(html.match(/<aside/g)).toHaveLength(2);
});

it('Docsify: settings in the place of a title are no title', async () => {
  const { pictures, links, html } = await renderLecture(
    "![x](a.png ':size=200x100') ![y](b.png 'Words: two') [z](c.md ':ignore :target=_blank')",
    'md',
  );
  expect(pictures).toMatchObject([{ width: 200, title: undefined }, { title: 'Words: two' }]);
  expect(links).toHaveLength(1);
  expect(html).not.toContain(':ignore');
});
