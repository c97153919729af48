import { describe, expect, it } from 'vitest';
import { problems, readable, render } from '../markdown/render.ts';

/** The page without the slots that only the course fills. */
const page = async (...lines: string[]) => readable(await render(...lines)).replace(/\[[ah]\d+\]/g, '');

describe('a figure that code would draw keeps its number, its caption and its description', () => {
  it.each([
    [
      'lines of options',
      [
        '```{r}',
        '#| label: fig-x',
        '#| fig-cap: |',
        '#|   How *wide*',
        '#|   it is',
        '#| fig-alt: A line of GPT-3 with week on the x-axis.',
        'plot(1)',
        '```',
      ],
      'fig-x',
      'How wide it is',
      'A line of GPT-3 with week on the x-axis.',
    ],
    [
      'the head of a chunk',
      ['```{r width, fig.cap="How wide, \\"it\\" is", fig.alt=\'A line.\', out.width=7}', 'plot(1)', '```'],
      'fig-width',
      'How wide, “it” is',
      'A line.',
    ],
    [
      'a head with code in it',
      ['```{r width, fig.cap="How `wide` it is", fig.alt="A line."}', 'plot(1)', '```'],
      'fig-width',
      'How wide it is',
      'A line.',
    ],
    [
      'a cell of MyST',
      [
        '```{code-cell} python',
        '---',
        'mystnb:',
        '  figure:',
        '    caption: How wide it is',
        '    name: fig:w',
        '---',
        'plot(1)',
        '```',
      ],
      'fig-w',
      'How wide it is',
      'fig-w',
    ],
    [
      'a cell of MyST with a fence of colons in its options',
      ['```{code-cell} python', ':label: fig-w', ':caption: How wide it is', 'plot(1)', '```'],
      'fig-w',
      'How wide it is',
      'fig-w',
    ],
    [
      'options that are no YAML',
      ['```{python}', '#| label: fig-z', '#| fig-cap: One: two', 'plot(1)', '```'],
      'fig-z',
      'One: two',
      'fig-z',
    ],
    [
      'a drawing in words',
      ['```{dot}', '//| label: fig-d', '//| fig-cap: A graph', 'plot(1)', '```'],
      'fig-d',
      'A graph',
      'fig-d',
    ],
  ])('%s', async (_, lines, id, caption, description) => {
    const document = await render('![w](a.png){#fig-a}', '', ...lines, '', `As @${id} shows.`);
    const html = readable(document);
    expect(document.numbered[1]).toMatchObject({
      kind: 'figure',
      id,
      label: 'Figure 2',
      caption,
      place: { line: 3 },
    });
    expect(html).toMatch(/code-block[\s\S]*plot[\s\S]*<figure /);
    expect(html).not.toMatch(/fig-cap|fig\.cap|caption:/);
    expect(html.replace(/<[^>]+>/g, '')).toContain(`Missing picture: ${description}`);
    expect(html).toMatch(/As <a href="\[l0\]">Figure\u00a02<\/a> shows/);
    expect(problems(document)).toEqual(['foreign-syntax 3:1']);
  });

  it('is said once a lecture, with its number', async () => {
    const chunk = ['```{r}', '#| fig-cap: Words', 'plot(1)', '```', ''];
    const document = await render(...chunk, ...chunk);
    expect(document.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/made by code.*, 2 times in this lecture\.$/),
    ]);
  });

  it('and so does a table', async () => {
    const table = ['| a |', '|---|', '| b |', '', 'Table: One. {#tbl-one}', ''];
    const chunk = ['```{r}', '#| label: tbl-two', '#| tbl-cap: Its *two*', 'kable(x)', '```', ''];
    const document = await render(...table, ...chunk, ...table, 'As @tbl-two shows.');
    expect(document.numbered).toMatchObject([
      { kind: 'table', id: 'tbl-one', number: 1 },
      { kind: 'table', id: 'tbl-two', number: 2, caption: 'Its two', place: { line: 7 } },
      { kind: 'table', number: 3 },
    ]);
    expect(readable(document)).toMatch(/Table 2<\/a> Its <em>two<\/em><\/figcaption><\/figure>/);
    expect(readable(document)).toMatch(/As <a href="\[l0\]">Table\u00a02<\/a> shows/);
    expect(problems(document)).toContain('foreign-syntax 7:1');
  });

  it('and is simply the picture where the code only shows one', async () => {
    const lines = [
      '```{r}',
      '#| label: fig-x',
      '#| fig-cap: Its *caption*',
      '#| fig-alt: Seen',
      '#| out-width: 50%',
    ];
    const document = await render(...lines, 'knitr::include_graphics("images/x.png", dpi = 270)', '```');
    expect(document.pictures).toMatchObject([{ source: 'images/x.png', alt: 'Seen', place: { line: 1 } }]);
    expect(document.numbered).toMatchObject([{ id: 'fig-x', caption: 'Its caption' }]);
    expect(readable(document)).not.toMatch(/include_graphics|code-block/);
    expect(problems(document)).toEqual([]);
  });
});

