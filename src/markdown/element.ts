import type { Element, ElementContent, Nodes, Root } from 'hast';

const blocks = new Set(
  'address article aside blockquote br dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

/** Whether `node` is an element, of one of the given names where some are given. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** The element's class names. */
export function classesOf(element: Element): string[] {
  const value = element.properties.className;
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/\s+/) : [];
}

/** An attribute's value as text; undefined where it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value === true ? '' : value);
}

/** Text of a node with a space where a block begins or ends; `skip` leaves elements out. */
export function textOf(node: Nodes, skip: (element: Element) => boolean = () => false): string {
  return rawText(node, skip).replace(/\s+/g, ' ').trim();
}

function rawText(node: Nodes, skip: (element: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && skip(node)) return ' ';
  if (!('children' in node)) return '';
  const inner = node.children.map((child) => rawText(child as Nodes, skip)).join('');
  return node.type === 'element' && blocks.has(node.tagName) ? ` ${inner} ` : inner;
}

/** True for text of spaces only and for a line break. */
export function isBlank(node: ElementContent | Root['children'][number]): boolean {
  return (node.type === 'text' && node.value.trim() === '') || isElement(node, 'br') || node.type === 'comment';
}
