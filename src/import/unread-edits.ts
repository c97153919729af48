import type { Definition, Text } from 'mdast';
import type { Edit } from '../syntax/edits.ts';
import type { Mending } from './mending.ts';
import { lineOf, startOf } from './parse-notes.ts';

/** `![alt][label]` without a line for the label, and the line of a label whose address has a space. */
const unreadBracket =
  /(?<=(?<![\\\w\])])!)\[[^[\]\n^]+\]\[[^[\]\n^]*\]|^\[(?!\^)[^\]\n^]+\]:[ \t]+[^\s<>"]+[^\S\n][^<>\n"]*$(?<=\.[a-z0-9]{2,5}[ \t]*)/gim;

/** What nobody can read but a person stands as it is written, and says so. */
export function unreadMarks(mending: Mending, node: Text, written: string): Edit[] {
  const line = (index: number) => lineOf(node) + written.slice(0, index).split('\n').length - 1;
  const brackets = [...written.matchAll(unreadBracket)].map(({ 0: all, index }) => {
    mending.remarks.push({
      kind: 'todo',
      line: line(index),
      sort: 'address not read',
      detail: `\`${all.trim()}\` stands as it is written.`,
    });
    return { start: startOf(node) + index, end: startOf(node) + index + 1, text: '\\[' };
  });
  return [...brackets, ...spacedLabel(mending, node, written)];
}

/** The text of a footnote whose label has a space is none, and would stop the build. */
export function spacedLabel({ remarks }: Mending, node: Text | Definition, written: string): Edit[] {
  const [label] = /^\[\^[^\] \t\n]*[ \t][^\]\n]*\](?=:)/.exec(written) ?? [];
  if (!label) return [];
  remarks.push({
    kind: 'todo',
    line: lineOf(node),
    sort: 'footnote not read',
    detail: `The label of \`${label}\` has a space; its text stands as it is written.`,
  });
  return [{ start: startOf(node), end: startOf(node) + 1, text: '\\[' }];
}
