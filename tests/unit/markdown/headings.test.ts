import { describe, expect, it } from 'vitest';
import { readable, render, renderMdx } from './render.ts';

const ids = async (...lines: string[]) => (await render(...lines)).headings.map(({ id }) => id);

describe('ids of headings', () => {
  it('come from the words, as on a code host', async () => {
    expect(await ids('## Pre-training *vs* `fine-tuning`!')).toEqual(['pre-training-vs-fine-tuning']);
  });

  it('come from `{#my-id}`, which is not shown', async () => {
    const document = await render('## A *b* `c` {#my-id}');
    expect(document.headings).toEqual([
      { depth: 2, id: 'my-id', text: 'A b c', place: { line: 1, column: 1 }, isLabelled: true },
    ]);
    expect(document.html).not.toContain('{#');
  });

  it('keep two hyphens that the text would lose to a dash', async () => {
    const document = await render('## GPT--4 {#gpt--4}', '', '![A](a.png){#fig--x}');
    expect(document.headings).toMatchObject([{ id: 'gpt--4', text: 'GPT–4' }]);
    expect(document.numbered).toMatchObject([{ id: 'fig--x' }]);
  });

  it('come from an expression with a comment in `.mdx`', async () => {
    expect((await renderMdx('## A title {/* #my-id */}')).headings).toMatchObject([
      { id: 'my-id', text: 'A title' },
    ]);
  });

  it('are told apart by a counter where the words are the same', async () => {
    expect(await ids('## Same', '', '## Same', '', '### Same')).toEqual(['same', 'same-1', 'same-2']);
  });

  it('are never what another heading was given on purpose', async () => {
    expect(await ids('## Same', '', '## Other {#same}')).toEqual(['same-2', 'same']);
  });

  it('never hold the number of a footnote', async () => {
    const document = await render('## Attention[^a] is[^b] all', '', '[^a]: One.', '[^b]: Two.');
    expect(document.headings).toMatchObject([{ id: 'attention-is-all', text: 'Attention is all' }]);
  });

  it('exist for a heading without any word', async () => {
    expect(await ids('## ![Logo](logo.png)', '', '## !!!', '', '## ???')).toEqual([
      'section',
      'section-2',
      'section-3',
    ]);
  });

  it('keep letters of every script', async () => {
    expect(await ids('## Внимание и 注意')).toEqual(['внимание-и-注意']);
  });

  it.each([
    ['in a block quote', ['> ## Deep']],
    ['in a list', ['- ## Deep']],
    ['in an answer that unfolds', ['<details><summary>Q</summary>', '', '## Deep', '', '</details>']],
    ['as raw HTML', ['<h2>Deep</h2>']],
    ['underlined', ['Deep', '----']],
  ])('exist for a heading %s', async (_, lines) => {
    expect(await ids(...lines)).toEqual(['deep']);
  });

  it('move down to h2 for a raw <h1>, since the page has its own', async () => {
    expect(readable(await render('# T', '', '<h1>Top</h1>'))).toContain('<h2 id="top-2">Top</h2>');
  });
});

describe('the link of a heading', () => {
  it('stands beside it and says where it leads', async () => {
    expect(readable(await render('## Scaling laws'))).toBe(
      '<div class="heading"><h2 id="scaling-laws">Scaling laws</h2>' +
        '<a class="heading-link" href="#scaling-laws" aria-label="Link to section: Scaling laws"></a></div>',
    );
  });

  it('names a picture by its alternative text', async () => {
    const document = await render('## ![The logo](logo.png) Rules');
    expect(document.headings).toMatchObject([{ text: 'The logo Rules' }]);
    expect(document.pictures).toMatchObject([{ inline: true }]);
    expect(readable(document)).toContain('aria-label="Link to section: The logo Rules"');
  });
});

describe('a bold line on its own', () => {
  it('is a heading below the one above it', async () => {
    const { headings } = await render('## Real', '', '**5. Key Concepts**', '', 'Text.');
    expect(headings).toMatchObject([
      { depth: 2, text: 'Real' },
      { depth: 3, text: '5. Key Concepts', id: '5-key-concepts', place: { line: 3, column: 1 } },
    ]);
  });

  it('may be followed by breaks and pictures, which stay', async () => {
    const document = await render('**Architecture**<br>', '<img src="a.png" alt="A">');
    expect(document.headings).toMatchObject([{ text: 'Architecture' }]);
    expect(readable(document)).toContain('<figure class="figure" id="fig-a">[p0]</figure>');
  });

  it('may consist of several bold pieces and an id', async () => {
    expect((await render('**One** **two** {#both}')).headings).toMatchObject([
      { text: 'One two', id: 'both' },
    ]);
  });

  it('is a heading in `.mdx` too', async () => {
    expect((await renderMdx('**Architecture**<br/><img src="a.png" alt="A" />')).headings).toMatchObject([
      { text: 'Architecture' },
    ]);
  });

  it.each(['**A whole sentence in bold.**', '**Note:** the rest is not bold.', '- **in a list**'])(
    'is none: %s',
    async (line) => {
      expect((await render(line)).headings).toEqual([]);
    },
  );
});

it('says the formulas of a heading as they are set, and leaves tags out of the title', async () => {
  const { headings, firstHeading } = await render(
    '# The <i>whole</i> of <eos>',
    '',
    '## A $1\\times 1$ layer',
    '',
    'x',
  );
  expect(firstHeading).toBe('The whole of <eos>');
  expect(headings.map(({ text }) => text)).toEqual(['A 1×1 layer']);
});

it('headings that differ in signs alone are not said to be of the same words', async () => {
  const { problems } = await render(
    '# T',
    '',
    '## `A + !B`',
    '',
    'X.',
    '',
    '## `!A + B`',
    '',
    'X.',
    '',
    '## `A + !B`',
    '',
    'X.',
  );
  expect(problems.map(({ message }) => message)).toEqual([
    '`!A + B` and the heading on line 3, `A + !B`, differ in signs that no address holds.',
    'The heading on line 3 has the same words: `A + !B`.',
  ]);
});
