import { describe, expect, it } from 'vitest';
import { problems, readable, render } from './render.ts';

/** What is set as a formula, and how; empty where nothing is. */
async function formulas(...lines: string[]): Promise<string[]> {
  const { html } = await render(...lines);
  return [...html.matchAll(/<math( display="block")?[^>]*>(.*?)<\/math>/gs)].map(
    ([, display, inside = '']) => {
      const words = inside.replace(/<[^>]+>/g, '').replace(/[\u200B\u2061-\u2064]/g, '');
      return display ? `[${words}]` : words;
    },
  );
}

const page = async (...lines: string[]) =>
  readable(await render(...lines))
    .replace(/<\/?p>/g, '')
    .replace(/&#x3C;/g, '<');

describe('a dollar', () => {
  // Pandoc: no space inside, no digit behind. GitHub: besides, no letter or digit outside. We follow Pandoc, but
  // for what is plainly shell: code, links and variables.
  it.each([
    // text, Pandoc, GitHub, here
    ['$x$', 1, 1, 1],
    ['the $k$th of $n$s', 2, 0, 2],
    ['a$b$c', 1, 0, 1],
    ['$x$1', 0, 0, 0],
    ['$ x $', 0, 1, 0],
    ['$ \\pi_{0}\\in(0,1) $ and $x ^ {(1)} $', 0, 2, 2],
    ['$ cd C:\\Users && echo $ and $ 5 or $ 6', 0, 0, 0],
    ['from $5 to $10', 0, 0, 0],
    ['costs $5 and `$HOME` is', 1, 0, 0],
    ['It costs $5 per month. Set `$HOME` first, and `$PATH` then.', 1, 0, 0],
    ['[the $10 plan](https://example.org/$a)', 1, 0, 0],
    ['[a $10](x.png) and $20', 0, 0, 0],
    ['$HOME/bin:$PATH', 1, 0, 0],
    ['$i/$n and $a-$b', 2, 0, 0],
    ['[see $A[i](t)$ there]', 1, 1, 1],
    ['$[0, 1](x)$', 1, 1, 1],
    ['$$x$$', 1, 1, 1],
    ['$`x^2`$', 0, 1, 1],
  ])('%s', async (text, _pandoc, _github, here) => {
    expect(await formulas(text)).toHaveLength(here);
  });

  it('on lines of their own end a list that stands right above', async () => {
    expect(await page('- a:', '$$', 'x', '$$', '- b')).toMatch(
      /^<ul>\n<li>a:<\/li>\n<\/ul>\n.*display="block".*\n<ul>\n<li>b/s,
    );
  });

  it('never reaches across a line of code', async () => {
    expect(await formulas('A lone $$ here', '', '```', '$$', '```')).toEqual([]);
    expect(await formulas('$$', 'x', '```', 'y $$', '```')).toEqual([]);
  });
});

describe('a bracket with a backslash', () => {
  it.each([
    ['\\[n\\]', []],
    ['option \\(b\\)', []],
    ['\\[RFC_2119\\]', []],
    ['- \\[x\\] done', []],
    ['array\\[i\\]', []],
    ['array\\[0, 1\\] and array\\[i, j\\]', []],
    ['The energy is\\[E = mc^2\\]', ['[E=mc2]']],
    ['\\[1\\] and \\[citation needed\\]', []],
    ['\\(a, b\\)', ['a,b']],
    ['\\(x^2\\)', ['x2']],
    ['\\(n\\) of \\(x_i\\)', ['n', 'xi']],
    ['\\( n \\)', ['n']],
    ['\\[ x = y \\]', ['[x=y]']],
    ['\\(\\alpha\\)', ['α']],
    ['\\[\n  n\n\\]', ['[n]']],
    ['D\\[not to be taken for $\\mathcal{D}$\\]', ['𝒟']],
    ['\\[ \\text{if $x_{1}$} \\]', [expect.stringMatching(/^\[if/)]],
    ['\\(5\\$ \\cdot x\\)', [expect.stringContaining('x')]],
  ])('%s', async (text, expected) => {
    expect(await formulas(text)).toEqual(expected);
  });
});

describe('two dollars', () => {
  it.each([
    ['alone', ['$$x$$'], ['[x]']],
    ['alone with a full stop', ['$$x$$.'], [expect.stringMatching(/^\[x\.?\]$/)]],
    ['in a sentence, as kramdown has it', ['Where $$x$$ is the input.'], ['x']],
    ['at the end of a sentence', ['The input is $$x$$.'], ['x']],
    ['on a line of a paragraph', ['So', '$$x$$', 'holds.'], ['[x]']],
    ['in the cell of a table', ['| a |', '|---|', '| $$x$$ |'], ['x']],
    ['with the formula on the opening line', ['$$f = 1', '$$'], ['[f=1]']],
    ['with the formula on the closing line', ['$$', 'f = 1 $$'], ['[f=1]']],
    ['with lines like lists', ['$$f', '- 1', '+ 2', '= 3$$'], ['[f−1+2=3]']],
    ['in a list', ['- a', '', '  $$', '  x', '  $$'], ['[x]']],
    ['in a quote', ['> $$x', '> $$'], ['[x]']],
    ['two on a line', ['$$a$$ and $$b$$'], ['a', 'b']],
    ['in a sentence, where single ones are written too', ['With $a$: $$b$$', 'holds.'], ['a', '[b]']],
    ['the same in a list', ['- $a$ is $$b$$'], ['a', '[b]']],
    [
      'beside a stray single one',
      ['Where $a$ and $$b$$ are.', '', 'With $$c$$ and $$d$$ it is.', '', '- So $$e$$ is'],
      ['a', '[b]', 'c', 'd', 'e'],
    ],
    ['in a paragraph with a stray single one', ['So $a$, $$b$$, $$c$$ and $$d$$ are.'], ['a', 'b', 'c', 'd']],
    [
      'where single ones are usual',
      ['With $a$ and $b$ and $c$.', '', 'Then $$d$$ holds.'],
      ['a', 'b', 'c', '[d]'],
    ],
    ['the same before a stop', ['With $a$ it is $$b$$. So.'], ['a', '[b.]']],
    [
      'the same in a cell, a heading and bold words',
      ['| $a$ | **$$b$$** |', '|---|---|', '| $$c$$ | |'],
      ['a', 'b', 'c'],
    ],
    ['with a number, which only displays have', ['So $$x \\tag{2}$$ holds.'], [expect.stringContaining('[')]],
    ['a fence of code hosts', ['```math', 'x', '```'], ['[x]']],
    ['no dollars at all', ['\\begin{align}', 'x &= 1', '\\end{align}'], ['[x=1]']],
  ])('%s', async (_, lines, expected) => {
    const document = await render(...lines);
    expect(await formulas(...lines)).toEqual(expected);
    expect(problems(document)).toEqual([]);
  });

  it('that nobody closes take nothing along', async () => {
    const document = await render('$$', 'x', '', '## A section', '', 'Text.');
    expect(document.headings.map(({ id }) => id)).toEqual(['a-section']);
    expect(problems(document)).toEqual(['open-math 1:1']);
  });
});

describe('a tilde', () => {
  it.each([
    ['5~7 GB, or 10~12 GB', '5~7 GB, or 10~12 GB'],
    ['~all~ of ~~it~~', '~all~ of <del>it</del>'],
    ['H~2~O and x^2^', 'H<sub>2</sub>O and x<sup>2</sup>'],
    ['H\\~2\\~O', 'H~2~O'],
    ['~/notes and ~/bin', '~/notes and ~/bin'],
  ])('%s', async (text, expected) => {
    expect((await page(text)).replace(/<span class="nowrap">|<\/span>/g, '')).toBe(expected);
  });
});

describe('hyphens and quotation marks', () => {
  it.each([
    ['Run with --help', 'Run with --help'],
    ['git commit --amend, or (--all)', 'git commit --amend, or (--all)'],
    ['a -- b, and c--d', 'a – b, and c–d'],
    ['so --- it', 'so — it'],
    ['\\"quoted\\" and \\\'90s', '"quoted" and \'90s'],
    ['a \\-- b, c \\.\\.\\. d', 'a -- b, c ... d'],
    ['"\'A\' b"', '“‘A’ b”'],
    ['He said "yes".', 'He said “yes”.'],
    ['详见"西瓜书"第8章', '详见“西瓜书”第8章'],
    ['他说"你好"，又说"再见"。', '他说“你好”，又说“再见”。'],
    ['5"x7"', '5”x7”'],
  ])('%s', async (text, expected) => {
    expect((await page(text)).replace(/<span class="nowrap">|<\/span>/g, '')).toBe(expected);
  });
});

describe('a bar', () => {
  it('that is escaped in a cell is a bar in its formula, as it is in code', async () => {
    expect(await formulas('| a | b |', '|---|---|', '| $p(x\\|y)$ | `a\\|b` |')).toEqual(['p(x|y)']);
  });
});

describe('a percent sign', () => {
  it('is shown where an amount was meant, and warned about', async () => {
    expect(await formulas('$95%$ of it')).toEqual(['95%']);
    expect(problems(await render('$95%$ of it'))).toEqual(['tex-comment 1:1']);
    expect(problems(await render('$95\\%$ of it'))).toEqual([]);
  });
});

describe('commands of TeX', () => {
  it('that the lecture defines live for the lecture', async () => {
    const lines = [
      '$$\\newcommand{\\E}{\\mathbb{E}} \\DeclareMathOperator*{\\best}{best}$$',
      '',
      'So $\\E[x]$ and $\\best_x$.',
    ];
    expect(await formulas(...lines)).toEqual(['𝔼[x]', 'bestx']);
    expect((await render(...lines)).html).not.toContain('equation');
  });

  it('may be defined without dollars, with arguments, and anew', async () => {
    const lines = [
      '\\newcommand{\\two}[2]{#1+#2}',
      '',
      '$\\two{a}{b}$',
      '',
      '$\\renewcommand\\two[2]{#1-#2}\\two{a}{b}$',
    ];
    expect(await formulas(...lines)).toEqual(['a+b', 'a−b']);
  });

  it.each([
    ['$$\\begin{eqnarray}a &=& b\\\\c &=& d\\end{eqnarray}$$', ['[a=bc=d]']],
    ['So $\\begin{align*}a &= b\\end{align*}$ holds.', ['a=b']],
    ['$\\text{a_b} = \\mbox{c}$', ['a_b=c']],
    ['$$\\begin{flalign}x &= 1\\end{flalign}$$', ['[x=1]']],
  ])('of other packages mean what they mean there: %s', async (text, expected) => {
    expect(await formulas(text)).toEqual(expected);
    expect(problems(await render(text))).toEqual([]);
  });

  it('give an equation one number', async () => {
    const document = await render('$$x \\tag{7} \\label{eq-x}$$', '', 'See [](#eq-x).');
    expect(readable(document)).toContain('See <a href="[l0]">Equation\u00a07</a>');
    expect(document.html.match(/\(7\)|\(1\)/g)).toEqual(['(7)']);
  });
});
