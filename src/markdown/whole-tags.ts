import type { Root } from 'mdast';
import { unfinishedTag } from '../syntax/unfinished-tag.ts';
import { visit } from '../syntax/visit.ts';

/**
 * Shows a tag without an end as the text it is, and closes an open comment: the HTML parser would wait for
 * their ends in what follows.
 */
export function remarkWholeTags() {
  return (tree: Root): void => {
    visit(tree, 'html', (node) => {
      for (let at = unfinishedTag(node.value); at !== undefined; at = unfinishedTag(node.value)) {
        node.value = `${node.value.slice(0, at)}&lt;${node.value.slice(at + 1)}`;
      }
      const comment = node.value.lastIndexOf('<!--');
      if (comment >= 0 && !node.value.includes('-->', comment)) node.value += '-->';
    });
  };
}
