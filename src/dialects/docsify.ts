import type { Blockquote, Paragraph, Root } from 'mdast';
import { visit } from '../syntax/visit.ts';
import { container } from './blocks.ts';

/** `## Title {docsify-ignore}`, which keeps a heading out of the contents that Docsify shows. */
const ignored = /\{docsify-ignore(?:-all)?\}$/;
/** `!> Important.` and `?> A tip.`, a paragraph of their own. */
const callout = /^([!?])>[ \t]+/;
const kinds: Record<string, string> = { '!': 'important', '?': 'tip' };
/** `![x](a.png ':size=50%')`: settings in the place of a title. */
const setting =
  /(?<!\S):(?:size|ignore|class|id|include|target|disabled|no-zoom|crossorgin|type|fragment)(?:=\S+)?/g;

/** Reads what Docsify has beside Markdown. */
export function remarkDocsify() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading') {
        const last = node.children.at(-1);
        if (last?.type === 'text' && ignored.test(last.value.trimEnd()))
          last.value = last.value.trimEnd().replace(ignored, '').trimEnd();
      }
      if ((node.type === 'image' || node.type === 'link') && node.title?.includes(':')) {
        const width = /:size=(\d+)/.exec(node.title)?.[1];
        const isShare = /:size=\d+%/.test(node.title);
        node.title = node.title.replace(setting, '').trim() || null;
        if (width && node.type === 'image')
          node.data = {
            ...node.data,
            hProperties: { ...node.data?.hProperties, width: isShare ? `${width}%` : width },
          };
      }
      const first = node.type === 'paragraph' ? node.children[0] : undefined;
      const kind = first?.type === 'text' ? callout.exec(first.value)?.[1] : undefined;
      if (!kind || first?.type !== 'text' || !parent || index === undefined) return;
      first.value = first.value.replace(callout, '');
      (parent as Blockquote).children[index] = container(
        kinds[kind] as string,
        [],
        [node as Paragraph],
        node,
      );
    });
  };
}
