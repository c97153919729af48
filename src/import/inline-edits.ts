import type { List, Nodes } from 'mdast';
import type { Edit } from '../syntax/edits.ts';
import { visit } from '../syntax/visit.ts';
import type { Surroundings } from './find-surroundings.ts';
import { htmlEdits } from './html-edits.ts';
import { definitionEdits, linkEdits, referenceEdits } from './link-edits.ts';
import type { NewTarget } from './links.ts';
import { lineOf, startOf } from './parse-notes.ts';
import { done, type Remark } from './remarks.ts';
import { textEdits } from './text-edits.ts';
import { imageEdits } from './write-picture.ts';

/** What mending a piece of the notes needs to know. */
export interface Mending {
  text: string;
  surroundings: Surroundings;
  follow: (url: string) => NewTarget;
  remarks: Remark[];
  /** Addresses of `[label]: …` lines, by label. */
  definitions: Map<string, string>;
  /** Labels that pictures refer to, which hold a picture's path and no link. */
  pictureLabels: Set<string>;
}

/** Where a node stands, as far as it decides what may be done to it. */
export interface Around {
  /** False in links and tables, whose text is left as it is. */
  mendsText: boolean;
  /** True where a lost picture may be a block of its own. */
  isBlock: boolean;
  /** True right after something that a full stop may follow. */
  follows: boolean;
}

/** Every change to be made inside a node, as edits of the whole text. */
export function inlineEdits(mending: Mending, node: Nodes, around: Around): Edit[] {
  const untouched = { ...around, mendsText: false };
  switch (node.type) {
    case 'text':
      return textEdits(mending, node, around);
    case 'image':
      return imageEdits(mending, node, around);
    case 'imageReference':
    case 'linkReference':
      return referenceEdits(mending, node, around) ?? childEdits(mending, node, untouched);
    case 'html':
      return htmlEdits(mending, node, around);
    case 'link':
      return [...linkEdits(mending, node), ...childEdits(mending, node, untouched)];
    case 'definition':
      return definitionEdits(mending, node);
    case 'list':
      return [...bulletEdits(mending, node), ...childEdits(mending, node, around)];
    case 'table':
      return childEdits(mending, node, untouched);
    default:
      return childEdits(mending, node, around);
  }
}

function childEdits(mending: Mending, node: Nodes, around: Around): Edit[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child, index) =>
    inlineEdits(mending, child, { ...around, isBlock: false, follows: index > 0 && node.type !== 'list' }),
  );
}

/** Every bullet of a list, at any depth, as `-`. */
function bulletEdits({ text, remarks }: Mending, list: List): Edit[] {
  const edits: Edit[] = [];
  visit(list, 'list', (inner) => {
    if (inner.ordered) return;
    for (const item of inner.children) {
      const start = startOf(item);
      if (text[start] === '+' || text[start] === '*') edits.push({ start, end: start + 1, text: '-' });
    }
  });
  if (edits.length > 0) done(remarks, lineOf(list), 'list with other bullets');
  return edits;
}
