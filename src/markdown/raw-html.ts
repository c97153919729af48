import { nodeTypes } from '@mdx-js/mdx';
import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import { isElement } from '../syntax/element.ts';

const makeElements = rehypeRaw({ passThrough: [...nodeTypes] });

/** Makes elements of raw HTML. A text without any, as most are, is spared the way through a parser of HTML. */
export function rehypeRawHtml() {
  return (tree: Root, file: VFile): Root | undefined =>
    needsParser(tree) ? (makeElements(tree, file) as Root) : undefined;
}

/** Code that begins with an empty line was given one more, for the parser takes one away. */
function needsParser(node: Nodes): boolean {
  if (node.type === 'raw') return true;
  if (!('children' in node)) return false;
  const [first] = isElement(node, 'code') ? node.children : [];
  return (first?.type === 'text' && first.value.startsWith('\n')) || node.children.some(needsParser);
}
