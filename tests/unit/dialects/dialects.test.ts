import { describe, expect, it } from 'vitest';
import { dialects } from '../../../src/dialects/index.ts';
import { problems, readable, render } from '../markdown/render.ts';

/** The page without the slots that only the course fills. */
const page = async (...lines: string[]) => readable(await render(...lines)).replace(/\[[ah]\d+\]/g, '');

describe('what other tools write means here what it means there', () => {
  it.each([
    ['a reference of MyST', '{numref}`fig-x`', 'Figure\u00a01</a>'],
    ['a reference with words', '{ref}`this <fig-x>`', '>this</a>'],
    ['a reference of d2l', ':numref:`fig-x`', 'Figure\u00a01</a>'],
    ['a reference of Quarto', 'As @fig-x shows', 'As <a href="[l0]">Figure\u00a01</a> shows'],
    ['a reference of Quarto in brackets', '[-@fig-x]', '<a href="[l0]">Figure\u00a01</a>'],
    ['a document of Sphinx, which is called as itself', '{doc}`b`', '<a href="[l0]">[r0]</a>'],
    ['a document with words', '{doc}`B <b>`', '<a href="[l0]">B</a>'],
    ['a reference of LaTeX', 'Figure \\ref{fig-x}', 'Figure <a href="[l0]">1</a>'],
    ['a reference of LaTeX with its name', '\\cref{fig-x}', 'Figure\u00a01</a>'],
    ['a reference of bookdown', 'La figura \\@ref(fig:x)', 'La figura <a href="[l0]">1</a>'],
    ['a span of Pandoc in another', '[[a $x$]{.ex} *b*]{.slides} [c]', '<em>b</em> [c]'],
    ['a formula of MyST', '{math}`x^2`', '<msup>'],
    ['a role that sets words', 'H{sub}`2`O', 'H<sub>2</sub>O'],
    ['marked words of Obsidian', 'a ==b c== d', 'a <mark>b c</mark> d'],
    ['an emoji', 'up :rocket: at 12:30:45', 'up 🚀 at 12:30:45'],
    ['words in italics of LaTeX', 'it is \\emph{so} here', '<em>so</em>'],
  ])('%s', async (_, text, html) => {
    const document = await render('![w](a.png){#fig-x}', '', text);
    expect(readable(document)).toContain(html);
    expect(problems(document)).toEqual([]);
  });

  it.each([
    [
      'a fence of MyST',
      ['```{warning} Hot', 'So **hot**.', '```'],
      /callout-warning.*>Hot<.*<strong>hot<\/strong>/s,
    ],
    [
      'a figure of MyST',
      ['```{figure} a.png', ':name: fig-y', ':alt: A', '', 'Its caption.', '```'],
      /id="fig-y".*Figure 1<\/a> Its caption/s,
    ],
    ['a formula of MyST', ['```{math}', ':label: eq-y', 'x', '```'], /id="eq-y".*\(1\)/s],
    ['code of MyST', ['```{code-block} python', ':linenos:', 'a = 1', '```'], /language-python/],
    ['a container of MyST', [':::{tip} Hi', 'words', ':::'], /callout-tip.*>Hi</s],
    [
      'a callout of Quarto with its heading',
      ['::: {.callout-tip}', '## So *it* is', '', 'Words.', ':::'],
      /callout-tip.*callout-title">So <em>it<\/em> is<\/p><p>Words/s,
    ],
    [
      'a class of Pandoc for a stylesheet',
      ['::: {.table-wrap}', 'Words.', ':::'],
      /^<div><p>Words\.<\/p><\/div>$/,
    ],
    [
      'several of them',
      ['::: {.headline .g-col-9 #top-line}', 'Words.', ':::'],
      /^<div id="top-line"><p>Words\.<\/p><\/div>$/,
    ],
    ['a theorem of bookdown', ['::: {.theorem #pyth}', 'Words.', ':::'], /callout-note.*>Theorem<.*Words/s],
    ['a callout of Quarto', ['::: {.callout-note title="Hi"}', 'words', ':::'], /callout-note.*>Hi</s],
    ['an alert of an unknown kind', ['> [!theorem] P', '> Words.'], /callout-note.*>P</s],
    ['a label of MyST', ['(sec-a)=', '## One'], /<h2 id="\[h0\]">One|<h2 id="sec-a">One/],
    ['a label of d2l', ['## One', ':label:`sec_a`'], /One<\/h2>/],
    ['an id of Hugging Face', ['## One[[one-b]]'], /One<\/h2>/],
    ['a half-done task', ['- [/] half'], /<input type="checkbox" disabled> half/],
    ['a line that is marked', ['```js', 'a // [!code ++]', '```'], /<span class="line-mark">a<\/span>/],
    [
      'settings of a notebook',
      ['```{python}', '#| warning: false', 'a = 1', '```'],
      /^(?!.*warning).*language-python/s,
    ],
    [
      'a pause and a size of LaTeX',
      ['One.', '', '\\pause', '', '\\footnotesize', '', 'Two.'],
      /^<p>One\.<\/p>\n<p>Two\.<\/p>$/,
    ],
    [
      'options of kramdown',
      ['{::options parse_block_html="true" /}', '', 'A {::nomarkdown}b{:/} c.'],
      /^<p>A b c\.<\/p>$/,
    ],
    [
      'the name of a file of GitBook',
      ['{% filename %}a.py{% endfilename %}', '', 'B.'],
      /^<p><strong>a\.py<\/strong><\/p>\n<p>B\.<\/p>$/,
    ],
    ['a setting', ['{% set icon = \'<span class="a" ></span>\' %}', '', 'B.'], /^<p>B\.<\/p>$/],
    ['a comment of kramdown', ['A {::comment}b c{:/comment}d.'], /^<p>A d\.<\/p>$/],
    ['a span whose list goes on', ['([W]{.credits', 'nolist="true"})'], /^<p>\(W\)<\/p>$/],
    [
      'entries of an index',
      ['One\\index{apply()}.', '', '\\index{loops!replacing} \\indexc{b}', '', 'Two.'],
      /^<p>One\.<\/p>\n<p>Two\.<\/p>$/,
    ],
    ['spacing of LaTeX', ['One.', '', '\\bigskip', '', 'Two.'], /^<p>One\.<\/p>\n<p>Two\.<\/p>$/],
    ['a part of bookdown', ['## (PART) One {-}'], /<h2[^>]*>One/],
    [
      'a comment of Obsidian over lines',
      ['One.', '', '%%', 'not', '', 'for you', '%%', '', 'Two.'],
      /^<p>One\.<\/p>\n<p>Two\.<\/p>$/,
    ],
    [
      'an alert above an empty item',
      ['> [!abstract] Related', '> -', '', '## B', '', 'Words.'],
      /^<aside class="callout callout-note" role="note">\n<p class="callout-title">Related<\/p>\n<\/aside>/,
    ],
    ['an alert of its own kind', ['> [!purple-line]+ P', '> Words.'], /callout-note.*>P</s],
    [
      'the id of a block behind bold words',
      ['See **this** ^abc123'],
      /^<p>See <strong>this<\/strong>.*<a id="\^abc123"><\/a><\/p>$/,
    ],
    ['a comment of Obsidian', ['One %%not for you%% two.'], /^<p>One {2}two\.<\/p>$/],
    ['a comment of Obsidian with spaces', ['One %% not for you %% two.'], /^<p>One {2}two\.<\/p>$/],
    ['what C prints', ['`a`, %%d and %%s, 5 %% and 6 %%.'], /%%d and %%s, 5 %% and 6 %%/],
  ])('%s', async (_, lines, html) => {
    expect(await page(...lines)).toMatch(html);
    expect(problems(await render(...lines))).toEqual([]);
  });

  it('and what has a label is a place', async () => {
    const document = await render(
      'See {ref}`this <mc:ex>`.',
      '',
      '```{exercise}',
      ':label: mc:ex',
      'Do it.',
      '```',
    );
    expect(document.anchors).toContain('mc-ex');
    expect(readable(document)).toMatch(/<a id="mc-ex"><\/a>\s*<aside/);
    expect(problems(document)).toEqual([]);
  });

  it.each([
    [
      'a pair of fences',
      [
        '```{exercise-start}',
        ':label: a',
        '```',
        'Do *it*.',
        '',
        '```js',
        '1',
        '```',
        '',
        '```{exercise-end}',
        '```',
      ],
      /<a id="a"><\/a>\s*<aside[^>]*><p class="callout-title">Exercise<\/p><p>Do <em>it<\/em>\.<\/p><code-block.*<\/aside>$/s,
    ],
    [
      'a pair between colons, folded',
      [':::{solution-start} a', ':class: dropdown', ':::', 'So.', '', ':::{solution-end}', ':::'],
      /^<details><summary>Solution<\/summary><p>So\.<\/p><\/details>$/,
    ],
    [
      'options between colons',
      [':::{note}', ':name: a', 'Words.', ':::'],
      /<a id="a"><\/a>.*<p>Words\.<\/p>/s,
    ],
    [
      'a figure between colons',
      [':::{figure} a.png', ':name: a', 'Words', ':::'],
      /<figure class="figure" id="a">/,
    ],
    [
      'a table of lists',
      ['```{list-table} Words', ':header-rows: 1', '* - A', '  - B', '* - 1', '  - *2*', '```'],
      /<figure class="table".*Words.*<th scope="col">A<\/th>.*<td><em>2<\/em><\/td>/s,
    ],
    ['a label above a text', ['(lab)=', 'Some text.'], /<a id="lab"><\/a>\n<p>Some text\.<\/p>$/],
    ['an entry of the index', ['{index}`Chains <single: Chains>`'], /^<p><span>Chains<\/span><\/p>$/],
    [
      'what is for other outputs or says how to lay out',
      [
        'One.',
        '',
        '+++',
        '',
        '```{contents}',
        ':depth: 2',
        '```',
        '',
        '```toc',
        ':maxdepth: 2',
        '',
        'a',
        '```',
        '',
        '```{raw} latex',
        'x',
        '```',
        '',
        'Two.',
      ],
      /^<p>One\.<\/p>\n<p>Two\.<\/p>$/,
    ],
  ])('and directives of MyST are what they mean: %s', async (_, lines, html) => {
    const document = await render(...lines);
    expect(readable(document).replace(/\[a\d+\]/g, '')).toMatch(html);
    expect(problems(document).filter((problem) => !problem.startsWith('missing-alt'))).toEqual([]);
  });

  it('and labels are the ids of headings', async () => {
    const lines = [
      '(sec-a)=',
      '## One',
      '',
      'a',
      '',
      '## Two',
      ':label:`sec_b`',
      '',
      'b',
      '',
      '## Three[[c]]',
      '',
      'c ^abcd',
    ];
    const document = await render(...lines);
    expect(document.headings.map(({ id }) => id)).toEqual(['sec-a', 'sec_b', 'c']);
    expect(document.anchors).toContain('^abcd');
  });
});

