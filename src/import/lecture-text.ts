import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block } from './blocks.ts';
import { handNumbers } from './hand-numbers.ts';
import type { Mending } from './inline-edits.ts';
import { labelOf } from './labels.ts';
import type { LectureOutline } from './outline.ts';
import { lineOf } from './parse-notes.ts';
import { todo } from './remarks.ts';
import { type HandNumbers, writeBlock } from './write-block.ts';

/** The text of one lecture: its blocks, and the footnotes and link definitions it uses, wherever they stood. */
export function lectureText(
  tree: Root,
  mending: Mending,
  { from, to }: LectureOutline,
  blocks: Block[],
  { used, usedAnywhere }: { used: ReadonlySet<string>; usedAnywhere: ReadonlySet<string> },
): string {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? toString(block.nodes) : []));
  const numbers: HandNumbers = { all: handNumbers(headings), seen: new Set() };
  let text = '';
  let before: RootContent | undefined;
  for (const block of blocks) {
    const node = block.kind === 'node' ? block.node : undefined;
    const written =
      node?.type === 'footnoteDefinition' ? unusedNote(mending, node) : writeBlock(mending, block, numbers);
    if (written === '') continue;
    text += `${text === '' ? '' : isTight(before, node) ? '\n' : '\n\n'}${written}`;
    before = node?.type === 'footnoteDefinition' ? undefined : node;
  }
  for (const [index, node] of tree.children.entries()) {
    const label = labelOf(node) ?? '';
    // A definition that nothing uses is no text, and stays with its lecture.
    const isIdle = node.type === 'definition' && !usedAnywhere.has(label) && from <= index && index < to;
    if (!used.has(label) && !isIdle) continue;
    const isRead = !(node.type === 'definition' && label.startsWith('^'));
    const isNext = isRead && before && labelOf(before) !== undefined && isOneLine(before) && isOneLine(node);
    text += `${text === '' ? '' : isNext ? '\n' : '\n\n'}${emptyNote(mending, node) ?? writeBlock(mending, { kind: 'node', node }, numbers)}`;
    before = node;
  }
  return text;
}

/** A footnote without a text gets three dots, for it would stop the build; undefined for any other block. */
function emptyNote({ remarks }: Mending, node: RootContent): string | undefined {
  if (node.type !== 'footnoteDefinition' || node.children.length > 0) return undefined;
  const mark = `[^${node.label ?? node.identifier}]`;
  todo(
    remarks,
    lineOf(node),
    'footnote without text',
    `\`${mark}\` has none; three dots stand in its place.`,
  );
  return `${mark}: …`;
}

/** A footnote that nothing refers to is no footnote: its words go where they stand. */
function unusedNote(mending: Mending, node: FootnoteDefinition): string {
  const detail = `Nothing refers to \`[^${node.label ?? node.identifier}]\`; its words stand at the end.`;
  todo(mending.remarks, lineOf(node), 'footnote without mark', detail);
  const written = writeBlock(mending, { kind: 'node', node }, { all: new Set(), seen: new Set() });
  return written.replace(/^\[\^([^\]]+)\]:\s*/, '$1: ').replace(/^(?: {4}|\t)/gm, '');
}

/** Two lists without an empty line between them become one when they get the same bullets. */
function isTight(before: RootContent | undefined, node: RootContent | undefined): boolean {
  return (
    before?.type === 'list' && node?.type === 'list' && lineOf(node) === (before.position?.end.line ?? 0) + 1
  );
}

const isOneLine = (node: RootContent) => node.position?.start.line === node.position?.end.line;
