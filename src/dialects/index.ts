import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { replaceInText } from '../syntax/replace-in-text.ts';
import type { Dialect } from './dialect.ts';
import { emoji } from './emoji.ts';
import { hackmd } from './hackmd.ts';
import { jekyll } from './jekyll.ts';
import { latex } from './latex.ts';
import { builders } from './mkdocs.ts';
import { obsidian } from './obsidian.ts';
import { pandoc } from './pandoc.ts';

/** What other tools read in running text, kind by kind. */
export const dialects: Dialect[] = [
  ...latex,
  ...obsidian,
  ...pandoc,
  ...builders,
  ...hackmd,
  ...jekyll,
  emoji,
];

/** The signs without which none of them can be there. */
const signs = /[|\\%=^~@{}:+#*!?<-]/;

/** Renders what other tools read, where this site has the same. */
export function remarkDialects() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    for (const { find, mean, withEscaped } of dialects) {
      if (mean && source.search(find) >= 0)
        replaceInText(tree, source, find, mean, ({ type }) => type !== 'link', withEscaped);
    }
    // A line that only said how much space to leave.
    tree.children = tree.children
      .filter((node) => node.type !== 'paragraph' || !node.children.every(isBlank))
      .map((node) => onlyAnchor(node) ?? node);
  };
}

const isBlank = (node: PhrasingContent) => node.type === 'text' && node.value.trim() === '';

/** A place that stood on a line of its own is no paragraph. */
function onlyAnchor(node: RootContent): RootContent | undefined {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'html' && others.length === 0 && only.value.startsWith('<a id="^') ? only : undefined;
}

/** Whether a text holds what another tool would read, and readers would see as it stands. */
export function isForeign(text: string): boolean {
  return signs.test(text) && dialects.some(({ find, mean }) => !mean && text.search(find) >= 0);
}
