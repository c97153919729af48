import type { List } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edit } from '../syntax/edits.ts';
import { startOf } from './parse-notes.ts';

/** Every bullet of a list, at any depth, as `-`. */
export function bullets(text: string, list: List): Edit[] {
  const edits: Edit[] = [];
  visit(list, 'list', (inner) => {
    if (inner.ordered) return;
    for (const item of inner.children) {
      const start = startOf(item);
      if (text[start] === '+' || text[start] === '*') edits.push({ start, end: start + 1, text: '-' });
    }
  });
  return edits;
}
