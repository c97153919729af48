import { describe, expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';

async function render(...lines: string[]) {
  const { html, problems } = await renderLecture(lines.join('\n'), 'md');
  return { html: html.replace(/>\s+</g, '><').replace(/ data-word="\w+"/g, ''), problems };
}

describe('a block of MkDocs', () => {
  it('is a callout with everything that is indented below it', async () => {
    const { html, problems } = await render(
      '!!! warning "Mind *this*"',
      '    One.',
      '',
      '    - two',
      '',
      '    ```python',
      '    x = 1',
      '    ```',
      '',
      'After.',
    );
    expect(problems).toEqual([]);
    expect(html).toMatch(
      /^<aside class="callout callout-warning" role="note"><p class="callout-title">Mind <em>this<\/em><\/p><p>One\.<\/p><ul><li>two<\/li><\/ul>/,
    );
    expect(html).toMatch(/<\/aside><p>After\.<\/p>$/);
  });

  it.each([
    ['!!! note', 'callout-note'],
    ['!!! tip ""', 'callout-tip'],
    ['!!! danger inline end "T"', 'callout-caution'],
    ['???+ example', 'callout-example'],
  ])('%s is of its kind', async (head, kind) => {
    expect((await render(head, '    Words.')).html).toContain(`class="callout ${kind}"`);
  });

  it('is folded after question marks, under its title or its kind', async () => {
    expect((await render('??? note "Solution"', '', '    Words.')).html).toBe(
      '<details><summary>Solution</summary><p>Words.</p></details>',
    );
    expect((await render('??? success', '    Words.')).html).toContain('<summary>Success</summary>');
  });

  it('is a part under its name where it is a tab', async () => {
    expect((await render('=== "C++"', '    One.', '', '=== "Python"', '    Two.')).html).toBe(
      '<div><p><strong>C++</strong></p><p>One.</p></div><div><p><strong>Python</strong></p><p>Two.</p></div>',
    );
  });

  it('stands in a list, in a quote and in another', async () => {
    const { html } = await render(
      '- item',
      '',
      '    !!! note',
      '        Inner.',
      '',
      '> !!! tip',
      '>     Quoted.',
    );
    expect(html.match(/<aside/g)).toHaveLength(2);
    expect((await render('!!! note', '\tTab.')).html).toContain('<p>Tab.</p></aside>');
    expect((await render('!!! note', '    ??? tip "In"', '        Deep.')).html).toContain(
      '<details><summary>In</summary><p>Deep.</p></details></aside>',
    );
  });

  it('stands under its term where a definition begins with it', async () => {
    const { html, problems } = await render(
      'Term',
      '',
      ':   !!! note "Title"',
      '',
      '        A **text**.',
      '',
      '        - x',
      '',
      'Other',
      ':   ??? tip',
      '\t    Deep.',
      '',
      'Below.',
    );
    expect(html?.replace(/\n/g, '')).toBe(
      '<dl><dt>Term</dt><dd><aside class="callout callout-note" role="note"><p class="callout-title">Title</p><p>A <strong>text</strong>.</p><ul><li>x</li></ul></aside></dd><dt>Other</dt><dd><details><summary>Tip</summary><p>Deep.</p></details></dd></dl><p>Below.</p>',
    );
    expect(problems).toEqual([]);
    expect((await render('```', ':   !!! note', '    x', '```')).html).toContain(':   !!! note');
  });

  it('notes the places of what is in it', async () => {
    const { problems } = await render('!!! note', '    One.', '', '    A <foo> b.');
    expect(problems).toMatchObject([{ rule: 'text-tag', place: { line: 4, column: 7 } }]);
  });

  it.each(['!!! What a day it was!', '!!!', '?? note', '???', 'a !!! note', '=== x', 'Title\n==='])(
    'is none in %j',
    async (text) => {
      expect((await render(text)).html).not.toMatch(/<aside|<details|<div/);
    },
  );
});
