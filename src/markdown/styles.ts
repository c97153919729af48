import type { Element, Root } from 'hast';
import parseStyle from 'style-to-object';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { sha256 } from '../lib/digest.ts';
import { attribute, classesOf } from '../syntax/element.ts';
import { visit } from '../syntax/visit.ts';

const alignments = new Map([
  ['left', 'align-left'],
  ['right', 'align-right'],
  ['center', 'align-center'],
]);
/** What loads something, or would end the rule that the declaration stands in. */
const unsafe = /url\(|image\(|image-set\(|expression\(|[<>{}@\\]/i;

/**
 * Turns every `style` attribute (an author's, the formula renderer's) and table alignment into a class,
 * so that the page needs no inline style. The declarations travel with the lecture into its stylesheet; whether it has
 * hues, which are in one of ours, is noted.
 */
export function rehypeStyles() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node) => {
      takeStyle(node, file);
      takeAlignment(node);
      if (classesOf(node).some((name) => name.startsWith('hue'))) lectureData(file).hasHues = true;
    });
  };
}

/** Moves one element's `style` into a class of the lecture. Declarations that load something are dropped. */
export function takeStyle(node: Element, file: VFile): void {
  const style = attribute(node, 'style');
  if (style === undefined) return;
  delete node.properties.style;
  const declarations = safeDeclarations(style);
  if (!declarations) return;
  const name = `s-${sha256(declarations).slice(0, 7)}`;
  lectureData(file).styles[name] = declarations;
  addClass(node, name);
}

function safeDeclarations(style: string): string {
  const kept: string[] = [];
  try {
    parseStyle(style, (property, value) => {
      if (!unsafe.test(value) && /^-{0,2}[a-z][a-z0-9-]*$/i.test(property))
        kept.push(`${property.toLowerCase()}:${value}`);
    });
  } catch {
    return '';
  }
  return kept.join(';');
}

function takeAlignment(node: Element): void {
  const align = attribute(node, 'align')?.toLowerCase();
  if (!align) return;
  delete node.properties.align;
  const name = alignments.get(align);
  if (name) addClass(node, name);
}

function addClass(node: Element, name: string): void {
  node.properties.className = [...classesOf(node), name];
}
