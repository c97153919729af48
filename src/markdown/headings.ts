import { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import rehypeSlug from 'rehype-slug';
import type { VFile } from 'vfile';
import { lectureData, placeOf } from '../course/lecture-data.ts';
import { idsOfOthers } from '../dialects/heading-ids.ts';
import { attribute, classesOf, isElement, textOf } from '../syntax/element.ts';
import { EXIT, SKIP, visit } from '../syntax/visit.ts';
import { wordSlot } from '../words/word-slots.ts';
import { isOfThePage, isTaken, takeAnchor, uniqueId } from './anchors.ts';
import { textWithFormulas } from './math-text.ts';
import { frontmatterTitle, sameTitle } from './title.ts';

/**
 * Gives every heading an id and notes it. `rehype-slug` makes the ids of the words, among which the number
 * of a footnote does not count; an id that an author gave is never taken by a heading without one.
 */
export function rehypeHeadings() {
  const addSlugs = rehypeSlug();
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    const explicit = new Set<Element>();
    const written = new Map<Element, string>();
    const all: Element[] = [];
    takeTitle(tree, file);
    visit(tree, 'element', (node) => {
      if ('dataFootnoteRef' in node.properties) node.children = [];
      if (node.tagName === 'h1') node.tagName = 'h2';
      const words = attribute(node, 'dataWords');
      delete node.properties.dataWords;
      if (words) written.set(node, words);
      if (!isHeading(node)) return;
      all.push(node);
      if (!attribute(node, 'id')) return;
      explicit.add(node);
      takeAnchor(attribute(node, 'id') as string, file);
    });
    // Nothing else of the tree concerns it.
    addSlugs({ type: 'root', children: all });
    const aliases = new Map<string, string[]>();
    otherIds.set(file, aliases);
    for (const node of all) {
      const words = written.get(node);
      if (words && !explicit.has(node)) node.properties.id = slug(words);
      const id = explicit.has(node) ? (attribute(node, 'id') as string) : freeId(node, file);
      node.properties.id = id;
      // The heading of the list of footnotes, which goes (see footnotes.ts).
      if (id === 'footnote-label') continue;
      const depth = Number(node.tagName[1]);
      const text = textOf(node, isReference);
      const labelled = explicit.has(node) ? { isLabelled: true as const } : {};
      data.headings.push({ depth, id, text, place: placeOf(node), ...labelled });
      // `#a--b` of a dash that was set is what this site itself has published.
      aliases.set(id, [...idsOfOthers(words ?? text), ...(words ? [slug(text)] : []), ...counted(id)]);
    }
  };
}

/** The first `<h1>` of a text without `#` is its title; pictures in it, such as a logo, stay. */
function takeTitle(tree: Root, file: VFile): void {
  const data = lectureData(file);
  visit(tree, 'element', (node) => {
    if (!isHeading(node)) return undefined;
    const text = toString(node).replace(/\s+/g, ' ').trim();
    const given = frontmatterTitle(file);
    const isTitle = given === undefined ? data.firstHeading === undefined : sameTitle(given, text);
    if (node.tagName !== 'h1' || text === '' || !isTitle) return EXIT;
    if (given === undefined) data.firstHeading = text;
    const pictures: Element[] = [];
    visit(node, 'element', (child) => {
      if (child.tagName === 'img') pictures.push(child);
    });
    const id = attribute(node, 'id') ?? slug(text);
    delete node.properties.id;
    if (pictures.length > 0) Object.assign(node, { tagName: 'p', children: [h('a', { id }), ...pictures] });
    else Object.assign(node, h('a', { id }));
    return EXIT;
  });
}

/** The slug of a heading's words, or `section` for one that has none, such as a picture. */
function freeId(heading: Element, file: VFile): string {
  const slug = attribute(heading, 'id') ?? '';
  return uniqueId(/^(?:-\d+)?$/.test(slug) ? 'section' : slug, file);
}

/** MkDocs counts equal headings with another sign. */
function counted(id: string): string[] {
  const [, base, count] = /^(.+)-(\d+)$/.exec(id) ?? [];
  return base && !isOfThePage(base) ? [`${base}_${count}`] : [];
}

/** What other builders call the headings, by our ids. */
const otherIds = new WeakMap<VFile, Map<string, string[]>>();

/** Notes the ids of other builders that mean one heading and nothing else, and gives them by heading. */
function settleAliases(file: VFile): Map<string, string[]> {
  const { aliases } = lectureData(file);
  const meant = new Map<string, number>();
  const all = otherIds.get(file) ?? new Map<string, string[]>();
  for (const ids of all.values()) for (const id of new Set(ids)) meant.set(id, (meant.get(id) ?? 0) + 1);
  const own = new Map<string, string[]>();
  for (const [id, ids] of all) {
    const free = [...new Set(ids)].filter((other) => other !== id && meant.get(other) === 1);
    for (const other of free) if (isOfThePage(other) || !isTaken(other, file)) aliases[other] = id;
    own.set(
      id,
      free.filter((other) => !isTaken(other, file)),
    );
  }
  return own;
}

/** Puts a link to itself beside every heading, outside it, so that its name stays its text. */
export function rehypeHeadingLinks() {
  return (tree: Root, file: VFile): void => {
    const { headings } = lectureData(file);
    // Noted before its pictures became slots.
    const names = new Map(headings.map((heading) => [heading.id, heading]));
    const aliases = settleAliases(file);
    visit(tree, 'element', (node, index, parent) => {
      if (!/^h[2-6]$/.test(node.tagName) || !parent || index === undefined) return;
      const id = attribute(node, 'id');
      if (!id) return;
      const heading = names.get(id);
      // Its formulas have been set since: `1×1` and no longer `1\times 1`.
      if (heading && hasFormula(node)) heading.text = textWithFormulas(node, isReference);
      const name = wordSlot('linkToSection', heading?.text ?? '');
      const anchors = (aliases.get(id) ?? []).map((other) =>
        h('span', { className: ['old-anchor'], id: other }),
      );
      parent.children[index] = h('div', { className: ['heading'] }, [
        ...anchors,
        node,
        h('a', { className: ['heading-link'], href: `#${id}`, ariaLabel: name }),
      ]);
      return [SKIP, index + 1];
    });
  };
}

function hasFormula(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.tagName === 'math' || hasFormula(child)),
  );
}

function isHeading(node: Element): boolean {
  return isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
}

function isReference(node: Element): boolean {
  return classesOf(node).some((name) => name === 'note-ref' || name === 'note');
}
