import type { Root } from 'mdast';
import { visit } from '../syntax/visit.ts';

/** Comments, code and tags, which are left alone, and mathematics between backslashes or dollars. */
const pieces = new RegExp(
  [
    '<!--[\\s\\S]*?(?:-->|$)',
    '<(?<code>pre|code|script|style|textarea|svg|math)\\b[\\s\\S]*?(?:</\\k<code>\\s*>|$)',
    '</?[a-z](?:"[^"]*"|\'[^\']*\'|[^"\'<>])*>',
    '\\\\{1,2}\\((?<round>[^$]{1,500}?)\\\\{1,2}\\)',
    '\\\\{1,2}\\[(?<square>[^$]{1,500}?)\\\\{1,2}\\]',
    '\\$\\$(?<dollars>[^$]+)\\$\\$',
    '(?<!\\\\)\\$(?=[^\\s$])(?<dollar>[^$\\n]*[^\\s$\\\\])\\$(?!\\d)',
  ].join('|'),
  'gi',
);

/**
 * Marks mathematics inside blocks of HTML, such as the caption in a `<div class="figcaption">`: the Markdown
 * parser doesn't look into them.
 */
export function remarkHtmlMath() {
  return (tree: Root): void => {
    visit(tree, 'html', (node) => {
      if (!/[$\\]/.test(node.value)) return;
      node.value = node.value.replace(pieces, (...match) => {
        const { round, square, dollars, dollar } = match.at(-1) as Record<string, string | undefined>;
        const display = square ?? dollars;
        const tex = display ?? round ?? dollar;
        if (tex === undefined) return match[0] as string;
        const [at, all] = match.slice(-3) as [number, string];
        const kind =
          display === undefined || (dollars && isInWords(all, at, match[0])) ? 'math-inline' : 'math-display';
        return `<code class="language-math ${kind}">${tex.trim().replace(/</g, '&lt;')}</code>`;
      });
    });
  };
}

/** Whether a formula between two dollars has words beside it on its line. */
function isInWords(html: string, at: number, formula: string): boolean {
  const end = at + formula.length;
  const before = html.slice(html.lastIndexOf('\n', at - 1) + 1, at).trimEnd();
  const after = html.slice(end).split('\n', 1)[0] as string;
  return !/(?:^|>)$/.test(before) || !/^[.,;:]?[ \t]*(?:<|$)/.test(after);
}
