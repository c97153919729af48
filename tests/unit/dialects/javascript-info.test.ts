import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../../src/checks/links.ts';
import { preparePublication } from '../../../src/publish/publication.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { problems, readable, render } from '../markdown/render.ts';
import { content } from '../read/content.ts';

describe('the texts of javascript.info', () => {
  it.each([
    ['settings above a line', ['importance: 5', '', '---', '', '# Task', '', 'Do it.']],
    ['settings in another language', ['الأهمية: 3', '', '---', '', '# Task', '', 'Do it.']],
    ['settings with a list', ['libs:', "  - 'https://a.org/b.js'", '', '---', '', '# Task', '', 'Do it.']],
    ['settings that make a heading of themselves', ['importance: 5', '---', '# Task', '', 'Do it.']],
    ['lines', ['importance: 5', '', '---', '', '# Task', '', '[cut]', '', 'Do it.', '', '[recent x="y"]']],
  ])('%s are for its engine', async (_, lines) => {
    const document = await render(...lines);
    expect(readable(document)).toBe('<p>Do it.</p>');
    expect(document.firstHeading).toBe('Task');
    expect(problems(document)).toEqual([]);
  });

  it('a sentence with a colon above a line stays', async () => {
    expect(readable(await render('Note: this stays, too!', '', '---', '', 'b'))).toContain('this stays');
  });

  it.each([
    ['a heading', ['Week: 3', '---', '', 'Words.'], 'Week: 3'],
    ['a number', ['Week: 3', '', '---', '', 'Words.'], 'Week: 3'],
    ['a sentence', ['note: this is what I say', '', '---', '', '## More', '', 'Words.'], 'what I say'],
  ])('%s above a line stays', async (_, lines, said) => {
    expect(readable(await render(...lines))).toContain(said);
  });

  it('have ids behind their headings, where others name what they speak of', async () => {
    const own = await render('# T', '', '```js run', '1', '```', '', '## A [#b]', '', 'Text.');
    expect(own.headings.map(({ id, text }) => [id, text])).toEqual([['b', 'A']]);
    const others = await render(
      '# T',
      '',
      '## Bug [#12]',
      '',
      'Text.',
      '',
      '## Channel [#general]',
      '',
      'Text.',
    );
    expect(others.headings.map(({ text }) => text)).toEqual(['Bug [#12]', 'Channel [#general]']);
  });

  it('mark words and lines of code', async () => {
    const html = readable(await render('```js', '*!*var*/!* a;', '*!*', 'b;', '*/!*', 'c;', '```'));
    expect(html).not.toContain('*!*');
    expect(html.match(/line-mark/g)).toHaveLength(2);
    expect(html).toMatch(/c;<\/code>/);
  });

  it('leave code alone in which marks have no end', async () => {
    const lines = ['if (a /* b */!*p) x();', '// highlight-next-line', 'y(/* c */!*q);'];
    const html = readable(await render('```c', ...lines, '```'));
    expect(html.replace(/<[^>]+>/g, '')).toContain('if (a /* b */!*p) x();');
    expect(html.replace(/<[^>]+>/g, '')).toContain('y(/* c */!*q);');
  });

  it('name keys, colour code, and part a page', async () => {
    const html = readable(
      await render('See <info:x>. Press `key:Ctrl+S`, find `match:b`.', '', '[cut]', '', 'End'),
    );
    expect(html).toContain('<kbd>Ctrl+S</kbd>, find <code>b</code>');
    expect(html).not.toContain('cut');
    const others = readable(await render('# A', '', '[demo]', '', '[recent work of ours]'));
    expect(others).toContain('[demo]');
    expect(others).toContain('[recent work of ours]');
    expect(readable(await render('A map has `key:Value`.'))).toContain('key:Value');
  });

  it('link to pages by the names of their folders', async () => {
    const loaded = await loadCourse(
      await content({
        '1-js/01-intro/article.md':
          '# Hello\n\nText <info:types#more>, <info:task/sum>, [all](/types), <info:js>.',
        '1-js/02-types/article.md': '# Types\n\n```js run\n1\n```\n\n## Other [#more]\n\nText.',
        '1-js/02-types/1-sum/task.md': 'importance: 5\n\n---\n\n# Sum\n\nAdd.',
        '1-js/02-types/1-sum/solution.md': 'So.',
        '1-js/02-types/2-max/task.md': '### Maximum\n\nFind it.',
      }),
    );
    const publication = await preparePublication(loaded, '/');
    expect(checkLinks(publication).map(({ rule }) => rule)).toEqual(['other-spelling']);
    expect(loaded.course.lectures.map(({ title }) => title)).toEqual([
      'Hello',
      'Types',
      'Sum',
      'Solution',
      'Maximum',
    ]);
  });
});
