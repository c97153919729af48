import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import type { VFile } from 'vfile';
import { lectureData, placeOf } from '../course/lecture-data.ts';
import { attribute, classesOf, isElement } from '../syntax/element.ts';
import { visit, visitParents } from '../syntax/visit.ts';
import { slotFor } from './slots.ts';
import { takeStyle } from './styles.ts';

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'];

/** Tells a Markdown picture without alternative text from a raw `<img alt="">`, which says "decoration". */
export function remarkPictureMarks() {
  return (tree: MarkdownRoot): void => {
    visit(tree, ['image', 'imageReference'], (node) => {
      if ('alt' in node && node.alt) return;
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataNoAlt: '' } };
    });
  };
}

/** Unwraps an author's `<picture>`: the site makes the other formats from its `<img>` itself. */
export function rehypeUnwrapPictures() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'picture' || !parent || index === undefined) return;
      parent.children.splice(index, 1, ...node.children.filter((child) => isElement(child, 'img')));
      return index;
    });
  };
}

/** Replaces every `<img>` by its slot and notes what the author wrote of it. */
export function rehypePictures() {
  return (tree: Root, file: VFile): void => {
    const { pictures } = lectureData(file);
    visitParents(tree, 'element', (node, ancestors) => {
      const parent = ancestors.at(-1);
      if (node.tagName !== 'img' || !parent) return;
      widthToStyle(node);
      takeStyle(node, file);
      const index = pictures.length;
      pictures.push({
        index,
        source: attribute(node, 'src') ?? '',
        alt: attribute(node, 'dataNoAlt') === undefined ? attribute(node, 'alt') : undefined,
        ...(attribute(node, 'dataSaid') !== undefined && { isSaid: true }),
        title: attribute(node, 'title'),
        class: classesOf(node).join(' ') || undefined,
        width: pixels(attribute(node, 'width')),
        height: pixels(attribute(node, 'height')),
        linked: ancestors.some((ancestor) => isElement(ancestor, 'a', 'button', 'summary')),
        inline: isElement(parent, 'p', 'span', 'td', 'th', 'li', 'em', 'strong', ...headings),
        place: placeOf([node, ...ancestors.toReversed()].find(({ position }) => position) ?? node),
      });
      parent.children.splice(parent.children.indexOf(node), 1, {
        type: 'text',
        value: slotFor('picture', index),
      });
    });
  };
}

/** `width="50%"` is a matter of style: there is no picture size in pixels that means it. */
function widthToStyle(node: Element): void {
  const percent = /^\s*(\d+(?:\.\d+)?%)\s*$/.exec(attribute(node, 'width') ?? '')?.[1];
  if (percent)
    node.properties.style = [attribute(node, 'style'), `width:${percent}`].filter(Boolean).join(';');
}

function pixels(value: string | undefined): number | undefined {
  const number = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '')?.[1];
  return number ? Number(number) : undefined;
}