describe('the id that Obsidian gives a block', () => {
  it.each([
    ['behind it', 'Words here. ^6c564d'],
    ['on the next line', 'Words here.\n^quote-one'],
    ['below it', '- one\n- two\n\n^37066d'],
    ['in a list', '- one ^6c564d\n- two'],
  ])('is a place, and no text: %s', async (_, text) => {
    const document = await render(text);
    const id = /\^[\w-]+/.exec(text)?.[0] as string;
    expect(document.anchors).toContain(id);
    expect(readable(document).replace(`<a id="${id}"></a>`, '')).not.toContain('^');
    expect(readable(document)).not.toMatch(/<p>(?:<a[^>]*><\/a>)?<\/p>/);
    expect(problems(document)).toEqual([]);
  });

  it('without its block stops nobody; a footnote without its text does', async () => {
    const { problems: found } = await render('See [^6c564d] and [^fifty], [^facade].');
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'error', 'error']);
  });
});

describe('a term with definitions below it', () => {
  it('is a list of definitions, one for all that follow', async () => {
    const lines = [
      'Token',
      ': A *piece* of',
      '  text.',
      ':   Or a sign.',
      '',
      '**Model**',
      ': What predicts `x`.',
      '',
      'End.',
    ];
    const document = await render(...lines);
    expect(readable(document).replace(/\s+/g, ' ').replace(/> </g, '><')).toBe(
      '<dl><dt>Token</dt><dd>A <em>piece</em> of text.</dd><dd>Or a sign.</dd><dt><strong>Model</strong></dt><dd>What predicts <code>x</code>.</dd></dl><p>End.</p>',
    );
    expect(problems(document)).toEqual([]);
    expect(readable(await render('```{glossary}', 'Token', ': A piece.', '```'))).toContain('<dt>Token</dt>');
  });

  it.each([
    [
      'a paragraph',
      ['Token', ': A piece.', '', '    And more.'],
      '<dt>Token</dt><dd><p>A piece.</p><p>And more.</p></dd>',
    ],
    [
      'a list, then another term',
      ['Token', ':   A piece:', '', '    - of *text*', '', 'Model', ': Predicts.'],
      '<dt>Token</dt><dd><p>A piece:</p><ul><li>of <em>text</em></li></ul></dd><dt>Model</dt><dd>Predicts.</dd>',
    ],
    [
      'a formula and a second definition',
      ['Token', ':   A piece.', '', '    $$x$$', '', ':   A sign.'],
      '<dt>Token</dt><dd><p>A piece.</p>[math]</dd><dd>A sign.</dd>',
    ],
  ])('may have more below it that is indented: %s', async (_, lines, expected) => {
    const html = readable(await render(...lines, '', 'End.'))
      .replace(/\s+/g, ' ')
      .replace(/> </g, '><')
      .replace(/<div[^>]*>.*<\/math>.*?<\/div>/, '[math]');
    expect(html).toBe(`<dl>${expected}</dl><p>End.</p>`);
  });

  it('nests, as kramdown has it, and is blocks alone where a comment is the term', async () => {
    const html = readable(
      await render('Mon', ': Intro', '  : **Lecture**', ': *Ada*', ': 1. Why', '', 'End.'),
    );
    expect(html.replace(/\s*\n\s*/g, '')).toBe(
      '<dl><dt>Mon</dt><dd><dl><dt>Intro</dt><dd><strong>Lecture</strong></dd></dl></dd><dd><em>Ada</em></dd><dd><ol><li>Why</li></ol></dd></dl><p>End.</p>',
    );
    const blocks = readable(await render('<!-- type:note -->', '', ':   - One', '', '        Two'));
    expect(blocks.replace(/\s*\n\s*/g, '')).toBe('<ul><li><p>One</p><p>Two</p></li></ul>');
  });

  it('keeps the places of what stands in it', async () => {
    expect(problems(await render('Token', ': A piece', ': An <eos> sign'))).toEqual(['text-tag 3:6']);
  });

  it.each(['So\nit goes\n: on', ': alone', 'a\n:b', 'At 10\n\n: b', 'a \\\n: b'])(
    'is text where it is none: %s',
    async (text) => {
      expect(readable(await render(text))).not.toContain('<dl>');
      expect(readable(await render(text))).toContain(':');
    },
  );
});

