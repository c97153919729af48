import type { Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { replaceInText } from '../syntax/replace-in-text.ts';

/** Names of the tags that Quarto's and Hugo's themes have for icons. */
export const iconTags = ['fa', 'fas', 'fab', 'far', 'bi', 'ai', 'icon', 'iconify'];

/** `:material-check:{ .lg }` of MkDocs, `{{< fa brands github >}}` of Quarto and Hugo. */
const icon = new RegExp(
  `(?<![\\w:]):((?:material|fontawesome|octicons|simple|bootstrap)-[a-z\\d-]+):(?!\\w)(?:\\{[^{}\\n]*\\})?[ \\t]*|\\{\\{<[ \\t]*(?:${iconTags.join('|')})[ \\t]([^<>{}\\n]*)>\\}\\}[ \\t]*`,
  'g',
);
const signs: Record<string, string> = { check: '✓', close: '✗', cancel: '✗', plus: '+', minus: '−' };

/** Leaves out icons beside words, which say the same; one that is all of a link or a cell says what it is called. */
export function remarkIcons() {
  return (tree: Root, file: VFile): void => {
    let isAlone = false;
    replaceInText(
      tree,
      String(file),
      icon,
      ([, name = '', inside = '']) => (isAlone ? [{ type: 'text', value: nameOf(name || inside) }] : []),
      (parent) => {
        isAlone = holdsIconsAlone(parent as Parents);
        return true;
      },
    );
  };
}

function holdsIconsAlone(parent: Parents): boolean {
  const holdsPicture = parent.children.some(({ type }) => type === 'image' || type === 'imageReference');
  return parent.type !== 'paragraph' && !holdsPicture && toString(parent).replace(icon, '').trim() === '';
}

/** `material-check-circle` is a ✓, `brands github` is called github. */
function nameOf(icon: string): string {
  const words = icon
    .replace(/^(?:material|fontawesome-(?:brands|solid|regular)|octicons|simple|bootstrap)-|["']/g, '')
    .replace(/^(?:brands|solid|regular)[ \t]+/, '')
    .split(/[\s-]+/)
    .filter((word) => /^[a-z]/.test(word));
  return signs[words[0] ?? ''] ?? words.join(' ');
}
