import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isTitleLike } from '../markdown/heading-ids.ts';
import { readPictureTag } from './picture-tag.ts';

/** A block of the imported notes before it is written down: what the author's paragraph becomes. */
export type Block =
  | { kind: 'heading'; depth: number; nodes: PhrasingContent[]; wasBold: boolean; source?: Heading }
  | { kind: 'line'; nodes: PhrasingContent[] }
  | { kind: 'node'; node: RootContent };

/**
 * Turns the blocks of one lecture into those of the imported file: a bold line becomes a heading, `<br>`
 * parts paragraphs, a picture that is glued to a line gets its own paragraph, a second `#` goes down.
 */
export function blocksOf(nodes: Root['children']): Block[] {
  const hasReal = nodes.some((node) => node.type === 'heading' && node.depth > 1);
  let depth = 1;
  return nodes.flatMap((node, at): Block[] => {
    if (node.type === 'heading') {
      depth = Math.max(2, node.depth);
      return node.children.length > 0
        ? [{ kind: 'heading', depth, nodes: withId(node, nodes[at + 1]), wasBold: false, source: node }]
        : [];
    }
    if (node.type !== 'paragraph') return [{ kind: 'node', node }];
    if (idOf(nodes[at - 1], node)) return [];
    // The level that `remarkBoldHeadings` gives a bold line when it is rendered as it stands.
    const level = (hasReal ? Math.min(6, Math.max(2, depth + 1)) : 2) as Heading['depth'];
    return piecesOf(node).map((piece) => {
      const words = boldWords(piece);
      return words
        ? { kind: 'heading', depth: level, nodes: words, wasBold: true }
        : { kind: 'line', nodes: piece };
    });
  });
}

/** A heading's content, with the id that kramdown has on the line below: `{: #id}`. */
function withId(heading: Heading, below: RootContent | undefined): PhrasingContent[] {
  const id = idOf(heading, below);
  return id ? [...heading.children, id] : heading.children;
}

function idOf(above: RootContent | undefined, node: RootContent | undefined): Text | undefined {
  if (above?.type !== 'heading' || above.children.length === 0 || node?.type !== 'paragraph')
    return undefined;
  const [only, ...others] = node.children;
  const isId = only?.type === 'text' && others.length === 0 && /^\{:\s*#[^{}\n]+\}\s*$/.test(only.value);
  return isId ? only : undefined;
}

/** A paragraph's content, parted at each `<br>` and around each picture that stands on a line of its own. */
function piecesOf({ children }: Paragraph): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [];
  let open: PhrasingContent[] = [];
  const close = () => {
    while (isSpace(open[0])) open.shift();
    while (isSpace(open.at(-1))) open.pop();
    if (open.length > 0) pieces.push(open);
    open = [];
  };
  for (const [index, child] of children.entries()) {
    const ends = endsLine(children[index - 1]);
    const isHeading = ends && isHeadingLine(children, index);
    if (isBreakTag(child) || isHeading) close();
    if (isBreakTag(child)) continue;
    const standsAlone = isPicture(child) && ends && beginsLine(children[index + 1]);
    if (standsAlone) close();
    open.push(child);
    if (isHeading) close();
    // An emphasised line right under a picture is its caption and stays with it.
    if (standsAlone && !isCaption(children.slice(index + 1))) close();
  }
  close();
  return pieces;
}

/** Whether a bold line, of which it is known that it begins one, is a heading: alone, or with a number of its own. */
export function isHeadingLine(children: PhrasingContent[], index: number): boolean {
  const line = children[index];
  if (!line || !isBoldLine(line)) return false;
  const isNumbered = /^\d+[.)]\s/.test(toString(line)) && beginsWithBreak(children[index + 1]);
  return isNumbered || endsPiece(children.slice(index + 1));
}

/** Whether a bold line under others ends its piece: a break, a picture or nothing comes after it. */
function endsPiece(rest: PhrasingContent[]): boolean {
  const next = rest.find((node) => !isSpace(node));
  return !next || isBreakTag(next) || (isPicture(next) && endsLine(rest[rest.indexOf(next) - 1]));
}

const isBoldLine = (node: PhrasingContent) => node.type === 'strong' && boldWords([node]) !== undefined;

function boldWords(piece: PhrasingContent[]): PhrasingContent[] | undefined {
  const nodes = piece.filter((node) => !isSpace(node));
  if (nodes[0]?.type !== 'strong' || !nodes.every((node) => node.type === 'strong' || isId(node)))
    return undefined;
  if (!isTitleLike(toString(nodes.filter((node) => !isId(node))))) return undefined;
  return nodes.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
}

function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  return node.type === 'html' && readPictureTag(node.value) !== undefined;
}

function isBreakTag(node: PhrasingContent): boolean {
  return node.type === 'html' && /^<\/?br\s*\/?>$/i.test(node.value);
}

function isSpace(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
}

function isId(node: PhrasingContent): boolean {
  return node.type === 'text' && /^\s*\{:?\s*#[^{}\n]+\}\s*$/.test(node.value);
}

function endsLine(node: PhrasingContent | undefined): boolean {
  return (
    !node ||
    node.type === 'break' ||
    isBreakTag(node) ||
    isPicture(node) ||
    (isText(node) && /\n[^\S\n]*$/.test(node.value))
  );
}

function beginsLine(node: PhrasingContent | undefined): boolean {
  if (!node || node.type === 'break' || isBreakTag(node) || isPicture(node)) return true;
  return isText(node) && /^[ \t]*(?:\n|$)/.test(node.value);
}

function beginsWithBreak(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && /^[ \t]*\n/.test(node.value));
}

function isCaption(rest: PhrasingContent[]): boolean {
  const nodes = rest.filter((node) => !isSpace(node));
  return nodes.length === 1 && nodes[0]?.type === 'emphasis';
}

const isText = (node: PhrasingContent): node is Text => node.type === 'text';
