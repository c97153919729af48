import type { Element, Root } from 'hast';
import { decodeAddress } from '../syntax/decode-address.ts';
import { attribute } from '../syntax/element.ts';
import { visit } from '../syntax/visit.ts';

/**
 * Takes the list of footnotes from the end of a lecture: each note's content by the author's label, without
 * the links back to the text that the parser has put at its end.
 */
export function takeDefinitions(tree: Root): Map<string, Element> {
  const definitions = new Map<string, Element>();
  visit(tree, 'element', (node, index, parent) => {
    if (!('dataFootnotes' in node.properties) || !parent || index === undefined) return;
    visit(node, 'element', (item) => {
      const id = item.tagName === 'li' ? attribute(item, 'id') : undefined;
      if (id?.startsWith('fn-')) definitions.set(labelOf(id), item);
    });
    parent.children.splice(index, 1);
    return [true, index];
  });
  for (const definition of definitions.values()) removeBackLinks(definition);
  return definitions;
}

/** The author's label in the address or the id of a footnote. */
export function labelOf(address: string): string {
  return decodeAddress(address.replace(/^#?fn-/, ''));
}

function removeBackLinks(definition: Element): void {
  visit(definition, 'element', (node, index, parent) => {
    if (!('dataFootnoteBackref' in node.properties) || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [true, index];
  });
}