describe('code for other outputs', () => {
  it('is HTML where it is for a page, and safe', async () => {
    const document = await render(
      'a `<b>bold</b>`{=html} b',
      '',
      '```{=html}',
      '<kbd>x</kbd><script>y</script>',
      '```',
    );
    expect(readable(document)).toContain('a <b>bold</b> b');
    expect(readable(document)).toContain('<kbd>x</kbd>');
    expect(readable(document)).not.toContain('script');
    expect(problems(document)).toContain('script 4:13');
  });

  it('is left out where it is for another, which is said once', async () => {
    const document = await render(
      'a `\\bigskip`{=latex} b `x`{=latex}',
      '',
      '``` {=latex}',
      '\\clearpage',
      '```',
      '',
      'End.',
    );
    expect(readable(document)).toBe('<p>a  b </p>\n<p>End.</p>');
    expect(document.problems.map(({ message }) => message)).toEqual([
      "The code here is for latex alone: readers don't see it, 3 times in this lecture.",
    ]);
  });

  it.each(['`r nrow(x)`', '`r x`', '`{r} mean(y)`', '`{python} a + 1`'])(
    'that is computed is said: %s',
    async (code) => {
      expect((await render(`There are ${code} rows.`)).problems.map(({ rule }) => rule)).toEqual([
        'foreign-syntax',
      ]);
    },
  );

  it.each(['`r`', '`r = 0.5`', '`r * 2`', '`r is`', '`python x`', '`{r}`', '`ring x`', '`x`{a}'])(
    'stays what it is: %s',
    async (code) => expect(problems(await render(`So ${code} it is.`))).toEqual([]),
  );
});

