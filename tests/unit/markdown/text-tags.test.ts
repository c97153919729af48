import { describe, expect, it } from 'vitest';
import { problems, readable, render } from './render.ts';

/** The lecture as a reader sees it, tags that HTML knows left in. */
const page = async (...lines: string[]) => readable(await render(...lines)).replace(/&#x3C;/g, '‹');

describe('what looks like a tag and is none', () => {
  it.each([
    ['A sequence starts with <s> here.', '<p>A sequence starts with ‹s> here.</p>'],
    ['It ends with </s>, then <eos> and <pad>.', '<p>It ends with ‹/s>, then ‹eos> and ‹pad>.</p>'],
    ['Vec<T> and List<String>, <your name>', '<p>Vec‹T> and List‹String>, ‹your name></p>'],
    ['if a<b and c>d, then **e**', '<p>if a‹b and c>d, then <strong>e</strong></p>'],
    [
      'An <image> token, a <textarea> box, an <input>.',
      '<p>An ‹image> token, a ‹textarea> box, an ‹input>.</p>',
    ],
    [
      '<think>Let me see</think> and <|im_start|>',
      '<p>‹think>Let me see‹/think> and &#x3C;|im_start|></p>'.replace('&#x3C;', '‹'),
    ],
    ['<eos>', '<p>‹eos></p>'],
    ['We write <p> for a paragraph.', '<p>We write ‹p> for a paragraph.</p>'],
    ['<bos>\nThen *words*.', '<p>‹bos>\nThen <em>words</em>.</p>'],
    ['> <s> in a quote', '<blockquote>\n<p>‹s> in a quote</p>\n</blockquote>'],
    ['- <unk>\n- b', '<ul>\n<li>‹unk></li>\n<li>b</li>\n</ul>'],
    ['<div>A <mask> here</div>', '<div>A ‹mask> here</div>'],
  ])('%s', async (line, html) => {
    const document = await render(line);
    expect(readable(document).replace(/&#x3C;/g, '‹')).toBe(html);
    expect(new Set(document.problems.map(({ rule }) => rule))).toEqual(
      new Set(line.includes('im_start') ? ['text-tag'] : ['text-tag']),
    );
  });

  it('takes nothing along: what comes after it is as it was', async () => {
    const html = await page('An <s> token.', '', '## A section', '', 'Text with **bold** words.');
    expect(html).not.toMatch(/<s>|<del>/);
    expect(html).toContain('<p>Text with <strong>bold</strong> words.</p>');
  });

  it('is said once for all of its kind, with their number', async () => {
    const document = await render('The <eos> token.', '', 'Another <eos>, and <pad>.');
    expect(problems(document)).toEqual(['text-tag 1:5', 'text-tag 3:20']);
    expect(document.problems[0]?.message).toBe(
      '`<eos>` is no element of HTML, 2 times in this lecture: readers see it as text.',
    );
  });

  it.each(['A \\<s> token', 'A `<s>` token', 'A &lt;s&gt; token', '```\n<eos>\n```'])(
    'is what its author meant where it is marked: %s',
    async (line) => {
      expect((await render(line)).problems).toEqual([]);
    },
  );
});

describe('what is a tag', () => {
  it.each([
    ['Not <s>this</s> but that', '<p>Not <s>this</s> but that</p>'],
    ['H<sub>2</sub>O, <kbd>Ctrl</kbd><br>next', '<p>H<sub>2</sub>O, <kbd>Ctrl</kbd><br>next</p>'],
    ['**<u>both</u>** and <b>*x*</b>', '<p><strong><u>both</u></strong> and <b><em>x</em></b></p>'],
    ['one<p>\nthe other', '<p>one</p><p>\nthe other</p>'],
    ['A <span id="here"/> place', '<p>A <span id="here"></span> place</p>'],
    ['<a name="x"> A place', '<p><a name="x" id="x"></a> A place</p>'],
    ['<center>\n\nwords\n\n</center>', '<center>\n<p>words</p>\n</center>'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
  ])('%s', async (line, html) => {
    const document = await render(line);
    expect(readable(document)).toBe(html);
    expect(problems(document)).toEqual([]);
  });

  it('ends with its own lines where nobody closes it, and the rest is not folded away', async () => {
    const document = await render('<details>', '<summary>Q</summary>', '', 'Answer.', '', '## Next');
    expect(readable(document)).toContain('</details>\n<p>Answer.</p>');
    expect(problems(document)).toEqual(['open-element 1:1']);
  });
});

it('An `<image>` with an address is a picture, as it is for browsers, and what closes a picture says nothing', async () => {
  const document = await render(
    '<div>',
    '  <image src="/a.png"/>',
    '</div>',
    '',
    '<img src="b.png" alt="b"></img>',
  );
  expect(document.pictures.map(({ source }) => source)).toEqual(['/a.png', 'b.png']);
  expect(document.problems.filter(({ rule }) => rule !== 'missing-alt')).toEqual([]);
});

describe('Markdown inside HTML is read as its author meant', () => {
  it.each([
    [
      'a list below a summary',
      ['<details>', '<summary>Q</summary>', '- *one*', '- two', '</details>'],
      '<details>\n<summary>Q</summary>\n<ul>\n<li><em>one</em></li>\n<li>two</li>\n</ul>\n</details>',
    ],
    [
      'words below a summary',
      ['<details>', '<summary>Q</summary>', 'The **answer**.', '', 'More.', '</details>'],
      '<details>\n<summary>Q</summary>\n<p>The <strong>answer</strong>.</p>\n<p>More.</p>\n</details>',
    ],
    [
      'code below a summary, with an empty line in it',
      ['<details>', '<summary>Q</summary>', '```', 'a <b>', '', '# c', '```', '</details>'],
      '</code></pre>',
    ],
    [
      'a picture in a centred block',
      ['<div align="center">', '![x](a.png)', '</div>'],
      '<div class="align-center">\n<figure class="figure" id="fig-x">[p0]</figure>\n</div>',
    ],
    ['a heading below an empty block', ['<div></div>', '## Next'], '<h2 id="next">Next</h2>'],
    ['a heading below an anchor', ['<a name="x"></a>', '## Next'], '<h2 id="next">Next</h2>'],
    [
      'a caption below a raw picture',
      ['<img src="a.png" alt="A">', '*What it shows*'],
      'What it shows</figcaption>',
    ],
    ['a picture on the line of its block', ['<p align="center">![x](a.png)</p>'], '[p0]'],
    [
      'bold words in a summary',
      ['<details>', '<summary>**Why?**</summary>', '', 'So.', '', '</details>'],
      '<summary><strong>Why?</strong></summary>',
    ],
    [
      'words in a cell',
      ['<table><tr><td>**a** [b](https://example.org)</td></tr></table>'],
      '<td><strong>a</strong> <a href="https://example.org">b</a></td>',
    ],
    [
      'a cell after an empty line',
      ['<table>', '<tr>', '<td>a</td>', '', '    <td>b</td>', '</tr>', '</table>'],
      '<td>b</td>',
    ],
    [
      'indented far below an open element',
      ['<div>', '  <div>', '', '        <div class="x">b</div>', '', '  </div>', '</div>'],
      '<div class="x">b</div>',
    ],
  ])('%s', async (_, lines, html) => {
    const document = await render(...lines);
    expect(readable(document)).toContain(html);
    expect(problems(document)).toEqual([]);
  });

  it.each([
    ['<pre>\n# no heading\n**no bold**\n</pre>', '# no heading\n**no bold**'],
    ['<div>\n<pre>\n- no list\n</pre>\n</div>', '- no list'],
    ['<div>2 * 3 * 4</div>', '2 * 3 * 4'],
    ['<div>\nplain words\n</div>', '<div>\nplain words\n</div>'],
  ])('and what is none stays: %s', async (text, kept) => {
    expect(readable(await render(text))).toContain(kept);
  });
});

it.each([
  [
    'A <a href=https://a.org/b/>link</a> <i class=a/b >so</i>',
    '<p>A <a href="https://a.org/b/">link</a> <i class="a/b">so</i></p>',
  ],
  ['<a href=https://a.org/ title = b/c>d\ne</a>', '<p><a href="https://a.org/" title="b/c">d\ne</a></p>'],
  ['a <img src=/b/c.png > d', '<p>a [p0] d</p>'],
  ['a <br/> b <i title="c"/>', '<p>a <br> b <i title="c"></i></p>'],
])('a value without quotes may hold slashes: %s', async (text, html) => {
  expect(readable(await render(text))).toBe(html);
});
