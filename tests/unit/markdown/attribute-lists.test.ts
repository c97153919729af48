import { describe, expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { readable } from './render.ts';

const render = (text: string) => renderLecture(`# Title\n\nText.\n\n${text}`, 'md');
const html = async (text: string) =>
  readable(await render(text))
    .replace('<p>Text.</p>', '')
    .trim();

describe('an attribute list of kramdown or Pandoc', () => {
  it.each([
    ['![A](a.png){width=50%}', { class: expect.stringMatching(/^s-/) }],
    ['![A](a.png){: .center width="300" height="200px" }', { width: 300, height: 200 }],
    ['![](a.png){width="5in"}', { width: 480, alt: undefined }],
    ['![A](a.png){: style="width:50%"}', { class: expect.stringMatching(/^s-/) }],
  ])('%s gives the picture its size', async (text, expected) => {
    const document = await render(text);
    expect(document.html).not.toContain('{');
    expect(document.pictures).toMatchObject([expected]);
  });

  it('gives a figure its id, beside its size', async () => {
    const { numbered, html } = await render('![A](a.png){#fig-a width=50%}\n*Caption.*');
    expect(numbered.map(({ id }) => id)).toEqual(['fig-a']);
    expect(html).not.toContain('{');
  });

  it('gives a heading its id', async () => {
    const { headings } = await render(
      '## One\n{: #first .no_toc}\n\n## Two {#second .unnumbered}\n\n## Three {-}\n\n## Four {.x}',
    );
    expect(headings.map(({ id, text }) => `${id}: ${text}`)).toEqual([
      'first: One',
      'second: Two',
      'three: Three',
      'four: Four',
    ]);
  });

  it.each([
    ['Words.\n{: .notice}', '<p>Words.</p>'],
    ['> Words.\n{: .tip}', '<blockquote>\n<p>Words.</p>\n</blockquote>'],
    ['* TOC\n{:toc}', ''],
    ['[TOC]', ''],
    ['[[_TOC_]]', ''],
    ['Some [words]{.underline} and [more]{.smallcaps}.', '<p>Some words and more.</p>'],
    ['[]{#old .anchor}Words.', '<p><a id="old"></a>Words.</p>'],
    ['*Words*{: .x} and `code`{.python}.', '<p><em>Words</em> and <code>code</code>.</p>'],
    ['A [link](#top){:target="_blank"}.', '<p>A <a href="[l0]">link</a>.</p>'],
  ])('%j leaves nothing to see', async (text, expected) => {
    expect(await html(text)).toBe(expected);
  });

  it('is no row of the table above it', async () => {
    const { html, problems } = await render('| a | b |\n|---|---|\n| 1 | 2 |\n{: .striped}');
    expect(html).not.toContain('{');
    expect(problems).toEqual([]);
  });

  it.each(['The set {a, b}.', 'A [x]{y} b.', '![A](a.png){not this}', '`{: .x}`', '## A {b}'])(
    'is none in %s',
    async (text) => {
      expect((await render(text)).html).toContain('{');
    },
  );

  it('gives no id twice', async () => {
    const { problems } = await render('## One {#a .x}\n\nText.\n\n## Two\n{: #a}\n\nText.');
    expect(problems.map(({ rule, place }) => `${rule} ${JSON.stringify(place)}`)).toEqual([
      'duplicate-id {"line":10,"column":1}',
    ]);
  });
});

describe('an attribute list on a line of its own, in the form of MkDocs', () => {
  it.each([
    ['Words (1).\n{ .annotate }', 'Words (1).'],
    ['Words.\n{ .a #b }\n\n[x](#b)', 'Words.'],
    ['- a\n- b\n{ .x }', 'b'],
    ['- a\n\n    { .x }', 'a'],
    ['1. a\n{ .x }', 'a'],
    ['| a |\n|---|\n| c |\n{ .x }', 'c'],
    ['| a | b |\n|---|---|\n| c | d |\n{ .x #y }\n\n[x](#y)', 'd'],
    ['```py\nx = 1\n```\n{ .x data-lines="1" }', 'x'],
    ['> words\n{ .x }', 'words'],
    ['{ .x }\n\nWords', 'Words'],
    ['Term\n:   words\n{ .x }', 'words'],
  ])('%s shows none', async (text, kept) => {
    const document = await render(text);
    expect(document.html).not.toMatch(/[{}]/);
    expect(document.html).toContain(kept);
    expect(document.problems).toEqual([]);
  });

  it('gives a picture above it its size', async () => {
    const { pictures } = await render('![A](a.png)\n{ align=left width=100 }');
    expect(pictures).toMatchObject([{ width: 100 }]);
  });

  it.each(['{ a, b }', '{ x = y }', '{x=1}', '{ .5, 1 }', '{.5}', '{ }', '{-}', '{ a }', '{ …, .x }'])(
    'leaves %s below words',
    async (written) => {
      expect(await html(`The set\n${written}`)).toContain(written);
    },
  );
});
