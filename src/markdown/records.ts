import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Heading } from '../course/types.ts';
import { attribute, classesOf, isElement, textOf } from './element.ts';
import { lectureData } from './lecture-data.ts';
import { fillSlots } from './slots.ts';

/** Collects what search finds: the text of each section, and captions, tables and footnotes on their own. */
export function rehypeRecords() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    const walk = new SectionWalk(data.headings);
    walk.visit(tree);
    const plain = (text: string) =>
      fillSlots(text, (kind, index) => (kind === 'picture' ? ` ${data.pictures[index]?.alt ?? ''} ` : '')).replace(/\s+/g, ' ').trim();
    for (const section of walk.sections) {
      const text = plain(section.text);
      if (text || section.id) data.records.push({ kind: 'text', id: section.id, section: section.id, heading: section.heading, breadcrumb: section.breadcrumb, text });
    }
    for (const { node, section, kind } of walk.captioned) {
      data.records.push({
        kind,
        id: attribute(node, 'id') ?? '',
        section: section.id,
        heading: section.heading,
        breadcrumb: section.breadcrumb,
        text: plain(textOf(node, (child) => classesOf(child).includes('figure-label') || isElement(child, 'svg'))),
      });
    }
    for (const { id, section } of walk.notes) {
      const note = data.footnotes.find((footnote) => footnote.id === id);
      if (note) data.records.push({ kind: 'footnote', id, section: section.id, heading: section.heading, breadcrumb: section.breadcrumb, text: note.text });
    }
    data.words = countWords(tree);
    data.firstParagraph = plain(firstParagraph(tree));
  };
}

/** Elements whose words aren't running text. */
const notProse = new Set('math code-block table figcaption h1 h2 h3 h4 h5 h6'.split(' '));

interface Section {
  id: string;
  heading: string;
  breadcrumb: string[];
  text: string;
}

/** Walks a lecture in reading order and keeps to the section it is in. */
class SectionWalk {
  sections: Section[] = [{ id: '', heading: '', breadcrumb: [], text: '' }];
  captioned: { node: Element; section: Section; kind: 'figure' | 'table' }[] = [];
  notes: { id: string; section: Section }[] = [];
  headings: Heading[];

  constructor(headings: Heading[]) {
    this.headings = headings;
  }

  visit(node: Nodes): void {
    const section = this.sections.at(-1) as Section;
    if (node.type === 'text') {
      section.text += node.value;
      return;
    }
    if (node.type === 'element') {
      const classes = classesOf(node);
      if (/^h[1-6]$/.test(node.tagName)) return this.open(node);
      if (classes.includes('note')) {
        this.notes.push({ id: attribute(node, 'id') ?? '', section });
        return;
      }
      if (classes.includes('note-ref') || node.tagName === 'math' || node.tagName === 'svg') {
        section.text += ' ';
        return;
      }
      if (node.tagName === 'figure' && (classes.includes('figure') || classes.includes('table'))) {
        this.captioned.push({ node, section, kind: classes.includes('table') ? 'table' : 'figure' });
        return;
      }
    }
    if (!('children' in node)) return;
    const isBlock = node.type === 'element' && !/^(?:a|em|strong|span|code|sub|sup|del|kbd|b|i|mark|abbr|u|s)$/.test(node.tagName);
    if (isBlock) section.text += ' ';
    for (const child of node.children) this.visit(child as Nodes);
    if (isBlock) (this.sections.at(-1) as Section).text += ' ';
  }

  open(node: Element): void {
    const id = attribute(node, 'id') ?? '';
    const at = this.headings.findIndex((heading) => heading.id === id);
    const heading = this.headings[at];
    if (!heading) return;
    const breadcrumb: string[] = [];
    let depth = heading.depth;
    for (const above of this.headings.slice(0, at).reverse()) {
      if (above.depth >= depth) continue;
      breadcrumb.unshift(above.text);
      depth = above.depth;
    }
    this.sections.push({ id, heading: heading.text, breadcrumb, text: '' });
  }
}

function countWords(tree: Root): number {
  const text = textOf(tree, (node) => notProse.has(node.tagName) || classesOf(node).some((name) => name.startsWith('note')));
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function firstParagraph(tree: Root): string {
  const paragraph = tree.children.find((node) => isElement(node as Element, 'p') && textOf(node as Element).length > 0);
  return paragraph ? textOf(paragraph as Element, (node) => classesOf(node).includes('note') || classesOf(node).includes('note-ref')) : '';
}
