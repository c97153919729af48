import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { pointAt } from '../syntax/places.ts';
import { placesIn } from '../syntax/replace-in-text.ts';
import { replaceNodes } from '../syntax/replace-nodes.ts';
import { noteIn, type Parse, phrasing, singleTag } from './single-tags.ts';
import { readTag, type TemplateTag } from './template-tag.ts';

/** Also the start of Pandoc's `^[note]`. */
const tags = /(?<!\\)\^\[|\{%-?(?:(?!%\}|\{%)[\s\S]){1,2000}%\}|\{\{<(?:(?!>\}\}|\{\{<)[\s\S]){1,2000}>\}\}/g;

/**
 * Reads tags of templates that stand in a text or go over several lines: a note of theirs is a footnote, as is Pandoc's
 * `^[note]`, and a picture stands below its paragraph. What the parser made of their inside doesn't count.
 */
export function remarkInlineTags(this: Processor) {
  const parse = (text: string) => this.parse(text) as Root;
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!/\{%|\{\{<|\^\[/.test(source)) return;
    const notes: RootContent[] = [];
    replaceNodes(tree, 'paragraph', (paragraph) => {
      const { start, end } = paragraph.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return undefined;
      const written = source.slice(start.offset, end.offset);
      const below: RootContent[] = [];
      // From the end, so that what comes before keeps its place.
      for (const { 0: all, index: at } of [...written.matchAll(tags)].toReversed()) {
        const inside = all === '^[' ? bracketed(written, at + 2) : undefined;
        const tag =
          inside === undefined ? readTag(oneLine(all)) : { ...inlineNote, values: ['', oneLine(inside)] };
        const from = start.offset + at;
        const to = from + all.length + (inside === undefined ? 0 : inside.length + 1);
        const place = { start: placeOf(paragraph, source, from), end: placeOf(paragraph, source, to) };
        const meant = tag && meaningOf(tag, { position: place }, parse, notes);
        if (!meant || !replace(paragraph, source, from, to, meant.inline)) continue;
        if (meant.note) notes.unshift(meant.note);
        below.unshift(...meant.below);
      }
      const isEmpty = paragraph.children.every((node) => node.type === 'text' && node.value.trim() === '');
      if (isEmpty) return below;
      return below.length > 0 ? [paragraph, ...below] : undefined;
    });
    tree.children.push(...notes);
  };
}

/** Characters of a note in its line. */
const LONGEST = 3000;
const inlineNote: TemplateTag = { name: 'footnote', closes: false, named: {}, values: [] };
const oneLine = (text: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(/^[ \t>]+/, '')).trimEnd())
    .join(' ');

/** What stands from `from` to its closing bracket, outside code; undefined without one, or where an address follows. */
function bracketed(text: string, from: number): string | undefined {
  let depth = 1;
  for (const { 0: sign, index } of text.slice(from, from + LONGEST).matchAll(/\\.|`[^`]*`|[[\]]/gs)) {
    if (sign === '[') depth++;
    else if (sign === ']') depth--;
    if (depth > 0) continue;
    return index === 0 || text[from + index + 1] === '(' ? undefined : text.slice(from, from + index);
  }
  return undefined;
}

interface Meaning {
  inline: PhrasingContent[];
  below: RootContent[];
  note?: RootContent;
}

function meaningOf(
  tag: TemplateTag,
  place: Pick<Paragraph, 'position'>,
  parse: Parse,
  notes: RootContent[],
): Meaning | undefined {
  const words = noteIn(tag);
  if (words === undefined) {
    const below = singleTag(tag, place, parse);
    return below && { inline: [], below };
  }
  const given = tag.named.id ?? tag.values.find((value) => !/[\s.]/.test(value));
  const taken = (name: string) => notes.some((note) => 'identifier' in note && note.identifier === name);
  const own = given?.toLowerCase().replace(/[^\p{L}\p{N}_-]+/gu, '-');
  const identifier = own && !taken(own) ? own : `side-note-${notes.length + 1}`;
  const text: Paragraph = { type: 'paragraph', children: phrasing(words, place, parse), ...place };
  return {
    inline: [{ type: 'footnoteReference', identifier, label: identifier, ...place }],
    below: [],
    note: { type: 'footnoteDefinition', identifier, label: identifier, children: [text], ...place },
  };
}

/** Puts nodes in the place of a stretch of the source; false where it begins or ends inside marked words. */
function replace(
  paragraph: Paragraph,
  source: string,
  from: number,
  to: number,
  nodes: PhrasingContent[],
): boolean {
  const { children } = paragraph;
  const first = children.findIndex((node) => holds(node, from));
  const last = children.findIndex((node) => holds(node, to - 1));
  const before = children[first];
  const after = children[last];
  if (before?.type !== 'text' || after?.type !== 'text' || last < first) return false;
  const left: Text = { ...before, value: before.value.slice(0, valueIndex(before, source, from)) };
  const right: Text = { ...after, value: after.value.slice(valueIndex(after, source, to)) };
  if (left.position) left.position = { ...left.position, end: placeOf(left, source, from) };
  if (right.position) right.position = { ...right.position, start: placeOf(right, source, to) };
  const around = [left, ...nodes, right].filter((node) => node.type !== 'text' || node.value !== '');
  children.splice(first, last - first + 1, ...around);
  return true;
}

function holds({ position }: PhrasingContent, offset: number): boolean {
  const { start, end } = position ?? {};
  return (start?.offset ?? Infinity) <= offset && offset < (end?.offset ?? -1);
}

function valueIndex({ value, position }: Text, source: string, offset: number): number {
  const start = position?.start.offset ?? 0;
  const written = source.slice(start, position?.end.offset);
  if (written === value) return offset - start;
  const places = placesIn(written, value);
  const found = places.findIndex((place) => place >= offset - start);
  return found < 0 ? value.length : found;
}

/** The place of an offset of the source which a node holds. */
function placeOf({ position }: Pick<Text, 'position'>, source: string, offset: number) {
  const start = position?.start ?? { line: 1, column: 1 };
  const from = start.offset ?? 0;
  return pointAt(source.slice(from, offset), offset - from, start);
}
