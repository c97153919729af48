import { describe, expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { readFields } from '../../../src/read/frontmatter-fields.ts';
import { problems, render } from './render.ts';

describe('front matter', () => {
  it('is read, and leaves every place of the text as it was', async () => {
    const document = await render('---', 'title: A: no', '---');
    expect(problems(document)[0]).toMatch(/^front-matter-yaml 2:/);
    const sound = await render('---', 'title: "A: yes"', 'order: 3', '---', '', '## Head');
    expect(sound.frontmatter).toEqual({ title: 'A: yes', order: 3 });
    expect(sound.headings).toMatchObject([{ place: { line: 6, column: 1 } }]);
  });

  it('may be TOML, as Hugo and Zola have it', async () => {
    const lines = [
      '+++',
      'title = "A: yes"',
      'date = 2024-03-05T10:00:00Z',
      'weight = 3',
      '',
      '[taxonomies]',
      'tags = ["x"]',
      '+++',
      '',
      '## Head',
    ];
    const document = await render(...lines);
    expect(document.frontmatter).toEqual({ title: 'A: yes', date: '2024-03-05', weight: 3, tags: ['x'] });
    expect(document.headings).toMatchObject([{ place: { line: 10, column: 1 } }]);
    expect(problems(document)).toEqual([]);
    expect(problems(await render('+++', 'title = A', '+++', '', 'x'))).toEqual(['front-matter-yaml 2:9']);
    expect(problems(await render('', '+++', 'now = 1', '+++', '', 'x'))).toEqual(['unknown-key 3:1']);
    expect(problems(await render('+++', 'now = 1', '+++', '', 'x'))).toEqual(['unknown-key 2:1']);
  });

  it('that is no YAML still says what stands in lines of its own', async () => {
    const document = await render(
      '---',
      'title: "A book',
      'draft: true',
      'tags: [a, b',
      'order: 2: 3',
      '---',
      '',
      'x',
    );
    expect(document.frontmatter).toEqual({ title: 'A book', draft: true, order: '2: 3' });
    expect(document.problems.map(({ rule }) => rule)).toContain('front-matter-yaml');
  });

  it.each(['\n', '\r\n', '\r'])('and text are the same with any end of line', async (end) => {
    const text = ['# A', '', '## H {#h}', 'Text [l](x.md)', '$$', 'x', '$$'].join(end);
    const { headings, links, formulas } = await renderLecture(text, 'md');
    expect(headings).toMatchObject([{ id: 'h', place: { line: 3, column: 1 } }]);
    expect(links).toMatchObject([{ place: { line: 4, column: 6 } }]);
    expect(formulas).toBe(1);
  });

  it('may follow a byte order mark', async () => {
    const document = await renderLecture('\uFEFF---\r\ntitle: A\r\n---\r\n## H\r\n', 'md');
    expect(document.frontmatter).toEqual({ title: 'A' });
    expect(document.headings).toMatchObject([{ place: { line: 4, column: 1 } }]);
  });

  it.each([
    ['empty lines', '\n \n'],
    ['a comment', '<!-- for me\nalone -->\n\n'],
    ['an empty line of Windows', '\r\n'],
  ])('may follow %s', async (_, above) => {
    const document = await renderLecture(`${above}---\ntitle: A\nnow: 1\n---\n\n## H\n`, 'md');
    const line = above.split('\n').length;
    expect(document.frontmatter).toEqual({ title: 'A', now: 1 });
    expect(document.headings).toMatchObject([{ text: 'H', place: { line: line + 5, column: 1 } }]);
    expect(problems(document)).toEqual([`unknown-key ${line + 2}:1`]);
  });

  it('is none behind them where more than keys stands between the lines', async () => {
    const { frontmatter, html } = await render('', '---', 'Note: a word.', 'And another.', '---', '');
    expect(frontmatter).toEqual({});
    expect(html).toContain('And another.');
  });

  it.each([
    ['title: Why #1 matters', 'cut-value 2:12'],
    ['tags: #llm, #rnn', 'cut-value 2:7'],
    ['draft: true #later', 'cut-value 2:13'],
  ])('says what `#` takes away, and how to keep it: %s', async (line, problem) => {
    const document = await render('---', line, '---', '', 'Text.');
    expect(problems(document)).toEqual([problem]);
    const mended = /`(\w+: ".*")`/.exec(document.problems[0]?.hint ?? '')?.[1] as string;
    const again = await render('---', mended, '---', '', 'Text.');
    expect(problems(again).filter((found) => found.startsWith('cut'))).toEqual([]);
  });

  it.each([
    'title: A # a comment',
    'title: "A #1"',
    'title: C#',
    '#title: A\ntitle: B',
    'description: |\n  a: b #c',
  ])('leaves a comment that somebody meant: %s', async (lines) =>
    expect(problems(await render('---', lines, '---', '', 'Text.'))).toEqual([]),
  );

  it('is none where `---` stands inside the text', async () => {
    const { frontmatter, html } = await render('Text.', '', '---', 'a: b', '', '---', 'c');
    expect(frontmatter).toEqual({});
    expect(html).toContain('<hr>');
  });

  it.each([
    ['nothing', ''],
    ['blank lines', '\n  \n\t\n'],
    ['only front matter', '---\ntitle: x\n---'],
    ['an empty front matter', '---\n---\n'],
    ['a lone mark', '---'],
    ['aliases', '---\na: *b\n---\n'],
    ['a list', '---\n- a\n---\n'],
  ])('and a file of %s do no harm', async (_, text) => {
    const document = await renderLecture(text, 'md');
    expect(document.html.trim()).toMatch(/^(?:<hr>)?$/);
  });
});

it("a date may have two sides, as MkDocs' blog writes it: the day it was written counts", async () => {
  const lines = ['---', 'date:', '  created: 2024-03-05', '  updated: 2024-04-01', '---', '', 'Text.'];
  const document = await render(...lines);
  expect(problems(document)).toEqual([]);
  expect(readFields(document.frontmatter).date).toBe('2024-03-05');
  expect(problems(await render('---', 'date:', '  updated: 2024-04-01', '---', '', 'Text.'))[0]).toMatch(
    /^front-matter-type 2:/,
  );
});
