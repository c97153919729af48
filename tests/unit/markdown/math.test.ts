import { describe, expect, it } from 'vitest';
import { problems, readable, render, renderMdx } from './render.ts';

const formulas = async (...lines: string[]) => (await render(...lines)).formulas;

describe('inline formulas follow the rule of Pandoc', () => {
  it.each([
    '$x$',
    '($x$)',
    'a$b$c',
    '$-5$',
    '$\\$5$',
    'An $x^2$-term',
    '\\\\(x\\\\)',
    '\\(x^2\\)',
    '$\\sim$600 words',
    'A$>>$B',
  ])('a formula: %s', async (text) => {
    expect(await formulas(text)).toBe(1);
  });

  it.each([
    'It costs $5 and $10 today.',
    'From $20,000 to $30,000.',
    '$ x$',
    '$x $',
    '\\$x$',
    '$x$1',
    'A lone $ sign',
    '`$x$`',
    '\\(not a formula\\)',
    '\\[citation needed\\]',
  ])('no formula: %s', async (text) => {
    expect(await formulas(text)).toBe(0);
    expect(problems(await render(text))).toEqual([]);
  });

  it('are set as MathML without an inline style', async () => {
    const html = readable(await render('$\\textcolor{red}{x}^2 \\quad y$'));
    expect(html).toContain('<msup>');
    expect(html).not.toContain('style=');
  });

  it('have dots that are set as close as letters', async () => {
    expect((await render('$x_1, \\dots, x_T$')).html).toContain('<mi>…</mi>');
  });

  it('stand in table cells, with both signs', async () => {
    expect(await formulas('| a | b |', '|---|---|', '| $x$ | \\\\(y\\\\) |')).toBe(2);
  });
});

describe('display formulas', () => {
  it.each([
    ['$$ on lines of their own', ['$$', 'x = y', '$$']],
    ['$$ on one line', ['$$x = y$$']],
    ['brackets on lines of their own', ['\\\\[', 'x = y', '\\\\]']],
    ['single brackets on lines of their own', ['\\[', 'x = y', '\\]']],
    ['brackets on one line', ['\\\\[ x = y \\\\]']],
  ])('are written with %s', async (_, lines) => {
    expect(readable(await render(...lines))).toMatch(
      /^<div class="equation" id="eq-14bf50"><math display="block"/,
    );
  });

  it('may hold lines that look like lists, headings and quotes', async () => {
    const document = await render('\\\\[', '- a', '+ b', '> c', '1. d', '= e', '\\\\]');
    expect(readable(document)).toMatch(/^<div class="equation".*<\/div>$/s);
    expect(problems(document)).toEqual([]);
  });

  it('split the paragraph they stand in', async () => {
    expect(readable(await render('Before', '$$x$$', 'after.'))).toMatch(
      /^<p>Before<\/p>\n<div class="equation".*<\/div>\n<p>after\.<\/p>$/s,
    );
  });

  it('stand inside lists and quotes', async () => {
    expect(
      readable(await render('- Item', '', '  $$', '  x', '  $$', '', '> \\\\[', '> y', '> \\\\]')).match(
        /class="equation"/g,
      ),
    ).toHaveLength(2);
  });

  it('have a number and an id where they have a label', async () => {
    const document = await render('$$', 'x \\label{eq:loss}', '$$', '', 'By [](#eq-loss).');
    expect(document.numbered).toMatchObject([
      { kind: 'equation', id: 'eq-loss', label: 'Equation 1', place: { line: 1, column: 1 } },
    ]);
    expect(readable(document)).toContain('By <a href="[l0]">Equation\u00a01</a>.');
  });

  it('that are the same have different ids', async () => {
    const { anchors } = await render('$$x$$', '', '$$x$$');
    expect(new Set(anchors).size).toBe(2);
  });

  it('are read in `.mdx`, braces and all', async () => {
    const document = await renderMdx('\\\\[', '\\frac{a}{b}', '\\\\]', '', 'And $x_{1}$.');
    expect(document.formulas).toBe(2);
    expect(problems(document)).toEqual([]);
  });
});

