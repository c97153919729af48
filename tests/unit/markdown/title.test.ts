import { describe, expect, it } from 'vitest';
import { splitTitle } from '../../../src/course/split-title.ts';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { readable, render } from './render.ts';

describe('the number in a heading', () => {
  it.each([
    ['Lecture 3 ~ Scaling', 3, 'Scaling'],
    ['L4 ~ Scaling', 4, 'Scaling'],
    ['L4: Scaling', 4, 'Scaling'],
    ['Chapter 2 - Attention', 2, 'Attention'],
    ['Lecture 12. Attention', 12, 'Attention'],
    ['Lecture 3 Scaling', 3, 'Scaling'],
    ['Week 10 – Review', 10, 'Review'],
  ])('is told from its title: %s', (heading, number, title) => {
    expect(splitTitle(heading)).toEqual({ number, title });
  });

  it.each([
    'L2 regularisation',
    'L1-norm and L2-norm',
    'Part 2 of the proof',
    'Lecture 3',
    'Lecture 3.1: Scaling',
    '3 ways to scale',
    'Lessons',
  ])('is not seen where there is none: %s', (heading) => {
    expect(splitTitle(heading)).toEqual({ number: undefined, title: heading });
  });
});

describe('the first # heading', () => {
  it('is the title and leaves the text', async () => {
    const document = await render('# The *title*', '', 'Text.');
    expect(document.firstHeading).toBe('The title');
    expect(readable(document)).toBe('<p>Text.</p>');
  });

  it('keeps its id as an anchor', async () => {
    const document = await render('# The title {#start}', '', 'Back [up](#start).');
    expect(document.firstHeading).toBe('The title');
    expect(document.anchors).toEqual(['start']);
  });

  it('stays where the front matter has another title, and goes where it has the same', async () => {
    expect((await render('---', 'title: Another', '---', '# The title')).headings).toMatchObject([
      { depth: 2, text: 'The title' },
    ]);
    expect((await render('---', 'title: the title!', '---', '# Lecture 2: The title')).headings).toEqual([]);
  });

  it('leaves any further one a level lower, with what is below it, and says so once', async () => {
    const document = await render(
      '# One',
      '',
      '## a',
      '',
      '# Two',
      '',
      '## b',
      '',
      '###### c',
      '',
      '# Three',
    );
    expect(document.headings).toMatchObject([
      { depth: 2, text: 'a' },
      { depth: 2, text: 'Two' },
      { depth: 3, text: 'b' },
      { depth: 6, text: 'c' },
      { depth: 2, text: 'Three' },
    ]);
    expect(document.problems.filter(({ rule }) => rule === 'second-title')).toMatchObject([
      { severity: 'warning', place: { line: 5, column: 1 }, message: expect.stringContaining('another') },
    ]);
  });

  it('is a section like the others below a title of the front matter, as Pandoc has it', async () => {
    const lines = ['---', 'title: The title', '---', '# One', '', '## a', '', '# Two', '', 'Text.'];
    const { headings, problems } = await render(...lines);
    expect(headings.map(({ depth, text }) => `${depth} ${text}`)).toEqual(['2 One', '3 a', '2 Two']);
    expect(problems).toEqual([]);
  });
});

describe('an <h1> that opens a text without #', () => {
  it('is the title, and a logo in it stays', async () => {
    const { firstHeading, headings, pictures, anchors } = await render(
      '<h1 align="center">\n  <img src="logo.png" alt="A logo"><br>\n  Deep nets\n</h1>',
      '',
      'Text.',
      '',
      '## a',
    );
    expect(firstHeading).toBe('Deep nets');
    expect(headings.map(({ text }) => text)).toEqual(['a']);
    expect(pictures).toMatchObject([{ source: 'logo.png' }]);
    expect(anchors).toContain('deep-nets');
  });

  it.each([
    '# Nets\n\n<h1>Deep nets</h1>',
    '## a\n\n<h1>Deep nets</h1>',
    '---\ntitle: Nets\n---\n<h1>Deep nets</h1>',
  ])('is a section in %j', async (text) =>
    expect((await render(text)).headings).toContainEqual(expect.objectContaining({ text: 'Deep nets' })),
  );
});

