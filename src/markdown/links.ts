import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attribute, classesOf, textOf } from './element.ts';
import { lectureData, placeOf } from './lecture-data.ts';
import { slotFor } from './slots.ts';

const external = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const generated = new Set(['figure-label', 'equation-number', 'note', 'note-ref', 'note-back']);
const attributes: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
  track: ['src'],
};

/** Notes every link and media address, and puts a slot where its address on the site goes. */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    visit(tree, 'element', (node) => {
      if (isGenerated(node)) return;
      const id = attribute(node, 'id') ?? (node.tagName === 'a' ? attribute(node, 'name') : undefined);
      if (id && !/^h[1-6]$/.test(node.tagName) && !data.numbered.some((item) => item.id === id)) {
        node.properties.id = id;
        if (!data.anchors.includes(id)) data.anchors.push(id);
      }
      for (const name of attributes[node.tagName] ?? []) {
        const target = attribute(node, name);
        if (target !== undefined) noteLink(node, name, target, file);
      }
    });
  };
}

function noteLink(node: Element, name: string, target: string, file: VFile): void {
  const { links } = lectureData(file);
  const index = links.length;
  const empty = name === 'href' && target.includes('#') && !external.test(target) && isEmpty(node);
  links.push({ index, target, empty, place: placeOf(node) });
  if (!external.test(target) && !target.startsWith('#')) node.properties[name] = slotFor('link', index);
  if (empty) node.children = [{ type: 'text', value: slotFor('reference', index) }];
}

function isEmpty(node: Element): boolean {
  return node.children.every((child) => child.type === 'text') && textOf(node) === '';
}

/** Links that the earlier steps made themselves: labels of figures, numbers of equations, notes. */
function isGenerated(node: Element): boolean {
  return classesOf(node).some((name) => generated.has(name));
}
