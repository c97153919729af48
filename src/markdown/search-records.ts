import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import type { Heading, SearchRecord } from '../course/types.ts';
import { isForeign } from '../dialects/index.ts';
import { nameSet } from '../lib/name-set.ts';
import { attribute, classesOf, isElement, textOf } from '../syntax/element.ts';
import { SKIP, visit } from '../syntax/visit.ts';
import { mathText, textWithFormulas } from './math-text.ts';
import { fillSlots } from './slots.ts';

/** Collects what search finds: the text of sections, and captions, tables, equations, notes and questions alone. */
export function rehypeSearchRecords() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    const walk = new SectionWalk(data.headings);
    walk.visit(tree);
    const plain = (text: string) =>
      fillSlots(text, (kind, index) => (kind === 'picture' ? ` ${data.pictures[index]?.alt ?? ''} ` : ''))
        .replace(/\s+/g, ' ')
        .trim();
    const add = (
      kind: SearchRecord['kind'],
      id: string,
      { id: section, heading, breadcrumb, terms }: Section,
      text: string,
    ) =>
      data.records.push({
        kind,
        id,
        section,
        heading,
        breadcrumb,
        terms: kind === 'text' ? [...terms] : [],
        text,
      });
    for (const section of walk.sections) {
      const text = plain(section.text);
      if (text || section.id) add('text', section.id, section, text);
      // Of its own, so that what is shown of a section is what it says, where it says the same.
      const code = plain(section.code);
      if (code) add('text', section.id, section, code);
    }
    for (const { node, section, kind } of walk.captioned) {
      const inside = new SectionWalk([]);
      for (const child of node.children) inside.visit(child);
      add(
        kind,
        attribute(node, 'id') ?? '',
        section,
        plain(`${inside.sections[0]?.text} ${inside.sections[0]?.code}`),
      );
    }
    for (const { id, section } of walk.notes) {
      const note = data.footnotes.find((footnote) => footnote.id === id);
      if (note) add('footnote', id, section, note.text);
    }
    for (const { id, section } of walk.cited) {
      const citation = data.citations.find((other) => other.id === id);
      const reference = data.references.find(({ key }) => key === citation?.key);
      if (!citation || !reference) continue;
      citation.section = section.id;
      // A work is found where it is cited first.
      if (!data.records.some((record) => record.id === reference.id))
        add('footnote', reference.id, section, reference.text);
    }
    for (const { id, section, text } of walk.equations) if (text) add('equation', id, section, text);
    for (const { section, text } of walk.questions) add('question', section.id, section, plain(text));
    data.words = countWords(tree);
    data.firstParagraph = plain(firstParagraph(tree));
  };
}

/** Elements whose words aren't running text. */
const notProse = nameSet('math code-block table figcaption h1 h2 h3 h4 h5 h6');

/** Characters of an equation that are worth finding it by. */
const LONGEST = 200;

/** Numbers that the site itself puts beside what the author wrote. */
const unread = new Set(['note-ref', 'figure-label', 'equation-number']);

/** What the site adds to a question's words. */
function isUnasked(node: Element): boolean {
  return classesOf(node).some((name) =>
    /^(?:note(?:-ref)?|question-(?:how|letter|do|moves|fill))$/.test(name),
  );
}

interface Section {
  id: string;
  heading: string;
  breadcrumb: string[];
  /** Words the author set off on their first use: this section is where they are explained. */
  terms: Set<string>;
  text: string;
  code: string;
}