describe('a ## heading that opens a text without #', () => {
  const called = async (name: string | undefined, text: string) => {
    const { firstHeading, headings, anchors } = await renderLecture(
      text,
      'md',
      name === undefined ? {} : { name },
    );
    return { firstHeading, headings: headings.map(({ depth, text }) => `${depth} ${text}`), anchors };
  };

  it('is the title where all others are below it, which are raised', async () => {
    expect(
      await called('Nets', '<!-- x -->\n\n![badge](b.png)\n\n## Deep nets\n\n#### b\n\n### a\n'),
    ).toEqual({
      firstHeading: 'Deep nets',
      headings: ['3 b', '2 a'],
      anchors: expect.arrayContaining(['deep-nets']),
    });
  });

  it.each([
    ['Deep nets', '## Deep nets\n\n## a'],
    ['', '## Deep nets\n\n## a'],
    ['Nets', '---\ntitle: Deep nets\n---\n## Deep nets\n\n## a'],
  ])('is the title in a file called “%s”: %j', async (name, text) => {
    expect((await called(name, text)).headings).toEqual(['2 a']);
  });

  it('leaves what was below it no deeper than what stands beside it', async () => {
    expect((await called('Deep nets', '## Deep nets\n\n### s\n\n#### t\n\n## a\n\n### b')).headings).toEqual([
      '2 s',
      '3 t',
      '2 a',
      '3 b',
    ]);
  });

  it.each([
    ['one of several sections', 'Nets', '## Deep nets\n\n## a'],
    ['the only section of a short note', 'Nets', '## Deep nets\n\nText.'],
    ['behind a text', '', 'Text.\n\n## Deep nets'],
    ['below another title', 'Nets', '---\ntitle: Nets\n---\n## Deep nets\n\n### a'],
    ['above a title', '', '## Deep nets\n\n# a'],
  ])('is a section where it is %s', async (_, name, text) => {
    expect((await called(name, text)).headings).toContain('2 Deep nets');
  });
});

describe('of two # headings right below one another', () => {
  it.each([
    ['# The book: 2nd edition\n# Chapter 3: Loops', '', 'Chapter 3: Loops'],
    ['# The book\n\n# Appendix A: Exploring', '', 'Appendix A: Exploring'],
    ['# The book\n\n# Foreword', 'Foreword', 'Foreword'],
    ['# (PART\\*) The book {-}\n\n# Loops {#loops}', '', 'Loops'],
  ])('the second is the title where it says so: %j', async (head, name, title) => {
    const source = `${head}\n\nA first sentence about loops.\n\n## Section`;
    const document = await renderLecture(source, 'md', { name });
    expect(document.firstHeading).toBe(title);
    expect(readable(document)).toMatch(/^<p class="running-head">The book(?:: 2nd edition)?<\/p>/);
    expect(document.firstParagraph).toBe('A first sentence about loops.');
    expect(document.headings).toMatchObject([{ depth: 2, text: 'Section' }]);
    expect(document.problems).toEqual([]);
  });

  it.each([
    '# Lab 3\n\n# Overview\n\nText.',
    '# Notes\n\n# Chapter 1: One\n\nText.\n\n# Chapter 2: Two\n\nText.',
    '# Notes\n\nText.\n\n# Chapter 1: One\n\nText.',
  ])('else the first is: %j', async (source) => {
    expect((await render(...source.split('\n'))).firstHeading).toBe(source.slice(2).split('\n', 1)[0]);
  });
});

it('a formula in a title is said as a reader would type it', async () => {
  expect((await render('# Search in $O(n \\log n)$ and $\\sqrt{x}$', '', 'Text.')).firstHeading).toBe(
    'Search in O(n log n) and √x',
  );
  expect(
    (await render('## Search in $\\sqrt{x}$', '', 'Text.', '', '### Below', '', 'Text.')).firstHeading,
  ).toBe('Search in √x');
});
