import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { isElement, textOf } from '../syntax/element.ts';

/** A formula as a reader would type it: `d_model`, `n^2`, `O(n)`, `√9`, `(n+1)/2`. */
export function mathText(node: Nodes): string {
  return piecesText(node).replace(/\s+/g, ' ').trim();
}

function piecesText(node: Nodes): string {
  // Function application and the other invisible operators are no characters to search for.
  if (node.type === 'text') return node.value.replace(/[\u200B\u2061-\u2064]/g, '').trim();
  if (!('children' in node) || isElement(node, 'annotation')) return '';
  // The space in `5\text{ years}` parts the words.
  if (isElement(node, 'mtext')) return toString(node);
  const pieces = node.children.map((child) => piecesText(child as Nodes));
  const name = isElement(node) ? (node as Element).tagName : '';
  const write = Object.hasOwn(written, name) ? written[name] : undefined;
  return write ? write(pieces.map((piece) => piece.trim())) : inARow(node.children as Nodes[], pieces);
}

/** Text of a node, its formulas as a reader would type them; `skip` leaves elements out. */
export function textWithFormulas(node: Nodes, skip?: (element: Element) => boolean): string {
  return textOf(withTypedFormulas(node), skip);
}

function withTypedFormulas(node: Nodes): Nodes {
  if (isElement(node, 'math')) return { type: 'text', value: mathText(node) };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => withTypedFormulas(child as Nodes)) } as Nodes;
}

const written: Record<string, (pieces: string[]) => string> = {
  msub: ([base = '', sub = '']) => `${base}_${oneThing(sub)}`,
  msup: ([base = '', power = '']) => (/^[′″‴]/.test(power) ? base + power : `${base}^${oneThing(power)}`),
  msubsup: ([base = '', sub = '', power = '']) => `${base}_${oneThing(sub)}^${oneThing(power)}`,
  munder: ([base = '', under = '']) => `${base}_${oneThing(under)}`,
  munderover: ([base = '', under = '', over = '']) => `${base}_${oneThing(under)}^${oneThing(over)}`,
  mfrac: ([above = '', below = '']) => `${operand(above)}/${operand(below)}`,
  msqrt: (pieces) => `√${oneThing(pieces.join(''))}`,
  mroot: ([base = '', degree = '']) => `${oneThing(base)}^(1/${degree})`,
  mtr: (cells) => cells.filter(Boolean).join(' '),
  mtable: (rows) => rows.filter(Boolean).join(' '),
};

function inARow(nodes: Nodes[], pieces: string[]): string {
  let text = '';
  let raised = false;
  for (const [index, piece] of pieces.entries()) {
    if (!piece) continue;
    // What follows an index or a power is no part of it: `n^2 d`.
    text += raised && /^[\p{L}\p{N}]/u.test(piece) ? ` ${piece}` : piece;
    raised = isElement(nodes[index], 'msub', 'msup', 'msubsup', 'munder', 'munderover');
  }
  return text;
}

/** In brackets, unless it is one word, number or sign. */
const oneThing = (text: string) =>
  /^[-−+]?(?:[\p{L}\p{M}]+|[\p{N}.,]+|[\p{L}\p{M}\p{N}]+_[\p{L}\p{N}]+|.)$/u.test(text) ? text : `(${text})`;

/** In brackets where it is a sum or a quotient. */
const operand = (text: string) => (/[-−+/=<>≤≥,\s]/u.test(text.slice(1)) ? `(${text})` : text);
