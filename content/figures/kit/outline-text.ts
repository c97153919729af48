import type { Element, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as wordsOf } from 'hast-util-to-string';
import { openTypeface, setLine, type Typeface } from '../../../src/cards/typeface.ts';

/**
 * Sets the words of an SVG as outlines of one of the site's typefaces (`course-sans`), so that a picture is
 * lettered like the page around it, and the same on any machine. Sizes and anchors are inherited as in SVG.
 */
export async function outlineText(svg: string, typeface: string): Promise<string> {
  const face = await openTypeface(typeface, 400);
  const tree = fromHtml(svg, { fragment: true });
  walk(tree, { size: 16, anchor: 'start' }, face);
  return toHtml(tree, { space: 'svg', closeEmptyElements: true });
}

function walk(parent: Parents, style: Style, face: Typeface): void {
  parent.children.forEach((child, at) => {
    if (child.type !== 'element') return;
    const { fontSize = style.size, textAnchor = style.anchor } = child.properties;
    const own = { size: Number(fontSize), anchor: String(textAnchor) };
    if (child.tagName === 'text') parent.children[at] = outlined(child, own, face);
    else walk(child, own, face);
  });
}

function outlined(text: Element, { size, anchor }: Style, face: Typeface): Element {
  const { x, y, transform = '', fill } = text.properties;
  const words = wordsOf(text);
  const line = setLine(face, words, size);
  if (!line) throw new Error(`The typeface lacks a letter of "${words}".`);
  const start = Number(x) - line.width * (shares[anchor] ?? 0);
  const { children } = fromHtml(`<svg>${line.svg}</svg>`, { fragment: true }).children[0] as Element;
  const place = `${transform} translate(${start} ${y})`.trim();
  return { type: 'element', tagName: 'g', properties: { transform: place, fill }, children };
}

/** How much of a line stands before its anchor. */
const shares: Record<string, number> = { middle: 0.5, end: 1 };

interface Style {
  size: number;
  anchor: string;
}