describe('a formula that can not be set', () => {
  it('is shown as written and reported at its place', async () => {
    const document = await render('Text.', '', 'A $\\frac{x$ here.');
    expect(problems(document)).toEqual(['math-syntax 3:3']);
    expect(readable(document)).toContain('<code class="math-error">\\frac{x</code>');
  });
});

it('sets formulas in blocks of HTML, and leaves attributes, code and prices there alone', async () => {
  const { html, problems, formulas } = await render(
    '<div class="figcaption" title="$a > b$">\nA net \\\\(f(x < y)\\\\), $z^2$ and \\[u\\].\n<code>$c$</code> for $5, not $6\n</div>',
  );
  expect(formulas).toBe(3);
  expect(problems).toEqual([]);
  expect(html).toContain('title="$a > b$"');
  expect(html).toContain('<code>$c$</code> for $5, not $6');
});

it('leaves display brackets in code alone', async () => {
  const code = ['```latex', '\\[', 'x', '\\]', '```'];
  expect(readable(await render(...code)).replace(/<[^>]+>/g, '')).toBe('\\[\nx\n\\]');
  expect(
    readable(await render('- ```latex', '  \\[', '  x', '  \\]', '  ```'))
      .replace(/<[^>]+>/g, '')
      .trim(),
  ).toBe('\\[\nx\n\\]');
});

it('leaves a bracket that is never closed as text', async () => {
  expect(readable(await render('\\[', '', 'Text goes on.', '', '## Head'))).toContain('<h2');
});

it('keeps the full stop after a formula on its line', async () => {
  expect((await render('See $x$. Then $y$ goes on.')).html).toBe(
    '<p>See <span class="nowrap"><math data-tex="x"><mi>x</mi></math>.</span> Then <math data-tex="y"><mi>y</mi></math> goes on.</p>',
  );
});

it('keeps an opening bracket with the formula after it', async () => {
  expect((await render('One in seven ($x$ of them) and “[$y$]” too.')).html).toBe(
    '<p>One in seven <span class="nowrap">(<math data-tex="x"><mi>x</mi></math></span> of them) and <span class="nowrap">“[<math data-tex="y"><mi>y</mi></math>]”</span> too.</p>',
  );
});

describe('a part of a formula takes a class, by which it has its hue', () => {
  it.each([
    ['written as MathJax does', '$\\class{hue-1}{Q}K$', 'QK'],
    ['written as KaTeX does', '$\\htmlClass{hue-1}{Q}K$', 'QK'],
    ['by a command of the lecture', '$\\newcommand{\\query}[1]{\\class{hue-1}{#1}}\\query{Q}K$', 'QK'],
    ['under an accent', '$\\hat{\\class{hue-1}{Q}}K$', '\\hat{Q}K'],
    ['after a command', '$a\\cdot\\class{hue-1}{Q}$', 'a\\cdot{Q}'],
    ['of two signs with an index', '$\\class{hue-1}{Q_1}^2$', '{Q_1}^2'],
    ['inside another', '$\\class{hue-2}{\\class{hue-1}{Q}K}$', '{QK}'],
    ['as a matrix', '$\\class{hue-1}{\\begin{matrix}1\\end{matrix}}$', '\\begin{matrix}1\\end{matrix}'],
  ])('%s, and is copied without it', async (_, tex, copied) => {
    const document = await render(tex);
    expect(problems(document)).toEqual([]);
    expect(document.html).toContain('class="hue-1"');
    expect(document.hasHues).toBe(true);
    expect(document.html).toContain(`data-tex="${copied}"`);
  });

  it('and a text without one has none', async () => {
    expect((await render('$QK$ of a [hue](#x)')).hasHues).toBe(false);
  });

  it('and nothing else that Temml would take from a trusted author', async () => {
    for (const tex of ['\\href{javascript:alert(1)}{x}', '\\style{color:red}{x}', '\\id{main}{x}'])
      expect((await render(`$${tex}$`)).html).not.toMatch(/<[^>]*(?:href|style=|id="main")/);
  });
});

