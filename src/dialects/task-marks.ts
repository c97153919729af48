import type { Root } from 'mdast';
import { visit } from '../syntax/visit.ts';

/** `- [/] half done`, `- [-] dropped`: marks of Obsidian and others beside the two that code hosts know. */
const mark = /^\[[^\]\w\s]\][ \t]+/;

/** Shows such tasks as open ones. */
export function remarkTaskMarks() {
  return (tree: Root): void => {
    visit(tree, 'listItem', (item) => {
      const [paragraph] = item.children;
      const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
      if (text?.type !== 'text' || !mark.test(text.value)) return;
      text.value = text.value.replace(mark, '');
      item.checked = false;
    });
  };
}
