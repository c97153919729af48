import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attribute, classesOf, isElement, textOf } from './element.ts';
import { lectureData, placeOf } from './lecture-data.ts';

/** Notes the lecture's headings, whose ids `rehype-slug` has set. */
export function rehypeCollectHeadings() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    visit(tree, 'element', (node) => {
      if (!/^h[1-6]$/.test(node.tagName)) return;
      const id = attribute(node, 'id');
      if (!id || id === 'footnote-label') return;
      const depth = Math.max(2, Number(node.tagName[1]));
      data.headings.push({ depth, id, text: textOf(node, isReference), place: placeOf(node) });
    });
  };
}

/** Puts a link to itself beside every heading, outside it, so that its name stays its text. */
export function rehypeHeadingLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!/^h[2-6]$/.test(node.tagName) || !parent || index === undefined) return;
      if (isElement(parent as Element) && classesOf(parent as Element).includes('heading')) return;
      const id = attribute(node, 'id');
      if (!id) return;
      const name = `Link to section: ${textOf(node, isReference)}`;
      parent.children[index] = h('div', { className: ['heading'] }, [
        node,
        h('a', { className: ['heading-link'], href: `#${id}`, ariaLabel: name }),
      ]);
      return [SKIP, index + 1];
    });
  };
}

function isReference(node: Element): boolean {
  return node.tagName === 'sup' || classesOf(node).includes('note-ref') || classesOf(node).includes('note');
}
