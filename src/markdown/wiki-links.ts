import type { Image, Link, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../syntax/visit.ts';
import { readWikiLink, wikiLink } from '../syntax/wiki-link.ts';

/**
 * Reads `[[Lecture#Section|words]]` and `![[picture.png|300]]`, as Obsidian and other notebooks write them. The
 * link keeps its brackets for an address, since only the course knows what is called so.
 */
export function remarkWikiLinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (text, index, parent) => {
      if (!parent || index === undefined || !text.value.includes('[[') || parent.type === 'link')
        return undefined;
      const nodes = nodesOf(text, String(file.value));
      if (nodes.length < 2 && nodes[0]?.type === 'text') return undefined;
      parent.children.splice(index, 1, ...(nodes as never[]));
      return index + nodes.length;
    });
  };
}

function nodesOf(text: Text, source: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const { value } = text;
  const { start, end: after } = text.position ?? {};
  // `\[[` says that no link is meant.
  if (source.slice(start?.offset, after?.offset).includes('\\[')) return [text];
  let end = 0;
  const put = (node: PhrasingContent, from: number, to: number) =>
    nodes.push({ ...node, ...positionOf(text, source, from, to) });
  for (const match of value.matchAll(wikiLink)) {
    const link = readWikiLink(match);
    if (!link) continue;
    if (match.index > end) put({ type: 'text', value: value.slice(end, match.index) }, end, match.index);
    const to = match.index + match[0].length;
    if (link.isPicture) put(pictureOf(link), match.index, to);
    else put(linkOf(link), match.index, to);
    end = to;
  }
  if (end < value.length) put({ type: 'text', value: value.slice(end) }, end, value.length);
  return nodes;
}

function pictureOf({ target, words, width }: NonNullable<ReturnType<typeof readWikiLink>>): Image {
  // As written, for messages: an image's own address would be encoded.
  const hProperties = { src: target, ...(width && { width }) };
  return { type: 'image', url: target, alt: words, data: { hProperties } };
}

function linkOf({ target, words }: NonNullable<ReturnType<typeof readWikiLink>>): Link {
  return {
    type: 'link',
    url: '',
    data: { hProperties: { href: `[[${target}]]` } },
    children: [{ type: 'text', value: words }],
  };
}

/** The place of a part of a text; where escapes make the author's own characters others, that of the whole. */
function positionOf(
  { position, value }: Text,
  source: string,
  from: number,
  to: number,
): Pick<Text, 'position'> {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end === undefined || source.slice(start.offset, end.offset) !== value)
    return position ? { position } : {};
  const offset = start.offset;
  const pointAt = (index: number) => {
    const before = value.slice(0, index).split('\n');
    const last = before.at(-1)?.length ?? 0;
    const column = before.length === 1 ? start.column + last : last + 1;
    return { line: start.line + before.length - 1, column, offset: offset + index };
  };
  return { position: { start: pointAt(from), end: pointAt(to) } };
}
