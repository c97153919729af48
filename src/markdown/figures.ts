import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import type { Image, Root as MarkdownRoot } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { anchorFrom, uniqueId } from './anchors.ts';
import { attribute, classesOf, isBlank, isElement, textOf } from './element.ts';
import { lectureData, placeOf } from './lecture-data.ts';
import { slotFor } from './slots.ts';
import { takeStyle } from './styles.ts';

const idFirst = /^\s*\{#([^\s{}#]+)\}/;

/** Tells a Markdown picture without alternative text from a raw `<img alt="">`, which says "decoration". */
export function remarkPictureMarks() {
  return (tree: MarkdownRoot): void => {
    visit(tree, (node: { type: string; alt?: string | null; data?: unknown }) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (!(node as Image).alt) node.data = { ...(node.data as object), hProperties: { dataNoAlt: '' } };
    });
  };
}

/**
 * Makes figures of the pictures that stand in paragraphs of their own, with the caption from the title or
 * from an emphasised line after them, and puts a slot where each picture goes.
 */
export function rehypeFigures() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node: Element, index: number | undefined, parent: Parents | undefined) => {
      if (!parent || index === undefined) return;
      if (node.tagName === 'picture') {
        const image = node.children.find((child) => isElement(child, 'img'));
        if (image) parent.children[index] = image;
        return;
      }
      if (node.tagName === 'figure') return rawFigure(node, file);
      if (node.tagName !== 'p') return;
      const figures = figuresOf(node, index, parent, file);
      if (!figures) return;
      parent.children.splice(index, 1, ...figures);
      return [SKIP, index + figures.length];
    });
    fillPictures(tree, file);
  };
}

function figuresOf(paragraph: Element, index: number, parent: Parents, file: VFile): Element[] | undefined {
  const groups: { picture: Element; id: string | undefined; caption: ElementContent[] }[] = [];
  for (const child of paragraph.children) {
    const last = groups.at(-1);
    if (isPicture(child)) groups.push({ picture: child as Element, id: undefined, caption: [] });
    else if (child.type === 'text' && last && idFirst.test(child.value)) {
      last.id = idFirst.exec(child.value)?.[1];
      if (child.value.replace(idFirst, '').trim()) return undefined;
    } else if (isElement(child, 'em') && last && last.caption.length === 0) last.caption = child.children;
    else if (!isBlank(child)) return undefined;
  }
  if (groups.length === 0) return undefined;
  const last = groups.at(-1);
  if (last && last.caption.length === 0) last.caption = takeCaptionAfter(index, parent);
  return groups.map(({ picture, id, caption }) => figure(picture, id, caption, file));
}

/** The next paragraph, where it is nothing but one emphasised line: it is the caption, and goes. */
function takeCaptionAfter(index: number, parent: Parents): ElementContent[] {
  let next = index + 1;
  while (parent.children[next]?.type === 'text' && isBlank(parent.children[next] as ElementContent)) next++;
  const paragraph = parent.children[next];
  if (!isElement(paragraph, 'p')) return [];
  const content = paragraph.children.filter((child) => !isBlank(child));
  const [only] = content;
  if (content.length !== 1 || !isElement(only, 'em')) return [];
  parent.children.splice(index + 1, next - index);
  return only.children;
}

function figure(picture: Element, explicitId: string | undefined, caption: ElementContent[], file: VFile): Element {
  const image = isElement(picture, 'img') ? picture : (picture.children.find((child) => isElement(child, 'img')) as Element);
  const title = attribute(image, 'title');
  const words: ElementContent[] = caption.length > 0 ? caption : title ? [{ type: 'text', value: title }] : [];
  if (caption.length === 0) delete image.properties.title;
  return finishFigure(h('figure', [picture]), image, explicitId, words, file);
}

/** A `<figure>` the author wrote as HTML gets the same id, number and caption as any other. */
function rawFigure(node: Element, file: VFile): [typeof SKIP] | undefined {
  let image: Element | undefined;
  visit(node, 'element', (child: Element) => {
    if (child.tagName === 'img') image ??= child;
  });
  if (!image) return undefined;
  const captionIndex = node.children.findIndex((child) => isElement(child, 'figcaption'));
  const caption = captionIndex >= 0 ? ((node.children.splice(captionIndex, 1)[0] as Element).children) : [];
  finishFigure(node, image, attribute(node, 'id'), caption, file);
  return [SKIP];
}

function finishFigure(
  node: Element,
  image: Element,
  explicitId: string | undefined,
  caption: ElementContent[],
  file: VFile,
): Element {
  const data = lectureData(file);
  const words = textOf({ type: 'root', children: caption } as Root);
  const stem = decodeURIComponentSafely(attribute(image, 'src') ?? '').split('/').at(-1)?.replace(/\.\w+$/, '');
  const id = explicitId
    ? uniqueId(explicitId, file)
    : anchorFrom('fig', words || attribute(image, 'alt') || stem || 'picture', file);
  node.properties = { ...node.properties, className: [...classesOf(node), 'figure'], id };
  const place = placeOf(image);
  if (caption.length === 0 && !explicitId) {
    data.anchors.push(id);
    return node;
  }
  const number = data.numbered.filter((item) => item.kind === 'figure').length + 1;
  data.numbered.push({ kind: 'figure', id, number, label: `Figure ${number}`, caption: words, place });
  const label = h('a', { className: ['figure-label'], href: `#${id}` }, `Figure ${number}`);
  node.children.push(h('figcaption', [label, { type: 'text', value: ' ' }, ...caption]));
  return node;
}

/** Replaces every `<img>` by its slot and notes what the author wrote of it. */
function fillPictures(tree: Root, file: VFile): void {
  const { pictures } = lectureData(file);
  visitParents(tree, 'element', (node: Element, ancestors: Parents[]) => {
    const parent = ancestors.at(-1);
    if (node.tagName !== 'img' || !parent) return;
    const noAlt = attribute(node, 'dataNoAlt') !== undefined;
    const source = attribute(node, 'src') ?? '';
    takeStyle(node, file);
    const index = pictures.length;
    pictures.push({
      index,
      source,
      alt: noAlt ? undefined : attribute(node, 'alt'),
      class: classesOf(node).join(' ') || undefined,
      width: pixels(attribute(node, 'width')),
      height: pixels(attribute(node, 'height')),
      linked: ancestors.some((ancestor) => isElement(ancestor as Element, 'a', 'button', 'summary')),
      inline: isElement(parent as Element, 'p', 'span', 'td', 'th', 'li', 'em', 'strong'),
      place: placeOf(node.position ? node : (ancestors.findLast((ancestor) => ancestor.position) ?? node)),
    });
    parent.children[parent.children.indexOf(node)] = { type: 'text', value: slotFor('picture', index) };
  });
}

function isPicture(node: ElementContent): boolean {
  if (isElement(node, 'img', 'picture')) return true;
  return isElement(node, 'a') && node.children.some((child) => isElement(child, 'img')) && node.children.every((child) => isElement(child, 'img') || isBlank(child));
}

function pixels(value: string | undefined): number | undefined {
  const number = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '')?.[1];
  return number ? Number(number) : undefined;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

