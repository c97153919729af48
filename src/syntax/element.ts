import type { Element, Nodes, RootContent } from 'hast';
import { nameSet } from '../lib/name-set.ts';

const blocks = nameSet(
  'address article aside blockquote br dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul',
);

/** Whether `node` is an element, of one of the given names where some are given. */
export function isElement<Name extends string = string>(
  node: { type: string } | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return (
    node?.type === 'element' && (names.length === 0 || names.includes((node as Element).tagName as Name))
  );
}

/** The element's class names. */
export function classesOf(element: Element): string[] {
  return attribute(element, 'className')?.split(/\s+/).filter(Boolean) ?? [];
}

/** An attribute's value as text; undefined where it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value === true ? '' : value);
}

/** Text of a node, a picture's being its `alt`, with a space where a block begins or ends; `skip` leaves some out. */
export function textOf(node: Nodes, skip: (element: Element) => boolean = () => false): string {
  return rawText(node, skip).replace(/\s+/g, ' ').trim();
}

function rawText(node: Nodes, skip: (element: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && skip(node)) return ' ';
  if (isElement(node, 'img')) return ` ${attribute(node, 'alt') ?? ''} `;
  if (!('children' in node)) return '';
  const inner = node.children.map((child) => rawText(child as Nodes, skip)).join('');
  return node.type === 'element' && blocks.has(node.tagName) ? ` ${inner} ` : inner;
}

/** True for text of spaces only, a line break and a comment. */
export function isBlank(node: RootContent): boolean {
  return (
    (node.type === 'text' && node.value.trim() === '') || isElement(node, 'br') || node.type === 'comment'
  );
}
