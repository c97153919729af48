import { describe, expect, it } from 'vitest';
import { problems, readable, render } from '../markdown/render.ts';

const page = async (...lines: string[]) => readable(await render(...lines));

describe('a fence that holds Markdown is a callout', () => {
  it('of javascript.info, with code in its title and more fences in it', async () => {
    const document = await render(
      '````warn header="If `src` is \\"set\\""',
      'Text **b**:',
      '',
      '```js run',
      'a;',
      '```',
      '',
      '```smart',
      'Inside.',
      '```',
      '````',
    );
    expect(readable(document)).toMatch(
      /callout-warning.*callout-title">If <code>src<\/code> is [“"]set[”"]<.*<strong>b<\/strong>.*language-js.*callout-note.*>Inside\./s,
    );
    expect(problems(document)).toEqual([]);
  });

  it("of Obsidian's Admonition, with its settings", async () => {
    const html = await page('```ad-tip', 'title: Hi *you*', 'collapse: closed', '', 'Some `code`.', '```');
    expect(html).toMatch(/<details><summary>Hi <em>you<\/em><\/summary><p>Some <code>code<\/code>/);
  });

  it.each([
    ['We use Yarn, and **cannot guarantee** that it works.'],
    ['- Use GPIO 2\n- or GPIO 3'],
    ['Text:\n\n```js\na;\n```'],
  ])('of a common name, where it is a remark: %j', async (text) => {
    expect(await page('````warning', text, '````')).toContain('callout-warning');
  });

  it.each([
    ['#include <stdlib.h>\n\nint atoi ( const char * str );'],
    ['Your control-plane has initialised!\n\n  mkdir -p $HOME/.kube'],
    ['Author      Ter-Petrosyan'],
    ['[12:00] started\n[12:01] ended'],
    ['2026-11-27 begun'],
  ])('but not of a common name, where lines are as they were typed: %j', async (text) => {
    expect(await page('```info', text, '```')).toMatch(/<pre/);
  });

  it('and a quotation says who said it', async () => {
    expect(await page('```quote author="Me"', 'Words.', '```')).toMatch(
      /^<blockquote>\s*<p>Words\.<\/p>\s*<p>— Me<\/p>\s*<\/blockquote>$/,
    );
  });

  it('and says the line of what is wrong in it', async () => {
    const document = await render('# A', '', '```warn', 'One.', '', '![](a.png)', '```');
    expect(document.pictures[0]?.place.line).toBe(6);
  });

  it('but code in a language is code, whatever its title holds', async () => {
    expect(await page('```js title="a `b` c"', 'x', '```')).toContain('language-js');
  });
});

it('comments of Docusaurus mark lines of code, and go', async () => {
  const lines = [
    'a',
    '// highlight-next-line',
    'b',
    '{/* highlight-start */}',
    'c',
    'd',
    '{/* highlight-end */}',
    'e',
  ];
  const html = await page('```jsx', ...lines, '```');
  expect(html).not.toContain('highlight');
  expect(html.match(/line-mark/g)).toHaveLength(3);
});
