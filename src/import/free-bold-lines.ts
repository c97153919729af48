import type { List, ListItem, Paragraph, Root, RootContent, Text } from 'mdast';
import { isHeadingLine } from './blocks.ts';

/**
 * The blocks of notes in which a bold line at the very beginning of a line, right below an entry of a list, stands
 * on its own. Markdown takes it for more of that entry; whoever writes it there begins a new section with it.
 */
export function freeBoldLines(nodes: Root['children'], text: string): Root['children'] {
  return nodes.flatMap((node) => (node.type === 'list' ? freeFromList(node, text) : [node]));
}

function freeFromList(list: List, text: string): RootContent[] {
  for (const [index, item] of list.children.entries()) {
    const way = wayToEnd(item);
    const paragraph = way.pop();
    const holder = way.at(-1);
    if (paragraph?.type !== 'paragraph' || holder?.type !== 'listItem') continue;
    const at = paragraph.children.findIndex(
      (node, place) =>
        place > 0 && node.position?.start.column === 1 && isHeadingLine(paragraph.children, place),
    );
    const bold = paragraph.children[at];
    if (!bold?.position || !paragraph.position || !list.position || !item.position) continue;
    const freed: Paragraph = {
      type: 'paragraph',
      children: paragraph.children.slice(at),
      position: { start: bold.position.start, end: paragraph.position.end },
    };
    const rest = list.children.slice(index + 1);
    const after: List[] = rest[0]?.position
      ? [{ ...list, children: rest, position: { start: rest[0].position.start, end: list.position.end } }]
      : [];
    const tags = holder.children.splice(holder.children.indexOf(paragraph) + 1);
    paragraph.children = withoutLineEnd(paragraph.children.slice(0, at));
    list.children = list.children.slice(0, index + 1);
    const offset = text.slice(0, bold.position.start.offset).trimEnd().length;
    const line = bold.position.start.line - 1;
    const column = offset - text.lastIndexOf('\n', offset - 1);
    for (const node of [list, ...way, paragraph])
      if (node.position) node.position = { ...node.position, end: { line, column, offset } };
    return [list, freed, ...tags, ...after.flatMap((next) => freeFromList(next, text))];
  }
  return [list];
}

/** An entry, and what is last in it, down to the paragraph at its end, but for a tag that begins a line below. */
function wayToEnd(item: ListItem): (List | ListItem | Paragraph)[] {
  const last = item.children.findLast((node) => !(node.type === 'html' && node.position?.start.column === 1));
  if (last?.type === 'paragraph') return [item, last];
  const inner = last?.type === 'list' ? last.children.at(-1) : undefined;
  return last?.type === 'list' && inner ? [item, last, ...wayToEnd(inner)] : [item];
}

function withoutLineEnd(nodes: Paragraph['children']): Paragraph['children'] {
  const last = nodes.at(-1);
  if (last?.type === 'break') return nodes.slice(0, -1);
  if (last?.type !== 'text' || !last.position) return nodes;
  const value = last.value.trimEnd();
  return value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value } as Text];
}
