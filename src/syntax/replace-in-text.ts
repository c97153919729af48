import type { PhrasingContent, Root, Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { placed, pointAt } from './places.ts';
import { replaceNodes } from './replace-nodes.ts';

/**
 * Replaces what `pattern` finds in the running text by what `make` gives for it; undefined leaves it as it is.
 * What an author escaped (`H\~2\~O`) isn't found, unless the backslash is part of the sign (`withEscaped`). The pieces
 * keep their places. `isIn` says which parents count.
 */
export function replaceInText(
  tree: Root,
  source: string,
  pattern: RegExp,
  make: (match: RegExpExecArray, text: Text) => PhrasingContent[] | undefined,
  isIn: (parent: { type: string }) => boolean = () => true,
  withEscaped = false,
): void {
  replaceNodes(tree, 'text', (text, parent) =>
    isIn(parent) ? pieces(text, source, pattern, make, withEscaped) : undefined,
  );
}

function pieces(
  text: Text,
  source: string,
  pattern: RegExp,
  make: (match: RegExpExecArray, text: Text) => PhrasingContent[] | undefined,
  withEscaped: boolean,
): PhrasingContent[] | undefined {
  const { value, position } = text;
  // What was parsed out of a fence is nowhere in the source as such.
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0) || value;
  const places = written === value ? undefined : placesIn(written, value);
  const nodes: PhrasingContent[] = [];
  let end = 0;
  const put = (node: PhrasingContent, from: number, to: number) =>
    nodes.push({ ...positionOf(text, written, places?.[from] ?? from, places?.[to] ?? to), ...node });
  for (const match of value.matchAll(pattern)) {
    if (match.index < end || (places && !withEscaped && !isAsWritten(match, written, places))) continue;
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

/** Whether no backslash stands in or before what was found in an author's own characters, but for a table's bars. */
function isAsWritten({ 0: found, index }: RegExpExecArray, written: string, places: number[]): boolean {
  const start = places[index] ?? 0;
  return (
    !/\\(?!\|)/.test(written.slice(Math.max(0, start - 1), places[index + found.length])) ||
    found.includes('\\')
  );
}

/**
 * Where each character of a text stands in what its author wrote, which has backslashes, entities and the spaces around
 * line breaks beside them. The last one is the end.
 */
export function placesIn(written: string, value: string): number[] {
  const places: number[] = [];
  let at = 0;
  while (places.length < value.length && at < written.length) {
    const entity = written[at] === '&' ? /^&#?\w+;/.exec(written.slice(at, at + 40))?.[0] : undefined;
    if (entity && decodeString(entity) !== entity) {
      for (const _ of decodeString(entity)) places.push(at);
      at += entity.length;
    } else if (written[at] === value[places.length]) places.push(at++);
    else at++;
  }
  while (places.length < value.length) places.push(written.length);
  return [...places, written.length];
}

/** The place of a part of a text, by its offsets in what its author wrote. */
function positionOf({ position }: Text, written: string, from: number, to: number): Pick<Text, 'position'> {
  if (position?.start.offset === undefined) return placed({ position });
  const { start } = position;
  return { position: { start: pointAt(written, from, start), end: pointAt(written, to, start) } };
}
