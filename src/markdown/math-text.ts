import type { Element, Nodes } from 'hast';
import { isElement } from '../syntax/element.ts';

/** A short formula as a reader would type it: `d_model`, `n^2`, `O(n)`. */
export function mathText(node: Nodes): string {
  // Function application and the other invisible operators are no characters to search for.
  if (node.type === 'text') return node.value.replace(/[\u200B\u2061-\u2064]/g, '').trim();
  if (!('children' in node) || isElement(node, 'annotation')) return '';
  const joint = isElement(node) ? (joints[(node as Element).tagName] ?? '') : '';
  let text = '';
  let raised = false;
  for (const child of node.children) {
    const piece = mathText(child as Nodes);
    if (!piece) continue;
    // What follows an index or a power is no part of it: `n^2 d`.
    text += text === '' ? piece : `${joint || (raised && /^[\p{L}\p{N}]/u.test(piece) ? ' ' : '')}${piece}`;
    raised = isElement(child as Nodes, 'msub', 'msup', 'msubsup');
  }
  return text;
}

const joints: Record<string, string> = {
  msub: '_',
  msup: '^',
  msubsup: '_',
  mfrac: '/',
  mtr: ' ',
  mtable: ' ',
};
