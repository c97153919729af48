import type { Root } from 'mdast';
import type {} from 'remark-mdx';
import { visit } from '../syntax/visit.ts';

const idInComment = /^\s*\/\*\s*#([^\s*]+)\s*\*\/\s*$/;

/** Turns the form of an id that `.mdx` accepts, an expression holding the comment `#my-id`, into `{#my-id}`. */
export function remarkMdxIds() {
  return (tree: Root): void => {
    visit(tree, 'mdxTextExpression', (node, index, parent) => {
      const id = idInComment.exec(node.value)?.[1];
      if (!id || !parent || index === undefined) return;
      const before = parent.children[index - 1];
      const value = `{#${id}}`;
      if (before?.type === 'text') {
        before.value += value;
        parent.children.splice(index, 1);
      } else parent.children[index] = { type: 'text', value };
    });
  };
}
