import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { lectureData, placeOf } from '../course/lecture-data.ts';
import { nameSet } from '../lib/name-set.ts';
import { attribute, classesOf, isBlank, isElement, textOf } from '../syntax/element.ts';
import { visit, visitParents } from '../syntax/visit.ts';
import { wordSlot } from '../words/word-slots.ts';
import { anchorFrom, uniqueId } from './anchors.ts';
import { labelOf, takeDefinitions } from './footnote-definitions.ts';
import { textWithFormulas } from './math-text.ts';

/** Blocks that a note can't stand in: it follows the outermost of them instead. */
const closedBlocks = nameSet('figure table h2 h3 h4 h5 h6 summary pre figcaption code-block');
const phrasing = nameSet(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark math q s samp small span strong sub sup time u var wbr',
);

/**
 * Moves each footnote from the end of the lecture to its first reference, where the stylesheet sets it
 * in the margin (or folds it away until it is asked for). Ids come from the author's labels, or from the
 * note's words where the label is a number, never from the order.
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile): void => {
    const definitions = takeDefinitions(tree);
    if (definitions.size === 0) return;
    const notes = new Map<string, Note>();
    placeNotes(tree, { definitions, notes, file });
    joinReferences(tree);
    for (const note of notes.values()) addWaysBack(note);
  };
}

interface Notes {
  definitions: Map<string, Element>;
  /** The notes placed so far, by label. */
  notes: Map<string, Note>;
  file: VFile;
}

interface Note {
  id: string;
  number: number;
  references: number;
  /** The note itself, once it is placed. */
  element?: Element;
}

function placeNotes(tree: Root | Element, { definitions, notes, file }: Notes): void {
  const after: { block: Element; parent: Parents; note: Element }[] = [];
  const before: typeof after = [];
  visitParents(tree, 'element', (node, ancestors) => {
    if (!('dataFootnoteRef' in node.properties)) return;
    const label = labelOf(attribute(node, 'href') ?? '');
    const definition = definitions.get(label);
    const sup = ancestors.at(-1) as Element;
    const parent = ancestors.at(-2);
    if (!definition || !parent) return;
    const isFirst = !notes.has(label);
    const known = notes.get(label) ?? register(definition, label, notes, file);
    known.references++;
    const repeat = isFirst ? '' : `-${known.references}`;
    const { id, number } = known;
    const properties = {
      className: ['note-ref'],
      id: `fnref-${id.slice(3)}${repeat}`,
      href: `#${id}`,
      role: 'doc-noteref',
    };
    const pieces: ElementContent[] = [h('a', properties, String(number))];
    if (isFirst) {
      const note = noteOf(id, number, definition);
      known.element = note;
      const closed = ancestors.findIndex(isClosed);
      const table = ancestors.findIndex(isTable);
      if (table > 0) {
        // The margin beside a table is empty: its notes begin where it does.
        note.tagName = 'aside';
        before.push({ block: ancestors[table] as Element, parent: ancestors[table - 1] as Parents, note });
      } else if (closed < 0 && note.tagName === 'span') pieces.push(note);
      else {
        note.tagName = 'aside';
        const level = Math.max(closed, 1);
        after.push({ block: ancestors[level] as Element, parent: ancestors[level - 1] as Parents, note });
      }
    }
    parent.children.splice(parent.children.indexOf(sup), 1, ...pieces);
  });
  for (const { block, parent, note } of before) {
    parent.children.splice(parent.children.indexOf(block), 0, note);
    placeNotes(note, { definitions, notes, file });
  }
  for (const { block, parent, note } of after.reverse()) {
    parent.children.splice(parent.children.indexOf(block) + 1, 0, note);
    // A note may refer to another one.
    placeNotes(note, { definitions, notes, file });
  }
}

/** Where references follow one another (`[^a][^b]`), their notes come after the last of them. */
function joinReferences(tree: Root): void {
  visit(tree, 'element', ({ children }) => {
    for (let at = 0; at < children.length; at++) {
      if (!hasClass(children[at], 'note')) continue;
      const gap = children[at + 1]?.type === 'text' && isBlank(children[at + 1] as ElementContent) ? 1 : 0;
      if (!hasClass(children[at + 1 + gap], 'note-ref')) continue;
      const [note] = children.splice(at, 1) as [ElementContent];
      children.splice(at + 1 + gap, 0, note);
    }
  });
}

function hasClass(node: ElementContent | undefined, name: string): boolean {
  return isElement(node, 'a', 'span') && classesOf(node).includes(name);
}

/** Whether a note can't stand inside a node, which it then follows. */
function isClosed(node: Parents): boolean {
  return isElement(node) && (closedBlocks.has(node.tagName) || classesOf(node).includes('scroll'));
}

function isTable(node: Parents): boolean {
  return isElement(node) && (node.tagName === 'table' || classesOf(node).includes('scroll'));
}

/** A note that is cited again leads back to each of its marks. */
function addWaysBack({ id, references, element }: Note): void {
  for (let mark = 2; mark <= references; mark++)
    element?.children.push(
      { type: 'text', value: ' ' },
      h(
        'a',
        {
          className: ['note-back'],
          href: `#fnref-${id.slice(3)}-${mark}`,
          ariaLabel: wordSlot('backToMark', mark),
        },
        `↑${mark}`,
      ),
    );
}

function register(definition: Element, label: string, notes: Notes['notes'], file: VFile) {
  const text = textOf(definition);
  const id = /^\d+$/.test(label) ? anchorFrom('fn', text, file) : uniqueId(`fn-${label}`, file);
  const note: Note = { id, number: notes.size + 1, references: 0 };
  notes.set(label, note);
  const { footnotes, aliases } = lectureData(file);
  // As GitHub calls it, and GitBook from the words that it explains.
  aliases[`user-content-fn-${label}`] = id;
  footnotes.push({
    id,
    number: note.number,
    text: textWithFormulas(definition),
    place: placeOf(definition),
  });
  return note;
}

/** A note of phrasing only is a `<span>`, which may stand inside a paragraph; any other an `<aside>`. */
function noteOf(id: string, number: number, definition: Element): Element {
  const blocks = definition.children.filter((child) => !isBlank(child));
  const [only] = blocks;
  const content = blocks.length === 1 && isElement(only, 'p') ? only.children : blocks;
  const back = h(
    'a',
    { className: ['note-back'], href: `#fnref-${id.slice(3)}`, ariaLabel: wordSlot('backToText') },
    '↑',
  );
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

/** Without the spaces that the links back to the text have left at the end. */
function trimmed(content: ElementContent[]): ElementContent[] {
  const rest = [...content];
  for (let last = rest.at(-1); last?.type === 'text'; last = rest.at(-1)) {
    last.value = last.value.trimEnd();
    if (last.value) break;
    rest.pop();
  }
  return rest;
}

function isPhrasing(node: ElementContent): boolean {
  if (node.type !== 'element') return true;
  if (node.tagName === 'math') return true;
  return phrasing.has(node.tagName) && node.children.every(isPhrasing);
}
