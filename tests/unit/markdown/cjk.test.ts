import { describe, expect, it } from 'vitest';
import { problems, readable, render } from './render.ts';

describe('beside Chinese, Japanese and Korean letters', () => {
  it.each([
    ['**「注意力」**机制', '<p><strong>「注意力」</strong>机制</p>'],
    ['**重点：**请看', '<p><strong>重点：</strong>请看</p>'],
    ['これは**「重要」**です。', '<p>これは<strong>「重要」</strong>です。</p>'],
    ['**중요(重要)**합니다', '<p><strong>중요(重要)</strong>합니다</p>'],
    ['~~「旧」~~の', '<p><del>「旧」</del>の</p>'],
  ])('emphasis works: %s', async (line, html) => {
    const document = await render(line);
    expect(readable(document)).toBe(html);
    expect(problems(document)).toEqual([]);
  });

  it.each([
    ['见 https://ex.org/a。第二句', '见 <a href="https://ex.org/a">https://ex.org/a</a>。第二句'],
    [
      'https://ex.org/a，**第二**句',
      '<a href="https://ex.org/a">https://ex.org/a</a>，<strong>第二</strong>句',
    ],
    ['（https://ex.org/a）后', '（<a href="https://ex.org/a">https://ex.org/a</a>）后'],
    ['www.ex.org/a；后', '<a href="http://www.ex.org/a">www.ex.org/a</a>；后'],
    [
      'https://zh.wikipedia.org/wiki/注意力 后',
      '<a href="https://zh.wikipedia.org/wiki/%E6%B3%A8%E6%84%8F%E5%8A%9B">https://zh.wikipedia.org/wiki/注意力</a> 后',
    ],
    ['[x](https://ex.org/a。b)', '<a href="https://ex.org/a%E3%80%82b">x</a>'],
  ])('an address ends at a full-width mark: %s', async (line, html) => {
    expect(readable(await render(line))).toBe(`<p>${html}</p>`);
  });
});

it("leaves an author's own link around an address", async () => {
  const html = readable(await render('See <a href="https://b.org">https://a.org</a> and https://c.org.'));
  expect(html).toBe(
    '<p>See <a href="https://b.org">https://a.org</a> and <a href="https://c.org">https://c.org</a>.</p>',
  );
});

describe('stars that make nothing bold', () => {
  it.each([
    ['**Note:**text', 'stray-stars 1:1'],
    ['A ** word** here', 'stray-stars 1:10'],
    ['x**2 there', 'stray-stars 1:2'],
  ])('are warned about: %s', async (line, problem) => {
    expect(problems(await render(line))).toEqual([problem]);
  });

  it.each(['2 ** 3', 'a \\*\\* b', '`**`', '**Note:** text'])('or are meant: %s', async (line) => {
    expect(problems(await render(line))).toEqual([]);
  });
});