describe('what nobody but its tool can read', () => {
  it.each([
    '{% include x %}',
    '{{#include f.rs:part}}',
    '{{ page.title }}',
    '\\cite{brown}',
    'A [@brown2020] b',
    '!!! note "T',
  ])('is a warning: %s', async (text) => {
    expect((await render(text)).problems.map(({ rule }) => rule)).toEqual(['foreign-syntax']);
  });

  it('is said once a lecture, with its number, and describes no lecture', async () => {
    const document = await render('{{#include a.rs}}', '', '{{#include b.rs}}', '', 'Real words.');
    expect(document.problems.map(({ message }) => message)).toEqual([
      '`{{#include a.rs}}` is for mdBook (another file), 2 times in this lecture: readers see it as it stands.',
    ]);
    expect(document.firstParagraph).toBe('Real words.');
  });
});

it.each(dialects.filter(({ write }) => write))(
  '$whose is written so that nothing is left to find',
  ({ find, write }) => {
    const examples = [
      '%%a%% ==b== H~2~O x^2^ @fig-x \\ref{a:b} \\emph{a} \\textbf{b} :rocket: end',
      '##Title',
      '\\bigskip',
    ];
    for (const example of examples) {
      const written = example.replace(find, (...match) => write?.(match as never) ?? '');
      expect(written.replace(find, '')).toBe(written);
    }
  },
);
