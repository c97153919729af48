import { describe, expect, it } from 'vitest';
import { readable, render } from './render.ts';

const table = ['| Model | Size |', '|:------|-----:|', '| GPT-2 | 1.5 B |'];

describe('tables', () => {
  it('scroll inside themselves under a name and an id of their own', async () => {
    const document = await render(...table);
    expect(readable(document)).toMatch(
      /^<section class="scroll" id="tbl-model-size" tabindex="0" aria-label="Table Model Size"><table>/,
    );
    expect(document.anchors).toEqual(['tbl-model-size']);
  });

  it('of the same head are told apart', async () => {
    const html = readable(await render(...table, '', 'Text.', '', ...table));
    expect(html).toContain('aria-label="Table Model Size 2"');
    expect(html).toContain('id="tbl-model-size-2"');
  });

  it('align their columns with classes', async () => {
    expect(readable(await render(...table))).toContain(
      '<td class="align-right"><span class="nowrap">1.5 B</span></td>',
    );
  });

  it.each([
    ['after', [...table, '', 'Table: Sizes of *models* {#tbl-sizes}']],
    ['before', ['Table: Sizes of *models* {#tbl-sizes}', '', ...table]],
  ])('take the caption %s them, with its id, and a number', async (_, lines) => {
    const document = await render(...lines, '', 'See [](#tbl-sizes).');
    expect(document.numbered).toMatchObject([
      { kind: 'table', id: 'tbl-sizes', label: 'Table 1', caption: 'Sizes of models' },
    ]);
    expect(readable(document)).toContain('See <a href="[l0]">Table\u00a01</a>.');
    expect(readable(document)).toMatch(
      /^<figure class="table" id="tbl-sizes"><figcaption>.*Sizes of <em>models<\/em>/,
    );
  });

  it('stand in lists, quotes and raw HTML', async () => {
    const html = readable(
      await render(
        '- Item',
        '',
        ...table.map((line) => `  ${line}`),
        '',
        '<table><tr><td style="width:4em">Raw</td></tr></table>',
      ),
    );
    expect(html.match(/class="scroll"/g)).toHaveLength(2);
    expect(html).not.toContain('style=');
  });
});

it('names header cells: none is empty, and a formula says its words', async () => {
  const { html } = await render('|  | $d$ |', '|--|--|', '| a | b |');
  expect(html).toContain('<td></td>');
  expect(html).toContain('<th scope="col"><math data-tex="d" aria-label="d">');
});

it('says whether a header cell heads a column or a row', async () => {
  const rows = '<tr><td></td><th>b</th></tr></thead><tr><th>c</th><td>1</td></tr>';
  const { html } = await render(`<table><thead>${rows}</table>`, '', '<table><tr><th>d</th></tr></table>');
  expect(html.match(/scope="\w+">\w/g)).toEqual(['scope="col">b', 'scope="row">c', 'scope="col">d']);
});

it("takes a caption right below the rows for Pandoc's and not for one more of them", async () => {
  const { html } = await render('| A | B |', '|--|--|', '| 1 | 2 |', 'Table: So it *is*. {#tbl:list}');
  expect(html).toMatch(/id="tbl:list".*Table 1<\/a> So it <em>is<\/em>\./s);
  expect(html.match(/<tr>/g)).toHaveLength(2);
});

it('keeps the signs of numbers in front where the words run from right to left', async () => {
  const { html } = await render('| שם | ערך |', '|--|--|', '| א | -5 |', '| O(n) | ~10 |');
  expect(html.match(/<bdi[^>]*>[^<]*<\/bdi>/g)).toEqual([
    '<bdi dir="ltr">-5</bdi>',
    '<bdi dir="ltr">~10</bdi>',
  ]);
  expect((await render('| a | b |', '|--|--|', '| c | -5 |')).html).not.toContain('bdi');
});
