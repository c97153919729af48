import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeSlug from 'rehype-slug';
import type { VFile } from 'vfile';
import { lectureData, placeOf } from '../course/lecture-data.ts';
import { attribute, classesOf, isElement, textOf } from '../syntax/element.ts';
import { SKIP, visit } from '../syntax/visit.ts';
import { takeAnchor, uniqueId } from './anchors.ts';

/**
 * Gives every heading an id and notes it. `rehype-slug` makes the ids of the words, among which the number
 * of a footnote does not count; an id that an author gave is never taken by a heading without one.
 */
export function rehypeHeadings() {
  const addSlugs = rehypeSlug();
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    const explicit = new Set<Element>();
    visit(tree, 'element', (node) => {
      if ('dataFootnoteRef' in node.properties) node.children = [];
      if (node.tagName === 'h1') node.tagName = 'h2';
      if (!isHeading(node) || !attribute(node, 'id')) return;
      explicit.add(node);
      takeAnchor(attribute(node, 'id') as string, file);
    });
    addSlugs(tree);
    visit(tree, 'element', (node) => {
      if (!isHeading(node)) return;
      const id = explicit.has(node) ? (attribute(node, 'id') as string) : freeId(node, file);
      node.properties.id = id;
      // The heading of the list of footnotes, which goes (see footnotes.ts).
      if (id === 'footnote-label') return;
      const depth = Number(node.tagName[1]);
      data.headings.push({ depth, id, text: textOf(node, isReference), place: placeOf(node) });
    });
  };
}

/** The slug of a heading's words, or `section` for one that has none, such as a picture. */
function freeId(heading: Element, file: VFile): string {
  const slug = attribute(heading, 'id') ?? '';
  return uniqueId(/^(?:-\d+)?$/.test(slug) ? 'section' : slug, file);
}

/** Puts a link to itself beside every heading, outside it, so that its name stays its text. */
export function rehypeHeadingLinks() {
  return (tree: Root, file: VFile): void => {
    // Noted before its pictures became slots.
    const names = new Map(lectureData(file).headings.map(({ id, text }) => [id, text]));
    visit(tree, 'element', (node, index, parent) => {
      if (!/^h[2-6]$/.test(node.tagName) || !parent || index === undefined) return;
      const id = attribute(node, 'id');
      if (!id) return;
      const name = `Link to section: ${names.get(id) ?? ''}`;
      parent.children[index] = h('div', { className: ['heading'] }, [
        node,
        h('a', { className: ['heading-link'], href: `#${id}`, ariaLabel: name }),
      ]);
      return [SKIP, index + 1];
    });
  };
}

function isHeading(node: Element): boolean {
  return isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
}

function isReference(node: Element): boolean {
  return classesOf(node).some((name) => name === 'note-ref' || name === 'note');
}
