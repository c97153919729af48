import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { anchorFrom, uniqueId } from './anchors.ts';
import { attribute, isBlank, isElement, textOf } from './element.ts';
import { lectureData, placeOf } from './lecture-data.ts';

/** Blocks that a note can't stand in: it follows the outermost of them instead. */
const closedBlocks = new Set(['figure', 'table', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'pre', 'figcaption', 'code-block']);
const phrasing = new Set(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark math q s samp small span strong sub sup time u var wbr'.split(' '),
);

/**
 * Moves each footnote from the end of the lecture to its first reference, where the stylesheet sets it
 * in the margin (or folds it away until it is asked for). Ids come from the author's labels, or from the
 * note's words where the label is a number, never from the order.
 */
export function rehypeNotes() {
  return (tree: Root, file: VFile): void => {
    const definitions = takeDefinitions(tree);
    if (definitions.size === 0) return;
    const notes = new Map<string, { id: string; number: number }>();
    const after: { block: Element; parent: Parents; note: Element }[] = [];
    visitParents(tree, 'element', (node, ancestors) => {
      if (!('dataFootnoteRef' in node.properties)) return;
      const label = decode(attribute(node, 'href') ?? '').replace(/^#fn-/, '');
      const definition = definitions.get(label);
      if (!definition) return;
      const known = notes.get(label);
      const sup = ancestors.at(-1) as Element;
      const parent = ancestors.at(-2) as Parents;
      const { id, number } = known ?? register(label, definition, notes, file);
      const repeat = known ? repetition(id, file) : '';
      const reference = h('a', { className: ['note-ref'], id: `fnref-${id.slice(3)}${repeat}`, href: `#${id}`, role: 'doc-noteref' }, String(number));
      const at = parent.children.indexOf(sup as never);
      const note = known ? undefined : noteOf(id, number, definition);
      const closed = ancestors.findIndex((ancestor) => isElement(ancestor as Element) && closedBlocks.has((ancestor as Element).tagName));
      const inline = note && closed < 0 && note.tagName === 'span';
      parent.children.splice(at, 1, ...([reference, ...(inline ? [note] : [])] as never[]));
      if (!note || inline) return;
      const level = closed >= 0 ? closed : 1;
      note.tagName = 'aside';
      after.push({ block: ancestors[level] as Element, parent: ancestors[level - 1] as Parents, note });
    });
    for (const { block, parent, note } of after.reverse()) {
      parent.children.splice(parent.children.indexOf(block as never) + 1, 0, note as never);
    }
  };
}

function takeDefinitions(tree: Root): Map<string, Element> {
  const definitions = new Map<string, Element>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'section' || !('dataFootnotes' in node.properties) || !parent || index === undefined) return;
    visit(node, 'element', (item) => {
      const id = item.tagName === 'li' ? attribute(item, 'id') : undefined;
      if (id?.startsWith('fn-')) definitions.set(decode(id.slice(3)), item);
    });
    parent.children.splice(index, 1);
    return [true, index];
  });
  return definitions;
}

function register(label: string, definition: Element, notes: Map<string, { id: string; number: number }>, file: VFile) {
  const data = lectureData(file);
  removeBackLinks(definition);
  const text = textOf(definition);
  const id = /^\d+$/.test(label) ? anchorFrom('fn', text, file) : uniqueId(`fn-${label}`, file);
  const note = { id, number: notes.size + 1 };
  notes.set(label, note);
  data.footnotes.push({ ...note, text, place: placeOf(definition) });
  return note;
}

function removeBackLinks(definition: Element): void {
  visit(definition, 'element', (node, index, parent) => {
    if (!('dataFootnoteBackref' in node.properties) || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [true, index];
  });
}

/** A note of phrasing only is a `<span>`, which may stand inside a paragraph; any other an `<aside>`. */
function noteOf(id: string, number: number, definition: Element): Element {
  const blocks = definition.children.filter((child) => !isBlank(child));
  const [only] = blocks;
  const content = blocks.length === 1 && isElement(only, 'p') ? only.children : blocks;
  const back = h('a', { className: ['note-back'], href: `#fnref-${id.slice(3)}`, ariaLabel: 'Back to the text' }, '↩');
  const children: ElementContent[] = [
    h('span', { className: ['note-number'] }, String(number)),
    { type: 'text', value: ' ' },
    ...trimmed(content),
    { type: 'text', value: ' ' },
    back,
  ];
  const name = content.every(isPhrasing) ? 'span' : 'aside';
  return h(name, { className: ['note'], id, role: 'note' }, children);
}

function trimmed(content: ElementContent[]): ElementContent[] {
  const last = content.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return content;
}

function isPhrasing(node: ElementContent): boolean {
  if (node.type !== 'element') return true;
  if (node.tagName === 'math') return true;
  return phrasing.has(node.tagName) && node.children.every(isPhrasing);
}

/** A suffix for the id of a second, third … reference to one note. */
function repetition(id: string, file: VFile): string {
  const data = lectureData(file) as unknown as { references?: Map<string, number> };
  data.references ??= new Map();
  const count = (data.references.get(id) ?? 1) + 1;
  data.references.set(id, count);
  return `-${count}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
