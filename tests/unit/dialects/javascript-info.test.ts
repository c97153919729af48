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
  ])('%s are for its engine', async (_, lines) => {
    const document = await render(...lines);
    expect(readable(document)).toBe('<p>Do it.</p>');
    expect(document.firstHeading).toBe('Task');
    expect(problems(document)).toEqual([]);
  });

  it('a sentence with a colon above a line stays', async () => {
    expect(readable(await render('Note: this stays, too!', '', '---', '', 'b'))).toContain('this stays');
  });

  it('mark words and lines of code', async () => {
    const html = readable(await render('```js', '*!*var*/!* a;', '*!*', 'b;', '*/!*', 'c;', '```'));
    expect(html).not.toContain('*!*');
    expect(html.match(/line-mark/g)).toHaveLength(2);
    expect(html).toMatch(/c;<\/code>/);
  });

  it('name keys, colour code, and part a page', async () => {
    const html = readable(
      await render('See <info:x>. Press `key:Ctrl+S`, find `match:b`.', '', '[cut]', '', 'End'),
    );
    expect(html).toContain('<kbd>Ctrl+S</kbd>, find <code>b</code>');
    expect(html).not.toContain('cut');
    expect(readable(await render('A map has `key:Value`.'))).toContain('key:Value');
  });

  it('link to pages by the names of their folders', async () => {
    const loaded = await loadCourse(
      await content({
        '1-js/01-intro/article.md':
          '# Hello\n\nText <info:types#more>, <info:task/sum>, [all](/types), <info:js>.',
        '1-js/02-types/article.md': '# Types\n\n## Other [#more]\n\nText.',
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
