import { createRequire } from 'node:module';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeRawHtml } from '../../../src/markdown/raw-html.ts';
import { syntaxPlugins } from '../../../src/markdown/syntax.ts';
import { visit } from '../../../src/syntax/visit.ts';

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: { markdown: string }[] };
const processor = unified()
  .use(remarkParse)
  .use(syntaxPlugins)
  .use(remarkRehype, { allowDangerousHtml: true })
  .freeze();

function treeOf(markdown: string): Root {
  const tree = processor.runSync(processor.parse(markdown)) as Root;
  // As lectures have it: a line more, of which the parser takes one away.
  visit(tree, 'element', ({ tagName, children: [first] }) => {
    if (tagName === 'code' && first?.type === 'text' && first.value.startsWith('\n'))
      first.value = `\n${first.value}`;
  });
  return tree;
}

test.each([
  ...tests.map(({ markdown }) => markdown),
  '```\n\ncode\n```',
  '| a | b |\n|:-:|---|\n| 1 | ![x](y "z") |',
  'x[^1] and ~~y~~ $z$\n\n[^1]: A note.\n\n    > With a quote.\n\n- [x] done',
  '[a https://example.org b](c) <b>raw</b>\n\n<div>\n\n*x*\n\n</div>',
])('a text is the same whether it was parsed as HTML or spared that: %j', (markdown) => {
  const file = { value: markdown } as never;
  const parsed = rehypeRaw()(treeOf(markdown), file) as Root;
  const tree = treeOf(markdown);
  // An attribute without a value is said in one of two ways.
  const said = (root: Root) => toHtml(root).replaceAll('=""', '');
  expect(said(rehypeRawHtml()(tree, file) ?? tree)).toBe(said(parsed));
});

test('only raw HTML goes through the parser', () => {
  expect(rehypeRawHtml()(treeOf('*a*'), {} as never)).toBeUndefined();
  expect(rehypeRawHtml()(treeOf('<b>a</b>'), {} as never)).toBeDefined();
});
