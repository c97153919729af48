import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { lectureData, placeOf } from '../course/lecture-data.ts';
import { isExternal } from '../syntax/addresses.ts';
import { attribute, classesOf, textOf } from '../syntax/element.ts';
import { visit } from '../syntax/visit.ts';
import { takeAnchor } from './anchors.ts';
import { slotFor } from './slots.ts';

const generated = new Set(['figure-label', 'equation-number', 'note', 'note-ref', 'note-back', 'citation']);
const attributes = new Map([
  ['a', ['href']],
  ['area', ['href']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['source', ['src']],
  ['track', ['src']],
]);

/** Notes every link and media address, and puts a slot where its address on the site goes. */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node) => {
      if (isGenerated(node)) return;
      const id = attribute(node, 'id') ?? (node.tagName === 'a' ? attribute(node, 'name') : undefined);
      if (id && !/^h[1-6]$/.test(node.tagName)) noteAnchor(node, id, file);
      if (node.tagName === 'a' || node.tagName === 'area') protectOpener(node);
      for (const name of attributes.get(node.tagName) ?? []) {
        const target = attribute(node, name);
        if (target !== undefined) noteLink(node, name, target, file);
      }
    });
  };
}

/** A page that a link opens beside ours must not get hold of ours; for a `target` with a name browsers leave it. */
function protectOpener(node: Element): void {
  const written = [node.properties.rel ?? []].flat().join(' ').toLowerCase().split(/\s+/);
  const rel = written.filter((word) => word && word !== 'opener' && word !== 'noopener');
  if (attribute(node, 'target') !== undefined) rel.push('noopener');
  if (rel.length > 0) node.properties.rel = rel;
  else delete node.properties.rel;
}

/** An anchor that a heading, a figure or another anchor has already is none: the first keeps its links. */
function noteAnchor(node: Element, id: string, file: VFile): void {
  const { anchors } = lectureData(file);
  if (takeAnchor(id, file)) {
    node.properties.id = id;
    anchors.push(id);
  } else if (node.tagName === 'a') {
    delete node.properties.id;
    delete node.properties.name;
  }
}

function noteLink(node: Element, name: string, target: string, file: VFile): void {
  const { links } = lectureData(file);
  const index = links.length;
  const empty = name === 'href' && target !== '' && !isExternal(target) && isEmpty(node);
  links.push({ index, target, empty, place: placeOf(node) });
  if (!isExternal(target)) node.properties[name] = slotFor('link', index);
  const kind = node.properties.dataNumber === undefined ? 'reference' : 'number';
  delete node.properties.dataNumber;
  if (empty) node.children = [{ type: 'text', value: slotFor(kind, index) }];
}

function isEmpty(node: Element): boolean {
  return node.children.every((child) => child.type === 'text') && textOf(node) === '';
}

/** Links that the earlier steps made themselves: labels of figures, numbers of equations, notes. */
function isGenerated(node: Element): boolean {
  return classesOf(node).some((name) => generated.has(name));
}
