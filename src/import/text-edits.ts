import type { Definition, Text } from 'mdast';
import type { Edit } from '../syntax/edits.ts';
import type { Around, Mending } from './inline-edits.ts';
import { wikiEdits } from './link-edits.ts';
import { lineOf, sliceOf, startOf } from './parse-notes.ts';
import { done, todo } from './remarks.ts';

const deadMark = /(?<!\\)\[\^[^[\]\s]+\](?!\()/g;
/** `![alt][label]` without a line for the label, and the line of a label whose address has a space. */
const unreadBracket =
  /(?<=(?<![\\\w\])])!)\[[^[\]\n^]+\]\[[^[\]\n^]*\]|^\[(?!\^)[^\]\n^]+\]:[ \t]+[^\s<>"]+[^\S\n][^<>\n"]*$(?<=\.[a-z0-9]{2,5}[ \t]*)/gim;
const straySpace = /(?<=[\p{L}\p{N})\]"'”’*_`$%])[ \t]+(?=[.,;:!?](?:\s|$)|,\p{L})(?!\.\s*\.)/gu;
const straySpaceAtStart = /^[ \t]+(?=[.,;:!?](?:\s|$)|,\p{L})(?!\.\s*\.)/u;

/** Mends stray spaces and links in double brackets; what only a person can read stands as written, and is told of. */
export function textEdits(mending: Mending, node: Text, around: Around): Edit[] {
  const { text, remarks } = mending;
  const written = sliceOf(text, node);
  const marks = asWritten(mending, node, written, deadMark, 'footnote without text');
  if (!around.mendsText) return marks;
  const spaces = straySpaces(written, startOf(node), around.follows);
  for (const _ of spaces) done(remarks, lineOf(node), 'stray space');
  const unread = [
    ...asWritten(mending, node, written, unreadBracket, 'address not read'),
    ...spacedLabel(mending, node, written),
  ];
  const replaced = [...wikiEdits(mending, node, around), ...unread];
  return [
    ...marks,
    ...spaces.filter(({ start }) => !replaced.some((edit) => edit.start <= start && start < edit.end)),
    ...replaced,
  ];
}

/** A backslash before each bracket that leads nowhere, so that readers see it as it stands. */
function asWritten({ remarks }: Mending, node: Text, written: string, bracket: RegExp, sort: string): Edit[] {
  return [...written.matchAll(bracket)].map(({ 0: all, index }) => {
    todo(remarks, lineOf(node, written, index), sort, `\`${all.trim()}\` stands as it is written.`);
    return { start: startOf(node) + index, end: startOf(node) + index + 1, text: '\\[' };
  });
}

/** The text of a footnote whose label has a space is none, and would stop the build. */
export function spacedLabel({ remarks }: Mending, node: Text | Definition, written: string): Edit[] {
  const [label] = /^\[\^[^\] \t\n]*[ \t][^\]\n]*\](?=:)/.exec(written) ?? [];
  if (!label) return [];
  const detail = `The label of \`${label}\` has a space; its text stands as it is written.`;
  todo(remarks, lineOf(node), 'footnote not read', detail);
  return [{ start: startOf(node), end: startOf(node) + 1, text: '\\[' }];
}

/**
 * Finds spaces that stand before a full stop, comma and the like in a piece of running text. `follows`
 * says that something other than a space (bold words, a formula) comes right before the piece.
 */
function straySpaces(written: string, start: number, follows: boolean): Edit[] {
  const found = [...written.matchAll(straySpace)].map((match) => ({
    at: match.index,
    length: match[0].length,
  }));
  const first = follows ? straySpaceAtStart.exec(written) : null;
  if (first) found.unshift({ at: 0, length: first[0].length });
  return found.map(({ at, length }) => ({ start: start + at, end: start + at + length, text: '' }));
}

/** A text without spaces before its full stops and commas. */
export function withoutStraySpaces(text: string): string {
  return text.replace(straySpace, '');
}
