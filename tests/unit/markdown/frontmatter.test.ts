import { describe, expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { problems, render } from './render.ts';

describe('front matter', () => {
  it('is read, and leaves every place of the text as it was', async () => {
    const document = await render('---', 'title: A: no', '---');
    expect(problems(document)[0]).toMatch(/^front-matter-yaml 2:/);
    const sound = await render('---', 'title: "A: yes"', 'order: 3', '---', '', '## Head');
    expect(sound.frontmatter).toEqual({ title: 'A: yes', order: 3 });
    expect(sound.headings).toMatchObject([{ place: { line: 6, column: 1 } }]);
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
