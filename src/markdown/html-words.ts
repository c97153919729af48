import type { Parents as HastParents, Root as HastRoot } from 'hast';
import type { Html, Paragraph, Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { nameSet } from '../lib/name-set.ts';
import { isElement } from '../syntax/element.ts';
import { tagsIn } from '../syntax/html-tags.ts';
import { moveNodes } from '../syntax/move-nodes.ts';
import { replaceNodes } from '../syntax/replace-nodes.ts';
import { visit } from '../syntax/visit.ts';

/** Markdown that nobody writes by chance: links, pictures, words in bold or italics, code. */
const signs =
  /!?\[[^[\]\n]*\]\([^)\n]+\)|\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*|(?<![\w*])\*[^*\s](?:[^*\n]*[^*\s])?\*(?![\w*])|`[^`\n]+`/;
/** Elements whose words are shown as they are written. */
const literal = nameSet('pre code kbd samp script style textarea title svg math');
const wrapper = 'inline-markdown';

interface Piece {
  start: number;
  end: number;
}

/** Reads Markdown between the tags of a line: `<summary>**Why?**</summary>`, `<p align="center">![x](a.png)</p>`. */
export function remarkHtmlWords(this: Processor) {
  const parse = (text: string) => this.parse(text) as Root;
  return (tree: Root, file: VFile): void => {
    replaceNodes(tree, 'html', (node, parent) => {
      if (parent.type === 'paragraph' || !signs.test(node.value)) return undefined;
      const nodes = split(node, parse, String(file));
      return nodes.length === 1 ? undefined : nodes;
    });
  };
}

function split(node: Html, parse: (text: string) => Root, source: string): RootContent[] {
  const nodes: RootContent[] = [];
  let end = 0;
  for (const piece of piecesOf(node.value)) {
    const words = node.value.slice(piece.start, piece.end);
    const [only, ...others] = parse(words).children;
    if (only?.type !== 'paragraph' || others.length > 0) continue;
    nodes.push({ ...node, value: node.value.slice(end, piece.start) });
    const at = placeOf(node, piece.start, source);
    const { position } = node;
    const own = { type: 'paragraph', data: { hName: wrapper }, children: only.children } as Paragraph;
    moveNodes(only.children, at);
    nodes.push(position ? { ...own, position } : own);
    end = piece.end;
  }
  if (nodes.length === 0) return [node];
  const rest = node.value.slice(end);
  const last: Html = { type: 'html', value: rest };
  const at = placeOf(node, end, source);
  if (at && node.position) last.position = { start: at, end: node.position.end };
  return [...nodes, last];
}

/** What stands between two tags on one line and is Markdown, without the spaces around it. */
function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let inside = 0;
  let from = 0;
  for (const tag of tagsIn(html)) {
    const words = html.slice(from, tag.start);
    if (inside === 0 && from > 0 && !words.includes('<') && !words.includes('\n') && signs.test(words)) {
      const start = from + words.length - words.trimStart().length;
      pieces.push({ start, end: start + words.trim().length });
    }
    if (literal.has(tag.name) && tag.kind !== 'lone') inside += tag.kind === 'open' ? 1 : -1;
    from = tag.end;
  }
  return pieces;
}

/** Where a character of a node's value stands in the source, whatever quote or list the node is in. */
function placeOf({ value, position }: Html, index: number, source: string): Point | undefined {
  if (position?.start.offset === undefined) return undefined;
  const before = value.slice(0, index).split('\n');
  const last = before.at(-1) as string;
  if (before.length === 1) {
    const { line, column, offset } = position.start;
    return { line, column: column + index, offset: offset + index };
  }
  let offset = position.start.offset;
  for (let line = 1; line < before.length; line++) offset = source.indexOf('\n', offset) + 1;
  const written = source.slice(offset).split('\n', 1)[0] as string;
  const indent = written.length - (value.slice(index - last.length).split('\n', 1)[0] as string).length;
  const line = position.start.line + before.length - 1;
  return { line, column: indent + last.length + 1, offset: offset + indent + last.length };
}

/** Takes away what held such words, with the line endings that were put around it. */
export function rehypeHtmlWords() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!isElement(node, wrapper) || !parent || index === undefined) return undefined;
      trim(parent, index - 1, /\n$/);
      trim(parent, index + 1, /^\n/);
      parent.children.splice(index, 1, ...node.children);
      return index;
    });
  };
}

function trim(parent: HastParents, index: number, line: RegExp): void {
  const beside = parent.children[index];
  if (beside?.type === 'text') beside.value = beside.value.replace(line, '');
}
