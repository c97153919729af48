import type { Root } from 'mdast';
import { htmlFormulas } from '../syntax/html-formulas.ts';
import { visit } from '../syntax/visit.ts';

/**
 * Marks mathematics inside blocks of HTML, such as the caption in a `<div class="figcaption">`: the Markdown
 * parser doesn't look into them.
 */
export function remarkHtmlMath() {
  return (tree: Root): void => {
    visit(tree, 'html', (node) => {
      if (!/[$\\]/.test(node.value)) return;
      node.value = node.value.replace(htmlFormulas, (...match) => {
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
