import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { isFigureModule } from '../course/file-name.ts';
import { lectureData } from '../course/lecture-data.ts';
import { nameSet } from '../lib/name-set.ts';
import { attribute, classesOf, isBlank, isElement, textOf } from '../syntax/element.ts';
import { SKIP, visit } from '../syntax/visit.ts';
import { wordSlot } from '../words/word-slots.ts';
import { anchorFrom, uniqueId } from './anchors.ts';
import { nextThing, takeCaptionAfter } from './figure-caption.ts';
import { captionOf, takeNumber } from './numbered.ts';
import { findImage, imageIn, isPicture, stemOf } from './picture-elements.ts';

const idFirst = /^\s*\{#([^\s{}#]+)\}/;
/** Elements that hold blocks: a picture straight inside one stands alone, like one in a paragraph. */
const holders = ['div', 'center', 'section', 'article', 'blockquote', 'details', 'li', 'dd', 'aside'];

interface Group {
  picture: Element;
  id: string | undefined;
  caption: ElementContent[];
}

/**
 * Makes figures of the pictures that stand alone, in a paragraph or as raw HTML, with the caption from the
 * title or from an emphasised line after them.
 */
export function rehypeFigures() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (node.type !== 'element' || !parent || index === undefined) return;
      if (node.tagName === 'figure') return rawFigure(node, file);
      parent.children.splice(index + 1, 0, ...takeTextBelow(node));
      const figures = standsAlone(node, index, parent) ? figuresOf(node, index, parent, file) : undefined;
      if (!figures) return;
      parent.children.splice(index, 1, ...figures);
      return [SKIP, index + figures.length];
    });
  };
}

/** The text right below a picture that has an id, `![…](…){#fig-x}`, and so is a figure: a paragraph of its own. */
function takeTextBelow(node: Element): Element[] {
  const [picture, text, ...rest] = node.children;
  const isNamed = isElement(node, 'p') && picture && isPicture(picture) && text?.type === 'text';
  const [, id, below] = (isNamed && /^(\s*\{#[^\s{}#]+\})[ \t]*\n(.*)$/s.exec(text.value)) || [];
  if (!picture || !id || below === undefined || (below.trim() === '' && isElement(rest[0], 'em'))) return [];
  node.children = [picture, { type: 'text', value: id }];
  const position = node.position && { position: node.position };
  return [{ ...h('p', [{ type: 'text', value: below }, ...rest]), ...position }];
}

/** Whether a node is a paragraph, or a picture with no words beside it among other blocks. */
function standsAlone(node: Element, index: number, parent: Parents): boolean {
  if (node.tagName === 'p') return true;
  if (!isPicture(node) || !(parent.type === 'root' || isElement(parent, ...holders))) return false;
  return [-1, 1].every((step) => {
    const beside = nextThing(parent, index, step);
    return beside?.type !== 'text' && !isInline(beside);
  });
}

const inline = nameSet('a b code em i kbd mark small span strong sub sup u');
const isInline = (node: RootContent | undefined) => isElement(node) && inline.has(node.tagName);

function figuresOf(node: Element, index: number, parent: Parents, file: VFile): Element[] | undefined {
  const groups = groupsOf(node);
  const last = groups?.at(-1);
  if (!groups || !last) return undefined;
  if (last.caption.length === 0) last.caption = takeCaptionAfter(index, parent);
  // An aligned paragraph hands its alignment on.
  const given = node.tagName === 'p' ? node.properties : {};
  return groups.map(({ picture, id, caption }) => {
    const image = imageIn(picture);
    const title = attribute(image, 'title');
    if (caption.length === 0) delete image.properties.title;
    const words: ElementContent[] = caption.length > 0 || !title ? caption : [{ type: 'text', value: title }];
    const { id: givenId, ...properties } = given;
    return finishFigure(
      h('figure', properties, [picture]),
      image,
      id ?? (givenId as string | undefined),
      words,
      file,
    );
  });
}

/** The pictures of a paragraph, each with its id and caption; undefined where it holds words besides. */
function groupsOf(node: Element): Group[] | undefined {
  const groups: Group[] = [];
  for (const child of isPicture(node) ? [node] : node.children) {
    const last = groups.at(-1);
    const id = child.type === 'text' && last ? idFirst.exec(child.value) : undefined;
    if (isPicture(child)) groups.push({ picture: child as Element, id: undefined, caption: [] });
    else if (id && last && child.type === 'text' && child.value.slice(id[0].length).trim() === '')
      last.id = id[1];
    else if (isElement(child, 'em') && last?.caption.length === 0) last.caption = child.children;
    else if (!isBlank(child)) return undefined;
  }
  return groups;
}

/** A `<figure>` the author wrote as HTML gets the same id, number and caption as any other. */
function rawFigure(node: Element, file: VFile): typeof SKIP | undefined {
  const image = node.children.map(findImage).find(Boolean) ?? withoutPicture(node);
  if (!image) return undefined;
  const at = node.children.findIndex((child) => isElement(child, 'figcaption'));
  const caption = at >= 0 ? (node.children.splice(at, 1)[0] as Element).children : [];
  finishFigure(node, image, attribute(node, 'id'), caption, file);
  return SKIP;
}

/** The place that a picture has in a figure which code would draw: the words that describe it. */
function withoutPicture(node: Element): Element | undefined {
  const words = classesOf(node).includes('made-by-code')
    ? node.children.find((child) => isElement(child, 'p'))
    : undefined;
  if (!words || !isElement(words)) return undefined;
  const said = wordSlot('missingPicture', textOf(words));
  words.children = [h('span', { className: ['lost-picture'] }, said)];
  return words;
}

function finishFigure(
  node: Element,
  image: Element,
  explicitId: string | undefined,
  caption: ElementContent[],
  file: VFile,
): Element {
  // What stands between the brackets of a figure that can be touched is what everybody reads.
  const alt = attribute(image, 'alt');
  if (caption.length === 0 && alt && isFigureModule(attribute(image, 'src') ?? ''))
    caption = [{ type: 'text', value: alt }];
  const words = textOf({ type: 'root', children: caption });
  const isSaid = alt && essence(alt) === essence(words);
  const id = explicitId ? uniqueId(explicitId, file) : anchorFrom('fig', words || alt || stemOf(image), file);
  if (isSaid) image.properties.dataSaid = '';
  node.properties = { ...node.properties, className: [...classesOf(node), 'figure'], id };
  if (caption.length === 0 && !explicitId) {
    lectureData(file).anchors.push(id);
    return node;
  }
  const { label } = takeNumber({ kind: 'figure', id, caption: words }, image, file);
  // First in the figure: on a wide screen the stylesheet sets it in the margin, at the picture's top.
  node.children.unshift(captionOf(label, { href: `#${id}` }, caption));
  return node;
}

/** What words say: without capitals, spaces and the marks at their end. */
const essence = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。:!]$/, '');
