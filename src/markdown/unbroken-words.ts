import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { h } from 'hastscript';
import { classesOf, isElement } from '../syntax/element.ts';
import { unbrokenPieces } from '../syntax/unbroken-pieces.ts';

/** What breaks by rules of its own. */
const untouched = ['code', 'pre', 'math', 'svg', 'textarea'];
/** What holds a word of the site's that takes a name in: it stays whole. */
const ofTheSite = new Set(['figure-label', 'lost-picture']);

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

function split({ value }: Text): ElementContent[] {
  return unbrokenPieces(value).map(({ text, isWhole }) =>
    isWhole ? h('span', { className: ['nowrap'] }, text) : { type: 'text', value: text },
  );
}
