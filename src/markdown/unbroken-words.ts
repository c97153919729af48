import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { h } from 'hastscript';
import { classesOf, isElement } from '../syntax/element.ts';

/** What breaks by rules of its own. */
const untouched = ['code', 'pre', 'math', 'svg', 'textarea'];
/** What holds a word of the site's that takes a name in: it stays whole. */
const ofTheSite = new Set(['figure-label', 'lost-picture']);

/**
 * A name such as GPT-3, T5-11B, top-k or n-gram, one side of whose hyphen is too short to stand on a line
 * alone; one such as Llama 3.1; an amount such as 40 GB; and a range such as 36–45.
 */
const shortName =
  /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}]{1,8}-(?:\p{L}|\p{N}{1,4}(?:\.\p{N}+)?\p{L}?)|[\p{L}\p{N}]-\p{L}{2,8}|\p{Lu}\p{L}{2,9} \p{N}{1,2}(?:\.\p{N}+)?|\p{N}+(?:[.,]\p{N}+)* \p{Lu}{1,2}|\p{N}+–\p{N}+)(?![\p{L}\p{N}-])/gu;

/** Keeps such names on one line: by a class and not by another hyphen, so that they are found and copied as typed. */
export function rehypeUnbrokenWords() {
  return (tree: Root): void => walk(tree);
}

function walk(parent: Parents): void {
  for (let at = 0; at < parent.children.length; at++) {
    const child = parent.children[at] as ElementContent;
    if (child.type === 'text' && /[-–\d]/.test(child.value)) {
      const pieces = split(child);
      parent.children.splice(at, 1, ...pieces);
      at += pieces.length - 1;
    } else if (child.type === 'element' && !isUntouched(child)) walk(child);
  }
}

function isUntouched(element: Element): boolean {
  return isElement(element, ...untouched) || classesOf(element).some((name) => ofTheSite.has(name));
}

function split(text: Text): ElementContent[] {
  const pieces: ElementContent[] = [];
  let from = 0;
  for (const { 0: name, index } of text.value.matchAll(shortName)) {
    if (index > from) pieces.push({ type: 'text', value: text.value.slice(from, index) });
    pieces.push(h('span', { className: ['nowrap'] }, name));
    from = index + name.length;
  }
  if (from < text.value.length) pieces.push({ type: 'text', value: text.value.slice(from) });
  return pieces;
}
