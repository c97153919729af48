import type { ElementContent, Parents, RootContent } from 'hast';
import { classesOf, isBlank, isElement } from '../syntax/element.ts';

/** The next paragraph, where it is nothing but one emphasised line, or a `class="figcaption"`: it goes. */
export function takeCaptionAfter(index: number, parent: Parents): ElementContent[] {
  const next = nextThing(parent, index, 1);
  if (next?.type !== 'element') return [];
  const content = next.children.filter((child) => !isBlank(child));
  const isCaption = classesOf(next).some((name) => name === 'figcaption' || name === 'caption');
  const [only] = content;
  const isEmphasis = isElement(next, 'p') && content.length === 1 && isElement(only, 'em');
  if (!isCaption && !isEmphasis) return [];
  parent.children.splice(index + 1, parent.children.indexOf(next as never) - index);
  return isEmphasis ? only.children : next.children;
}

/** What follows (or, with step -1, precedes) the child at `index`, blanks left out. */
export function nextThing(parent: Parents, index: number, step: number): RootContent | undefined {
  let at = index + step;
  while (parent.children[at] && isBlank(parent.children[at] as RootContent)) at += step;
  return parent.children[at];
}
