import { createRequire } from 'node:module';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { syntaxPlugins } from '../../../src/markdown/syntax.ts';

interface Example {
  number: number;
  markdown: string;
  html: string;
}
const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: Example[] };

/** The parser as lectures have it, without what later steps make of the tree. */
const processor = unified()
  .use(remarkParse)
  .use(syntaxPlugins)
  .use(remarkRehype, { allowDangerousHtml: true })
  .freeze();

/** Every deliberate difference, by the numbers of version 0.31.2. */
const deliberate: [reason: string, numbers: number[]][] = [
  [
    'Markdown right below a line of tags is Markdown, as its author meant',
    [150, 151, 155, 161, 162, 164, 165, 166, 189],
  ],
  ['A name that HTML does not have begins no block of HTML', [163]],
  ['A line of Markdown right below the end of a block is no part of it', [186]],
  ['Bare addresses are links, as code hosts have it (GFM)', [602, 606, 608, 611, 612]],
];

/** HTML as a browser reads it, spaces between blocks left out. */
function asRead(html: string): string {
  return toHtml(fromHtml(html, { fragment: true }))
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:p|div|ul|ol|li|blockquote|pre|h[1-6]|hr)\b[^>]*>) ?/g, '$1')
    .trim();
}

/** The same as it is written: what a browser makes of tags that nobody closes depends on what comes after them. */
function asWritten(html: string): string {
  return html
    .replace(/&(?:#x3C|lt);/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:#x26|amp);/g, '&')
    .replace(/&quot;/g, '"')
    .trim();
}

const differs: number[] = [];
for (const { number, markdown, html } of tests) {
  const [text, expected] = [markdown, html].map((one) => one.replace(/→/g, '\t')) as [string, string];
  const tree = await processor.run(processor.parse(text));
  const shown = toHtml(tree, { allowDangerousHtml: true });
  if (asRead(shown) !== asRead(expected) && asWritten(shown) !== asWritten(expected)) differs.push(number);
}

it('reads all examples of CommonMark as it does, but for the differences that are named here', () => {
  const named = deliberate.flatMap(([, numbers]) => numbers).sort((one, other) => one - other);
  expect(tests.length).toBe(652);
  expect(differs).toEqual(named);
});
