import { describe, expect, it } from 'vitest';
import { citedWorks } from '../../../src/bibliography/cited-works.ts';
import { workFromCsl } from '../../../src/bibliography/from-csl.ts';
import type { Work } from '../../../src/bibliography/work.ts';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { readable } from './render.ts';

const place = { line: 1, column: 1 };
const people = (...families: string[]) => families.map((family) => ({ family }));
const bibliography = new Map(
  [
    { id: 'vaswani2017', title: 'Attention', author: people('Vaswani', 'Shazeer', 'Parmar'), issued: 2017 },
    { id: 'press2016', title: 'Output', author: people('Press', 'Wolf'), issued: 2016 },
    { id: 'elman:90/a', title: 'Time', author: people('Elman'), issued: { 'date-parts': [[1990]] } },
    { id: 'openai2024a', title: 'One', author: [{ literal: 'OpenAI' }], issued: 2024 },
    { id: 'openai2024b', title: 'Two', author: [{ literal: 'OpenAI' }], issued: 2024 },
  ].map((item) => {
    const work = workFromCsl(item, 'references.bib', place) as Work;
    return [work.key, work] as const;
  }),
);

const render = (text: string) => {
  const source = `# A\n\n${text}\n`;
  return renderLecture(source, 'md', { works: citedWorks(source, bibliography) });
};
const paragraph = async (text: string) => {
  const html = readable(await render(text))
    .replace(/<a [^>]*class="citation"[^>]*>|<\/a>/g, '')
    .replaceAll('&#x26;', '&');
  return /<p>(.*?)<\/p>/s.exec(html)?.[1];
};

describe('citations in the text', () => {
  it.each([
    ['So it is [@vaswani2017].', 'So it is (Vaswani et al., 2017).'],
    [
      'So [see @press2016, pp. 5-7; also -@vaswani2017].',
      'So (see Press & Wolf, 2016, pp. <span class="nowrap">5–7</span>; also 2017).',
    ],
    ['As @press2016 say,', 'As Press & Wolf (2016) say,'],
    ['As @press2016 [p. 5] say,', 'As Press & Wolf (2016, p. 5) say,'],
    ['Press and Wolf -@press2016 say', 'Press and Wolf (2016) say'],
    ['@vaswani2017: it', 'Vaswani et al. (2017): it'],
    ['of [@{elman:90/a}] and @elman:90/a.', 'of (Elman, 1990) and Elman (1990).'],
    ['[@openai2024a; @openai2024b]', '(OpenAI, 2024a; OpenAI, 2024b)'],
    ['[@openai2024b]', '(OpenAI, 2024)'],
    ['one[@press2016][@vaswani2017]', 'one(Press & Wolf, 2016)(Vaswani et al., 2017)'],
    [
      '{cite:p}`press2016,vaswani2017` and {cite:t}`press2016`',
      '(Press & Wolf, 2016; Vaswani et al., 2017) and Press & Wolf (2016)',
    ],
    ['d2l :cite:`press2016`.', 'd2l (Press & Wolf, 2016).'],
    [
      '\\citep[see][p. 3]{press2016} \\citet{vaswani2017} \\cite{press2016,vaswani2017}',
      '(see Press & Wolf, 2016, p. 3) Vaswani et al. (2017) (Press & Wolf, 2016; Vaswani et al., 2017)',
    ],
    ['Obsidian [[@press2016]]', 'Obsidian (Press & Wolf, 2016)'],
  ])('%s', async (text, expected) => {
    expect(await paragraph(text)).toBe(expected);
    expect((await render(text)).problems).toEqual([]);
  });

  it.each([
    'Write to me@press2016.org or `[@press2016]`.',
    'The package @astrojs/mdx, by [@astrojs/mdx] and @somebody_else.',
    'Escaped \\@press2016 and \\[@press2016].',
    'Code `@media print {}` and ~~~',
    'A mail: <press@press2016.example>',
  ])('stays text: %s', async (text) => {
    const { references, html } = await render(text);
    expect(references).toEqual([]);
    expect(html).not.toContain('citation');
  });

  it('is text like any other in a course without a bibliography', async () => {
    const { html } = await renderLecture('# A\n\nSo [@vaswani2017] and @vaswani2017.\n', 'md');
    expect(html).toContain('So [@vaswani2017] and @vaswani2017.');
  });

  it('keeps a key that nobody has as it is written, with its place', async () => {
    const { citations, html } = await render('One\ntwo [@vaswani2017; @vaswain2017, p. 3].');
    expect(html.replace(/<[^>]*>/g, '')).toContain('(Vaswani et al., 2017; @vaswain2017, p. 3)');
    expect(citations.map(({ key, id, place }) => [key, id, place])).toEqual([
      ['vaswani2017', 'cite-vaswani2017', { line: 4, column: 5 }],
      ['vaswain2017', '', { line: 4, column: 5 }],
    ]);
  });
});

describe('the list of references', () => {
  it('stands at the end under its own heading, sorted, and leads back to every mark', async () => {
    const html = readable(await render('## One\n\n[@vaswani2017]\n\n## Two\n\n[@press2016] [@vaswani2017]'));
    expect(html).toContain('<h2 id="references">References</h2>');
    expect(html.slice(html.indexOf('<ul class="references">'))).toBe(
      '<ul class="references"><li id="ref-press2016">Press &#x26; Wolf (2016). “Output”. <a class="note-back" href="#cite-press2016" aria-label="Back to the text">↑</a></li><li id="ref-vaswani2017">Vaswani, Shazeer &#x26; Parmar (2017). “Attention”. <a class="note-back" href="#cite-vaswani2017" aria-label="Back to mark 1">↑1</a> <a class="note-back" href="#cite-vaswani2017-2" aria-label="Back to mark 2">↑2</a></li></ul>',
    );
  });

  it('stands below a last heading of the author, and in the place that Pandoc names', async () => {
    const own = await render('[@press2016]\n\n## Sources');
    expect(own.headings.map(({ id }) => id)).toEqual(['sources']);
    const placed = readable(await render('[@press2016]\n\n<div id="refs"></div>\n\nMore.'));
    expect(placed).toMatch(/<div id="refs"><ul class="references">.*<\/ul><\/div>\s*<p>More/s);
  });

  it('is no running text, and each work is found in the section that cites it first', async () => {
    const { records, words, citations } = await render(
      '## One\n\nWords. [@press2016]\n\n## Two\n\n[@press2016]',
    );
    expect(words).toBeLessThan(14);
    expect(records.filter(({ kind }) => kind === 'footnote').map(({ id, section }) => [id, section])).toEqual(
      [['ref-press2016', 'one']],
    );
    expect(citations.map(({ section }) => section)).toEqual(['one', 'two']);
  });

  it('knows what notes, tables and questions cite', async () => {
    const text =
      '## One\n\nWords[^a] and\n\n<details><summary>Q</summary>\n\n[@vaswani2017]\n\n</details>\n\n[^a]: See @press2016.';
    const { citations, problems, footnotes } = await render(text);
    expect(citations.map(({ key, section }) => [key, section]).sort()).toEqual([
      ['press2016', 'one'],
      ['vaswani2017', 'one'],
    ]);
    expect(footnotes[0]?.text).toBe('See Press & Wolf (2016).');
    expect(problems).toEqual([]);
  });
});
