import type { Element, Root } from 'hast';
import { visitParents } from '../syntax/visit.ts';

/**
 * Leaves of each picture's formats and widths one file: the widest WebP. It is sharp on dense screens and on
 * paper, serves the large view as well, and every browser reads it; beside it the others, which the web needs
 * so that each reader loads little, would only make the folder larger. A drawing or moving picture, which has
 * one file anyway, stays as it is, and so do sources that an author has set for certain screens.
 */
export function useOneFilePictures(tree: Root): void {
  visitParents(tree, 'element', (picture, ancestors) => {
    if (picture.tagName !== 'picture') return;
    const image = child(picture, ({ tagName }) => tagName === 'img');
    const source = child(picture, ({ properties }) => properties.type === 'image/webp');
    const widest = source && widestOf(String(source.properties.srcSet ?? ''));
    if (!image || !widest) return;
    picture.children = picture.children.filter(
      (other) => !(other.type === 'element' && other.tagName === 'source' && isOurs(other)),
    );
    image.properties.src = widest.address;
    delete image.properties.srcSet;
    delete image.properties.sizes;
    const link = ancestors.at(-1) as Element;
    if (link.tagName !== 'a' || link.properties.dataWidth === undefined) return;
    link.properties.href = widest.address;
    link.properties.dataWidth = String(widest.width);
  });
}

const isOurs = ({ properties }: Element) =>
  ['image/avif', 'image/webp'].includes(String(properties.type)) && properties.media === undefined;

function child(parent: Element, is: (element: Element) => boolean): Element | undefined {
  return parent.children.find((node): node is Element => node.type === 'element' && is(node));
}

/** The last of the candidates `/a-480.webp 480w, /a-800.webp 800w` by width; undefined where they have none. */
function widestOf(candidates: string): { address: string; width: number } | undefined {
  return [...candidates.matchAll(/(?<!\S)(\S+)\s+(\d+)w/g)]
    .map(([, address = '', width]) => ({ address, width: Number(width) }))
    .sort((one, other) => other.width - one.width)[0];
}
