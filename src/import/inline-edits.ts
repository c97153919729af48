import type { Nodes } from 'mdast';
import type { Edit } from '../syntax/edits.ts';
import { htmlEdits } from './html-edits.ts';
import { definitionEdits, linkEdits, referenceEdits } from './link-edits.ts';
import { bullets } from './mend-bullets.ts';
import type { Around, Mending } from './mending.ts';
import { lineOf } from './parse-notes.ts';
import { textEdits } from './text-edits.ts';
import { imageEdits } from './write-picture.ts';

/** Every change to be made inside a node, as edits of the whole text. */
export function inlineEdits(
  mending: Mending,
  node: Nodes,
  around: Around = { mendsText: true, isBlock: false, follows: false },
): Edit[] {
  switch (node.type) {
    case 'text':
      return textEdits(mending, node, around);
    case 'image':
      return imageEdits(mending, node, around);
    case 'imageReference':
    case 'linkReference':
      return referenceEdits(mending, node, around) ?? withoutText(mending, node, around);
    case 'html':
      return htmlEdits(mending, node, around);
    case 'link':
      return [...linkEdits(mending, node), ...childEdits(mending, node, { ...around, mendsText: false })];
    case 'definition':
      return definitionEdits(mending, node);
    case 'list':
      return [...bulletEdits(mending, node), ...childEdits(mending, node, around)];
    case 'table':
      return childEdits(mending, node, { ...around, mendsText: false });
    default:
      return 'children' in node ? childEdits(mending, node, around) : [];
  }
}

function childEdits(mending: Mending, node: Extract<Nodes, { children: unknown }>, around: Around): Edit[] {
  return node.children.flatMap((child, index) =>
    inlineEdits(mending, child as Nodes, {
      ...around,
      isBlock: false,
      follows: index > 0 && node.type !== 'list',
    }),
  );
}

/** The text of links and tables is left as it is; what is inside may still be a picture. */
function withoutText(mending: Mending, node: Nodes, around: Around): Edit[] {
  return 'children' in node ? childEdits(mending, node, { ...around, mendsText: false }) : [];
}

function bulletEdits({ text, remarks }: Mending, list: Extract<Nodes, { type: 'list' }>): Edit[] {
  const edits = bullets(text, list);
  if (edits.length > 0)
    remarks.push({ kind: 'done', line: lineOf(list), sort: 'list with other bullets', detail: '' });
  return edits;
}