describe('what authors escape for Markdown inside a formula', () => {
  it.each([
    ['$$\\mathbb{E}\\_{x}\\[f(x)\\]$$', '$$\\mathbb{E}_{x}[f(x)]$$'],
    ['$$\\\\|v\\\\|_2$$', '$$\\|v\\|_2$$'],
    ['$\\\\{a\\\\}$', '$\\{a\\}$'],
    ['$W^\\*$', '$W^*$'],
    [
      '$$\nA\n\\begin{aligned} a \\\\\\\\ b \\end{aligned}\n$$',
      '$$\nA\n\\begin{aligned} a \\\\ b \\end{aligned}\n$$',
    ],
  ])('%j is %j', async (written, meant) => {
    const math = async (text: string) =>
      [...(await render('# T', '', text)).html.matchAll(/<math.*?<\/math>/gs)].map(([all]) =>
        all.replace(/data-tex="[^"]*"/, ''),
      );
    expect(await math(written)).toEqual(await math(meant));
  });

  it.each([
    ['$$a\\_b$$', '<mi>_</mi>'],
    ['$\\text{max\\_len}$', 'max_len'],
    ['$$P(x \\| y)$$', '‖'],
    ['$$\n\\begin{aligned} a \\\\|x| \\\\[2pt] c \\end{aligned}\n$$', '<mi>|</mi><mi>x</mi><mi>|</mi>'],
  ])('TeX stays TeX: %j', async (written, shown) => {
    const { html, problems } = await render('# T', '', written);
    expect(html).toContain(shown);
    expect(problems).toEqual([]);
  });
});

it('a display in a sentence may have words with formulas in it', async () => {
  const text =
    'where $$d = \\begin{cases}1 & \\text{if $e$ is} \\\\ 0 & \\text{else}\\end{cases}$$. The end.';
  const { html, problems } = await render(text);
  expect(problems).toEqual([]);
  expect(html.replace(/<math[\s\S]*<\/math>/, 'd').replace(/<[^>]+>/g, '')).toBe('where d. The end.');
});

describe('what MathJax takes', () => {
  it.each([
    ['a new command without its backslash', '$$\\newcommand{iid}{\\sim}$$\n\n$x \\iid y$', 'x∼y'],
    ['signs in the words of a command', '$$\\newcommand{\\nl}[1]{\\textsf{#1}}$$\n\n$\\nl{a ___ b}$', '___'],
  ])('%s', async (_, text, shown) => {
    const document = await render('# T', '', text);
    expect(document.problems).toEqual([]);
    expect(document.html.replace(/<[^>]+>/g, '')).toContain(shown);
  });
});

describe('a formula that its author has escaped for Markdown', () => {
  const plain = async (text: string) => (await render(text)).html.replace(/ data-tex="[^"]*"/g, '');

  it.each([
    ['$P(A \\\\cap B) = \\\\frac{1}{2} \\\\cdot n$', '$P(A \\cap B) = \\frac{1}{2} \\cdot n$'],
    ['$dp\\[i\\] = \\\\sum\\\\limits_{c \\<= k} 1$', '$dp[i] = \\sum\\limits_{c <= k} 1$'],
    ['$(1 \\<\\< i)$', '$(1 << i)$'],
    ['$x_\\{t}$', '$x_{t}$'],
  ])('%s is %s', async (written, meant) => {
    expect(await plain(written)).toBe(await plain(meant));
    expect(problems(await render(written))).toEqual([]);
  });

  it('and a row that ends in two backslashes is a row', async () => {
    expect(await plain('$\\begin{pmatrix} a \\\\b \\end{pmatrix}$')).toContain('<mtr>');
    expect(problems(await render('$\\nosuch{x}$'))).toEqual(['math-syntax 1:1']);
  });
});

it('a fence of three dollars is one, as at Codeforces', async () => {
  const document = await render('Text.', '', '$$$', 'x_{j < i}', '$$$', '', '```', '$$$', '```');
  expect(document.problems).toEqual([]);
  expect(document.html).toContain('data-tex="x_{j &#x3C; i}"'.replace('&#x3C;', '<'));
  expect(document.html).toContain('>$$$</code>');
});

it('the name that KaTeX gives itself is set', async () => {
  expect(problems(await render('With $\\KaTeX$.'))).toEqual([]);
});
