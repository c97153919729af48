import type { PhrasingContent, Root, Text } from 'mdast';
import { visit } from './visit.ts';

/**
 * Replaces what `pattern` finds in the running text by what `make` gives for it; undefined leaves it as it is.
 * What an author escaped (`H\~2\~O`) isn't found. The pieces keep their places. `isIn` says which parents count.
 */
export function replaceInText(
  tree: Root,
  source: string,
  pattern: RegExp,
  make: (match: RegExpExecArray, text: Text) => PhrasingContent[] | undefined,
  isIn: (parent: { type: string }) => boolean = () => true,
): void {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined || !isIn(parent)) return undefined;
    const nodes = pieces(text, source, pattern, make);
    if (!nodes) return undefined;
    parent.children.splice(index, 1, ...(nodes as never[]));
    return index + nodes.length;
  });
}

function pieces(
  text: Text,
  source: string,
  pattern: RegExp,
  make: (match: RegExpExecArray, text: Text) => PhrasingContent[] | undefined,
): PhrasingContent[] | undefined {
  const { value, position } = text;
  // What was parsed out of a fence is nowhere in the source as such.
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0) || value;
  const nodes: PhrasingContent[] = [];
  let end = 0;
  const put = (node: PhrasingContent, from: number, to: number) =>
    nodes.push({ ...positionOf(text, written, from, to), ...node });
  for (const match of value.matchAll(pattern)) {
    if (match.index < end || (written !== value && isEscaped(written, match[0]))) continue;
    const made = make(match, text);
    if (!made) continue;
    if (match.index > end) put({ type: 'text', value: value.slice(end, match.index) }, end, match.index);
    end = match.index + match[0].length;
    for (const node of made) put(node, match.index, end);
  }
  if (end === 0) return undefined;
  if (end < value.length) put({ type: 'text', value: value.slice(end) }, end, value.length);
  return nodes;
}

/** Whether an author's own characters have a backslash in or before what was found in them. */
function isEscaped(written: string, found: string): boolean {
  const at = written.indexOf(found);
  return at < 0 || written[at - 1] === '\\';
}

/** The place of a part of a text; where escapes make the author's own characters others, that of the whole. */
function positionOf(
  { position, value }: Text,
  written: string,
  from: number,
  to: number,
): Pick<Text, 'position'> {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end === undefined || written !== value)
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