describe('code that its author hides from readers is hidden', () => {
  it.each([
    ['by an option of Quarto', ['```{r}', '#| echo: false', 'source("_common.R")', '```']],
    ['by another', ['```{python}', '#| include: false', 'shout(1)', '```']],
    ['in the head of the chunk', ['```{r setup, include=FALSE}', 'shout(1)', '```']],
    ['by a tag', ['```{code-cell} ipython3', ':tags: [remove-cell]', '', 'shout(1)', '```']],
    [
      'by a tag in YAML',
      ['```{code-cell}', '---', 'tags:', '  - remove-input', '---', 'import shout', '```'],
    ],
  ])('%s, and nothing is said where nothing is missed', async (_, lines) => {
    const document = await render('One.', '', ...lines, '', 'Two.');
    expect(readable(document)).toBe('<p>One.</p>\n<p>Two.</p>');
    expect(problems(document)).toEqual([]);
  });

  it('what it would have put out is missed, once a lecture', async () => {
    const chunk = ['```{r, echo=FALSE}', 'kable(words)', '```', ''];
    const document = await render('One.', '', ...chunk, ...chunk);
    expect(readable(document)).toBe('<p>One.</p>');
    expect(problems(document)).toEqual(['foreign-syntax 3:1']);
  });

  it.each([
    ['a tag', ['```{code-cell} python', ':tags: [hide-input]', 'a = 1', '```']],
    ['an option', ['```{python}', '#| code-fold: true', 'a = 1', '```']],
  ])('what is folded away unfolds: %s', async (_, lines) => {
    expect(await page(...lines)).toMatch(
      /^<details>\s*<summary>Details<\/summary>\s*<code-block[\s\S]*language-python/,
    );
  });

  it.each([
    ['a comment of Lisp', ['```lisp', '#| echo: false |#', '(a)', '```'], '#| echo: false |#'],
    ['code without braces', ['```r', '#| echo: false', 'a', '```'], '#| echo: false'],
    ['an argument of a program', ['```{r}', 'f(echo = FALSE)', '```'], 'f(echo = FALSE)'],
  ])('%s is no option', async (_, lines, code) => {
    expect((await page(...lines)).replace(/<[^>]+>/g, '')).toContain(code);
  });
});

describe('what is said of all code of a lecture', () => {
  it.each([
    [
      'in its head, as Quarto reads it',
      ['---', 'execute:', '  echo: false', '---', '', '```{r}', 'x <- 1', '```'],
    ],
    [
      'by code, as knitr reads it',
      [
        '```{r setup, include=FALSE}',
        'knitr::opts_chunk$set(',
        '  echo = FALSE, fig.width = c(1, 2)',
        ')',
        '```',
        '',
        '```{r}',
        'x <- 1',
        '```',
      ],
    ],
  ])('holds for code that says nothing: %s', async (_, lines) => {
    expect(await page(...lines, '', '```{r, echo=TRUE}', 'y <- 1', '```')).toMatch(
      /^<code-block(?!.*x &#x3C;-).*y /s,
    );
  });
});
