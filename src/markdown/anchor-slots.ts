import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { attribute, classesOf, isElement } from '../syntax/element.ts';
import { visit } from '../syntax/visit.ts';
import { slotFor } from './slots.ts';

/** Elements that may only hold or follow their like: what stands before others goes inside them. */
const closed = 'li dt dd tr td th tbody thead caption figcaption summary option'.split(' ');

/**
 * Leaves to the course what its ledger decides: which id a heading has, among others of the same words, and by
 * which former addresses a place is still found. Before every place with an id goes a slot for those.
 */
export function rehypeAnchorSlots() {
  return (tree: Root, file: VFile): void => {
    const { headings, numbered, footnotes, references, anchors, targets } = lectureData(file);
    const headingAt = new Map(headings.map(({ id }, index) => [id, index]));
    const left = new Set([
      ...[...headings, ...numbered, ...footnotes, ...references].map(({ id }) => id),
      ...anchors,
    ]);
    visit(tree, 'element', (node, index, parent) => {
      if (classesOf(node).includes('heading-link')) {
        const at = headingAt.get(attribute(node, 'href')?.slice(1) ?? '');
        if (at !== undefined) node.properties.href = `#${slotFor('heading', at)}`;
        return undefined;
      }
      const id = attribute(node, 'id');
      if (id === undefined || !parent || index === undefined || !left.delete(id)) return undefined;
      const at = headingAt.get(id);
      if (at !== undefined) node.properties.id = slotFor('heading', at);
      const slot = { type: 'text', value: slotFor('anchor', targets.push(id) - 1) } as const;
      if (isElement(node, ...closed)) {
        node.children.unshift(slot);
        return undefined;
      }
      parent.children.splice(index, 0, slot);
      return index + 2;
    });
  };
}
