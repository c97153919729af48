import type { Element, ElementContent, RootContent } from 'hast';
import { attribute, isBlank, isElement } from '../syntax/element.ts';

/** The name of a picture's file, which tells one figure without words from another. */
export function stemOf(image: Element): string {
  const source = attribute(image, 'src') ?? '';
  if (/^data:/i.test(source)) return 'picture';
  const name =
    source
      .replace(/[?#].*/s, '')
      .split('/')
      .at(-1) ?? '';
  return name.replace(/\.\w+$/, '').replace(/%[0-9a-f]{2}/gi, ' ') || 'picture';
}

/** Whether a node is a picture, or a link around nothing but pictures. */
export function isPicture(node: RootContent): boolean {
  if (isElement(node, 'img')) return true;
  if (!isElement(node, 'a')) return false;
  const content = node.children.filter((child) => !isBlank(child));
  return content.length > 0 && content.every((child) => isElement(child, 'img'));
}

/** The `<img>` of a picture. */
export function imageIn(picture: Element): Element {
  return isElement(picture, 'img')
    ? picture
    : (picture.children.find((child) => isElement(child, 'img')) as Element);
}

/** The first `<img>` inside a node, however deep. */
export function findImage(node: ElementContent): Element | undefined {
  if (isElement(node, 'img')) return node;
  return 'children' in node ? node.children.map(findImage).find(Boolean) : undefined;
}
