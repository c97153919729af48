import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from '../syntax/visit.ts';

/** Which footnote texts and link definitions some blocks of the notes refer to, by label. */
export function labelsUsed(tree: Root, blocks: Root['children']): Set<string> {
  const used = new Set<string>();
  const collect = (nodes: Root['children']) => {
    visit({ type: 'root', children: nodes } as Root, (node) => {
      const isMark = node.type === 'footnoteReference';
      if (!isMark && node.type !== 'linkReference' && node.type !== 'imageReference') return;
      const label = `${isMark ? '^' : ''}${node.identifier}`;
      if (used.has(label)) return;
      used.add(label);
      // A footnote's own text may refer to others.
      if (isMark)
        collect(tree.children.filter((other) => isFootnote(other) && other.identifier === node.identifier));
    });
  };
  collect(blocks.filter((node) => !isFootnote(node)));
  return used;
}

/** Label of a footnote's text or a link's definition; undefined for any other block. */
export function labelOf(node: Root['children'][number]): string | undefined {
  if (isFootnote(node)) return `^${node.identifier}`;
  return node.type === 'definition' ? node.identifier : undefined;
}

const isFootnote = (node: Root['children'][number]): node is FootnoteDefinition =>
  node.type === 'footnoteDefinition';

/** The addresses of `[label]: …` lines by label, and the labels that pictures refer to. */
export function definitionsOf(tree: Root): { definitions: Map<string, string>; pictureLabels: Set<string> } {
  const definitions = new Map<string, string>();
  const pictureLabels = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
    if (node.type === 'imageReference') pictureLabels.add(node.identifier);
  });
  return { definitions, pictureLabels };
}
