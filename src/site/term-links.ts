import type { Element, Nodes, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { GlossaryTerm, Heading, Lecture } from '../course/types.ts';
import { nameSet } from '../lib/name-set.ts';
import type { Language } from '../search/words/language.ts';
import { type Word, wordsOf } from '../search/words/words-of.ts';
import { classesOf, isElement, textOf } from '../syntax/element.ts';
import { visit } from '../syntax/visit.ts';

/** A text full of dotted lines is read worse: no paragraph has more. */
const MOST = 2;
/** Elements that are no running text, a link already, or there to be pressed and not followed. */
const closed = nameSet(
  'a abbr audio button caption code-block dfn dt em embed figure h1 h2 h3 h4 h5 h6 iframe interactive-figure kbd label legend math meter nav object optgroup option output pre progress samp script select strong style summary svg table textarea th var video code',
);
const closedClasses = nameSet(
  'note references heading equation remote-picture lost-picture question-options question-do',
);

/** Where a text has no room for a link: in what isn't read as text, and in what a reader presses. */
function isClosed(node: Element): boolean {
  const { tabIndex, contentEditable } = node.properties;
  return (
    closed.has(node.tagName) ||
    tabIndex !== undefined ||
    (contentEditable !== undefined && contentEditable !== 'false') ||
    classesOf(node).some((name) => closedClasses.has(name))
  );
}

/** A name of a term, as a text may have it. */
interface Name {
  term: GlossaryTerm;
  name: string;
  stems: string[];
  /** An acronym or a proper name, which is written in no other way: `BERT`, `LoRA`. */
  exact: string | undefined;
}

/**
 * Makes what puts links to the glossary into lectures: a term's first use in each section of the second level leads to
 * its definition, in whatever form the language bends it. A section that explains the term itself doesn't ask.
 */
export function termLinks(glossary: GlossaryTerm[], language: Language, base: string) {
  const byFirst = Map.groupBy(namesOf(glossary, language), ({ stems }) => stems[0] ?? '');
  for (const names of byFirst.values()) names.sort((one, other) => other.stems.length - one.stems.length);
  return (html: string, lecture: Lecture): string => {
    const tree = fromHtml(html, { fragment: true });
    const explained = explainedIn(tree, lecture, byFirst, language);
    let section = '';
    let used = new Set<GlossaryTerm>();
    const walk = (node: Root | Element, inBlock: { count: number }): void => {
      for (let at = 0; at < node.children.length; at++) {
        const child = node.children[at] as Nodes;
        if (child.type === 'element') {
          if (child.tagName === 'h2') {
            section = String(child.properties.id ?? '');
            used = new Set();
          } else if (child.tagName === 'div' && classesOf(child).includes('heading')) walk(child, inBlock);
          else if (!isClosed(child))
            walk(child, isElement(child, 'p', 'li', 'dd', 'blockquote', 'td') ? { count: 0 } : inBlock);
        } else if (child.type === 'text' && isBlockOf(node)) {
          const skip = (term: GlossaryTerm) =>
            used.has(term) || inBlock.count >= MOST || explained.get(section)?.has(term) === true;
          const nodes = linked(child, byFirst, language, base, (term) => {
            if (skip(term)) return false;
            used.add(term);
            inBlock.count++;
            return true;
          });
          node.children.splice(at, 1, ...nodes);
          at += nodes.length - 1;
        }
      }
    };
    walk(tree, { count: 0 });
    return toHtml(tree);
  };
}

type ByFirst = Map<string, Name[]>;

function namesOf(glossary: GlossaryTerm[], language: Language): Name[] {
  return glossary.flatMap((term) =>
    [term.term, term.short, ...term.aliases].flatMap((name): Name[] => {
      const stems = name ? pieces(name, language).map(({ stem }) => stem) : [];
      if (!name || stems.length === 0) return [];
      const isName = /\p{Lu}.*\p{Lu}/u.test(name) && !name.includes(' ');
      return [{ term, name, stems, exact: isName ? name : undefined }];
    }),
  );
}

/** The words of a text by themselves, without the wholes that hyphens make of them. */
function pieces(text: string, language: Language): Word[] {
  return wordsOf(text, language).filter(({ length }) => length === 1);
}

/** A text with links at the terms that `take` agrees to. */
function linked(
  text: Text,
  byFirst: ByFirst,
  language: Language,
  base: string,
  take: (term: GlossaryTerm) => boolean,
): (Text | Element)[] {
  const { value } = text;
  const words = pieces(value, language);
  const nodes: (Text | Element)[] = [];
  let end = 0;
  for (let at = 0; at < words.length; at++) {
    const found = nameAt(words, at, value, byFirst);
    if (!found) continue;
    const start = words[at]?.start ?? 0;
    const stop = words[at + found.stems.length - 1]?.end ?? start;
    if (take(found.term)) {
      if (start > end) nodes.push({ type: 'text', value: value.slice(end, start) });
      nodes.push(
        h('a', { className: ['term'], href: `${base}glossary/#${found.term.id}` }, value.slice(start, stop)),
      );
      end = stop;
    }
    at += found.stems.length - 1;
  }
  if (end === 0) return [text];
  if (end < value.length) nodes.push({ type: 'text', value: value.slice(end) });
  return nodes;
}

function nameAt(words: Word[], at: number, value: string, byFirst: ByFirst): Name | undefined {
  return byFirst.get(words[at]?.stem ?? '')?.find(({ name, stems, exact }) => {
    const part = words.slice(at, at + stems.length);
    const [first] = part;
    const last = part.at(-1);
    if (!first || !last || part.length < stems.length) return false;
    if (!part.every(({ stem }, index) => stem === stems[index])) return false;
    const written = value.slice(first.start, last.end);
    if (isOtherWord(written, name) || isInName(written, name, value.slice(last.end))) return false;
    if (exact !== undefined && written !== exact && written !== `${exact}s`) return false;
    // A part of a longer name or compound is something else: `GPT-3`, `self-attention`.
    return (
      !/[\p{L}\p{N}][-‐‑_/.’']$/u.test(value.slice(0, first.start)) &&
      !/^[-‐‑_/][\p{L}\p{N}]/u.test(value.slice(last.end)) &&
      !/[.!?]\s/.test(written)
    );
  });
}

/** A stemmer takes what a verb does for the noun: `weighted` is no form of `weight`. */
function isOtherWord(written: string, name: string): boolean {
  const ending = (text: string) => /(?:ed|ing|ly|ers?)$/i.exec(text)?.[0] ?? '';
  return /^[a-z -]+$/i.test(written) && ending(written) !== '' && ending(written) !== ending(name);
}

/** A common word may begin a proper name, which says so by its capitals: `Epoch AI` is no epoch. */
function isInName(written: string, name: string, after: string): boolean {
  return /^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(name) && /^\s\p{Lu}/u.test(after);
}

/** Running text stands in paragraphs, items and cells of definitions, and in what is set inside them. */
const holdsText = nameSet('p li dd span i b u del ins mark q blockquote td div');
const isBlockOf = (node: Root | Element) => isElement(node) && holdsText.has(node.tagName);

/** The terms that each section explains: by what the glossary says, and by the words that its author set off. */
function explainedIn(
  tree: Root,
  lecture: Lecture,
  byFirst: ByFirst,
  language: Language,
): Map<string, Set<GlossaryTerm>> {
  const found = new Map<string, Set<GlossaryTerm>>();
  const note = (section: string, term: GlossaryTerm) =>
    found.set(section, (found.get(section) ?? new Set()).add(term));
  for (const { term } of [...byFirst.values()].flat())
    if (term.home?.lecture === lecture) note(topOf(lecture.document.headings, term.home.section), term);
  let section = '';
  visit(tree, 'element', (node) => {
    if (node.tagName === 'h2') section = String(node.properties.id ?? '');
    if (!isElement(node, 'em', 'dfn', 'strong', 'h2', 'h3', 'h4')) return;
    const text = textOf(node);
    const words = pieces(text, language);
    for (let at = 0; at < words.length; at++) {
      const name = nameAt(words, at, text, byFirst);
      if (name) note(section, name.term);
    }
  });
  return found;
}

/** The section of the second level that a section is part of. */
function topOf(headings: Heading[], id: string): string {
  const at = headings.findIndex((heading) => heading.id === id);
  return headings.slice(0, at + 1).findLast(({ depth }) => depth === 2)?.id ?? '';
}