/** Walks a lecture in reading order and keeps to the section it is in. */
class SectionWalk {
  sections: Section[] = [{ id: '', heading: '', breadcrumb: [], terms: new Set(), text: '', code: '' }];
  captioned: { node: Element; section: Section; kind: 'figure' | 'table' }[] = [];
  notes: { id: string; section: Section }[] = [];
  cited: { id: string; section: Section }[] = [];
  questions: { section: Section; text: string }[] = [];
  equations: { id: string; section: Section; text: string }[] = [];
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
      if (/^h[1-6]$/.test(node.tagName)) {
        this.open(node);
        return;
      }
      if (classes.includes('note')) {
        this.noteCitations(node, section);
        this.notes.push({ id: attribute(node, 'id') ?? '', section });
        return;
      }
      if (classes.includes('references')) return;
      if (classes.includes('citation')) this.cited.push({ id: attribute(node, 'id') ?? '', section });
      if (node.tagName === 'svg' || classes.some((name) => unread.has(name))) {
        // The full stop after a note's number belongs to the word before it.
        if (!classes.includes('note-ref')) section.text += ' ';
        return;
      }
      if (classes.includes('equation')) {
        const math = node.children.find((child) => isElement(child, 'math'));
        this.equations.push({
          id: attribute(node, 'id') ?? section.id,
          section,
          text: math ? mathText(math as Element).slice(0, LONGEST) : '',
        });
        section.text += ' ';
        return;
      }
      if (node.tagName === 'code-block') {
        section.code += ` ${textOf(node)} `;
        return;
      }
      if (node.tagName === 'math') {
        section.text += mathText(node);
        return;
      }
      // A question is found by what it asks, and not by its answer.
      if (node.tagName === 'question-box') {
        const asked = node.children.filter((child) => isElement(child, 'form'));
        const text = asked.map((form) => textWithFormulas(form, isUnasked)).join(' ');
        this.questions.push({ section, text });
        return;
      }
      if (node.tagName === 'details') {
        this.noteCitations(node, section);
        this.questions.push({
          section,
          text: textWithFormulas(node, (child) =>
            classesOf(child).some((name) => /^note(?:-ref)?$/.test(name)),
          ),
        });
        return;
      }
      if (node.tagName === 'em' || node.tagName === 'dfn' || node.tagName === 'strong') {
        const term = textOf(node);
        if (term.length <= 40) section.terms.add(term);
      }
      if (node.tagName === 'figure' && (classes.includes('figure') || classes.includes('table'))) {
        this.noteCitations(node, section);
        this.captioned.push({ node, section, kind: classes.includes('table') ? 'table' : 'figure' });
        return;
      }
    }
    if (!('children' in node)) return;
    const isBlock =
      node.type === 'element' &&
      !/^(?:a|em|strong|span|code|sub|sup|del|kbd|b|i|mark|abbr|u|s)$/.test(node.tagName);
    if (isBlock) section.text += ' ';
    for (const child of node.children) this.visit(child as Nodes);
    if (isBlock) (this.sections.at(-1) as Section).text += ' ';
  }

  /** What stands in a note, a question or a caption, which are gathered as wholes. */
  noteCitations(within: Element, section: Section): void {
    visit(within, 'element', (node) => {
      if (classesOf(node).includes('citation')) this.cited.push({ id: attribute(node, 'id') ?? '', section });
    });
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
    this.sections.push({ id, heading: heading.text, breadcrumb, terms: new Set(), text: '', code: '' });
  }
}

function countWords(tree: Root): number {
  const text = textOf(
    tree,
    (node) =>
      notProse.has(node.tagName) ||
      classesOf(node).some((name) => name.startsWith('note') || name === 'references'),
  );
  let count = 0;
  for (const [run] of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu))
    count += writtenTogether.test(run) ? [...wordBreaks.segment(run)].length : 1;
  return count;
}

/** Scripts that set no spaces between words; which language it is makes little difference to their number. */
const writtenTogether =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const wordBreaks = new Intl.Segmenter('zh', { granularity: 'word' });

/** A picture's credit or a row of links to elsewhere, which says nothing about the lecture either. */
function isMostlyLinks(paragraph: Element): boolean {
  let linked = 0;
  visit(paragraph, 'element', (node) => {
    if (node.tagName !== 'a') return undefined;
    linked += textOf(node).length;
    return SKIP;
  });
  return linked > 0.6 * textOf(paragraph).length;
}

function firstParagraph(tree: Root): string {
  let paragraph: Element | undefined;
  for (const node of tree.children) {
    if (!isElement(node as Element, 'p') || !saysSomething(node as Element)) continue;
    const isFirstSentence = isSentence(node as Element);
    if (isFirstSentence || !paragraph) paragraph = node as Element;
    if (isFirstSentence) break;
  }
  if (!paragraph) return '';
  const isNote = (node: Element) => classesOf(node).some((name) => name === 'note' || name === 'note-ref');
  return textWithFormulas(paragraph, isNote).replace(/(?<! ) +(?=[.,)])/g, '');
}

/** Whether a paragraph is about the lecture: not for another tool, nor the name of its book, nor above its contents. */
function saysSomething(paragraph: Element): boolean {
  const text = textOf(paragraph);
  const isOurs = text.length > 0 && !isForeign(text) && !/^(?:table of )?contents:?$/i.test(text);
  return isOurs && !isMostlyLinks(paragraph) && !classesOf(paragraph).includes('running-head');
}

/** Whether a paragraph says something: a few words, or a row of links, only lead elsewhere. */
function isSentence(paragraph: Element): boolean {
  let links = 0;
  let linked = 0;
  visit(paragraph, 'element', (node) => {
    if (node.tagName !== 'a') return;
    links++;
    linked += textOf(node).length;
  });
  const text = textOf(paragraph);
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  const weight = letters.reduce((sum, [letter]) => sum + (writtenTogether.test(letter) ? 3 : 1), 0);
  return weight >= 12 && !(links >= 4 && 3 * linked >= text.length);
}
