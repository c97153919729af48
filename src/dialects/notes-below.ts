import type { Root } from 'mdast';
import { visit } from '../syntax/visit.ts';

/** Reads the text of a footnote that begins on the line below its label, however little indented, as MkDocs does. */
export function remarkNotesBelow() {
  return (tree: Root): void => {
    visit(tree, 'footnoteDefinition', (note, index, parent) => {
      if (!parent || index === undefined || note.children.length > 0) return;
      const below = parent.children[index + 1];
      if (below?.type !== 'paragraph' || below.position?.start.line !== (note.position?.end.line ?? 0) + 1)
        return;
      parent.children.splice(index + 1, 1);
      note.children.push(below);
    });
  };
}
