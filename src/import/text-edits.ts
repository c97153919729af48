import type { Text } from 'mdast';
import type { Edit } from '../syntax/edits.ts';
import { straySpaces } from './mend-spaces.ts';
import type { Around, Mending } from './mending.ts';
import { lineOf, sliceOf, startOf } from './parse-notes.ts';
import { unreadMarks } from './unread-edits.ts';
import { wikiEdits } from './wiki-edits.ts';

const deadMark = /(?<!\\)\[\^[^[\]\s]+\](?!\()/g;
/** Mends stray spaces and links in double brackets, and marks of footnotes and labels that lead nowhere. */
export function textEdits(mending: Mending, node: Text, around: Around): Edit[] {
  const { text, remarks } = mending;
  const written = sliceOf(text, node);
  const marks = [...written.matchAll(deadMark)].map((match): Edit => {
    const start = startOf(node) + match.index;
    const line = lineOf(node) + written.slice(0, match.index).split('\n').length - 1;
    remarks.push({
      kind: 'todo',
      line,
      sort: 'footnote without text',
      detail: `\`${match[0]}\` stands as it is written.`,
    });
    return { start, end: start + 1, text: '\\[' };
  });
  if (!around.mendsText) return marks;
  const spaces = straySpaces(written, startOf(node), around.follows);
  for (const _ of spaces) remarks.push({ kind: 'done', line: lineOf(node), sort: 'stray space', detail: '' });
  const unread = unreadMarks(mending, node, written);
  const wiki = wikiEdits(mending, node, around);
  const replaced = [...wiki, ...unread];
  return [
    ...marks,
    ...spaces.filter(({ start }) => !replaced.some((edit) => edit.start <= start && start < edit.end)),
    ...replaced,
  ];
}
