import type { Element, Parents, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { type CitedWork, referenceId, worksOf } from '../bibliography/cited-works.ts';
import { lectureData, placeOf } from '../course/lecture-data.ts';
import { attribute, isBlank, isElement, textOf } from '../syntax/element.ts';
import { visit, visitParents } from '../syntax/visit.ts';
import { wordSlot } from '../words/word-slots.ts';
import { uniqueId } from './anchors.ts';

/**
 * Notes what the lecture cites, and lists it at its end: below its last heading where that has nothing else below it,
 * in `::: {#refs}` where there is one, as Pandoc does, else under a heading of its own.
 */
export function rehypeReferenceList() {
  return (tree: Root, file: VFile): void => {
    const works = worksOf(file);
    if (!works) return;
    const marks = noteMarks(tree, file);
    const cited = works.filter(({ key }) => marks.has(key));
    if (cited.length === 0) return;
    const list = h(
      'ul',
      { className: ['references'] },
      cited.map((work) => itemOf(work, marks.get(work.key) ?? [], file)),
    );
    placeList(tree, list);
  };
}

/** Gives every mark an id, and takes the spans away that held the marks of one citation together. */
function noteMarks(tree: Root, file: VFile): Map<string, string[]> {
  const { citations } = lectureData(file);
  const marks = new Map<string, string[]>();
  visitParents(tree, 'element', (node, ancestors) => {
    if (attribute(node, 'dataCitation') === undefined) return;
    const place = placeOf(node);
    const written = textOf(node);
    visit(node, 'element', (mark) => {
      const key = attribute(mark, 'dataKey');
      if (key === undefined) return;
      delete mark.properties.dataKey;
      const isMark = isElement(mark, 'a');
      const id = isMark ? uniqueId(`cite-${referenceId(key).slice(4)}`, file) : '';
      if (isMark) {
        mark.properties.id = id;
        marks.set(key, [...(marks.get(key) ?? []), id]);
      }
      citations.push({ key, id, section: '', place, isBare: written === `@${key}` });
    });
    const parent = ancestors.at(-1) as Parents;
    parent.children.splice(parent.children.indexOf(node), 1, ...node.children.map(unwrapped));
  });
  return marks;
}

/** What stands for a key that nobody has is text again. */
function unwrapped(node: Element['children'][number]): Element['children'][number] {
  return isElement(node, 'span') ? (node.children[0] ?? node) : node;
}

function itemOf({ key, entry }: CitedWork, marks: string[], file: VFile): Element {
  const id = uniqueId(referenceId(key), file);
  const item = h('li', { id }, entry);
  lectureData(file).references.push({ key, id, text: textOf(item) });
  for (const [index, mark] of marks.entries()) {
    const many = marks.length > 1;
    const ariaLabel = many ? wordSlot('backToMark', index + 1) : wordSlot('backToText');
    item.children.push(
      { type: 'text', value: ' ' },
      h('a', { className: ['note-back'], href: `#${mark}`, ariaLabel }, many ? `↑${index + 1}` : '↑'),
    );
  }
  return item;
}

function placeList(tree: Root, list: Element): void {
  let room: Element | undefined;
  visit(tree, 'element', (node) => {
    if (attribute(node, 'id') === 'refs' && node.children.every((child) => isBlank(child))) room = node;
  });
  if (room) {
    room.children = [list];
    return;
  }
  const isNotes = (node: Root['children'][number]) =>
    isElement(node, 'section') && 'dataFootnotes' in node.properties;
  const last = tree.children.findLastIndex((node) => !isNotes(node as never) && !isBlank(node as never));
  const isHeading = isElement(tree.children[last] as Element | undefined, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  const heading = h('h2', { id: 'references' }, wordSlot('references'));
  tree.children.splice(last + 1, 0, ...(isHeading ? [list] : [heading, list]));
}
