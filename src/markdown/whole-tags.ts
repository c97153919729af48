import type { Root } from 'mdast';
import { visit } from './visit.ts';

const whole =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?/][^>]*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** Offset of the first tag in a piece of HTML that has no end there: `<div class="x`. */
export function unfinishedTag(html: string): number | undefined {
  const rest = html.replace(whole, (tag) => ' '.repeat(tag.length));
  const at = rest.search(/<[a-z/!?]/i);
  return at < 0 ? undefined : at;
}

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
