import type { Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Nodes, Root } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { decodeString } from 'micromark-util-decode-string';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import type { Place } from '../course/types.ts';
import { nameSet } from '../lib/name-set.ts';
import { attribute, classesOf } from '../syntax/element.ts';
import { withoutFormulas } from '../syntax/html-formulas.ts';
import { tagsIn } from '../syntax/html-tags.ts';
import { SKIP, visit } from '../syntax/visit.ts';
import { en } from '../words/en.ts';
import { fillWords } from '../words/word-slots.ts';
import type { Finding } from './lecture-source.ts';

interface Word {
  word: string;
  line: number;
}

const words = /[\p{L}\p{M}\p{N}]+/gu;
/** So many places are told; more are one fault that shows itself in many. */
const MOST = 10;
/** Elements whose content is no text: what is wrong with them is said elsewhere. */
const noText = nameSet('script style iframe object embed head');
/** A formula of HTML, which is set in signs and not in the words of its TeX. */
const isFormula = /^\s*class="language-math /;
/** The words of a lecture, and those of each of its headings, in which code may stand close to letters. */
const written = new WeakMap<VFile, { all: Word[]; headings: Map<string, Word[]> }>();

/** Remembers every word that its author wrote for readers. What other tools write has become what it means by then. */
export function remarkWrittenWords() {
  return (tree: Root, file: VFile): void => {
    const all: Word[] = [];
    collect(tree, all);
    const headings = new Map<string, Word[]>();
    visit(tree, 'heading', (node) => {
      const own: Word[] = [];
      collect(node, own);
      headings.set(lettersOf(mdastText(node, { includeHtml: false })), own);
    });
    written.set(file, { all, headings });
  };
}

function collect(node: Nodes, found: Word[]): void {
  const line = node.position?.start.line ?? 1;
  const add = (text: string | null | undefined, from = line) => {
    if (!text) return;
    let at = 0;
    let below = from;
    for (const { 0: word, index } of text.matchAll(words)) {
      for (; at < index; at++) if (text[at] === '\n') below++;
      found.push({ word: word.toLowerCase(), line: below });
    }
  };
  if (node.type === 'text') add(withoutSyntax(node.value));
  else if (node.type === 'inlineCode') add(node.value);
  // Indented tags look like code, and may be read as the tags they are.
  else if (node.type === 'code' && !node.lang && /^\s*<\/?[a-z]/i.test(node.value)) add(textIn(node.value));
  else if (node.type === 'code' && node.lang && !/[\p{L}\p{N}{]/u.test(node.lang)) {
    // What stands behind such marks is neither a language nor a list of attributes: text has become the head of code.
    add(node.meta);
    add(node.value, line + 1);
  } else if (node.type === 'code') add(node.value, line + 1);
  else if (node.type === 'html') add(textIn(withoutFormulas(node.value)));
  else if (node.type === 'image' || node.type === 'imageReference') {
    add(node.alt);
    if ('title' in node) add(node.title);
  }
  if ('children' in node) for (const child of node.children) collect(child as Nodes, found);
}

/** Running text without the ids and the kinds of callouts in it. */
function withoutSyntax(text: string): string {
  return /[{[]/.test(text) ? text.replace(/^\[![\w-]+\]|\{[:#.][^{}\n]*\}/g, blank) : text;
}

/** The words between the tags; those of a drawing are read in it. */
function textIn(html: string): string {
  let text = html.replace(/<!--[\s\S]*?(?:-->|$)/g, blank);
  const tags = tagsIn(text);
  let hidden: { name: string; from: number } | undefined;
  for (const { name, kind, start, end, attributes } of tags) {
    if (hidden && kind === 'close' && name === hidden.name) {
      text = text.slice(0, hidden.from) + blank(text.slice(hidden.from, start)) + text.slice(start);
      hidden = undefined;
    } else if (!hidden && kind === 'open' && (noText.has(name) || isFormula.test(attributes)))
      hidden = { name, from: end };
    const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
    const shown = ` ${alt?.[1] ?? alt?.[2] ?? ''} `;
    text =
      text.slice(0, start) +
      (end - start > shown.length ? shown.padEnd(end - start) : blank(text.slice(start, end))) +
      text.slice(end);
  }
  return text.replace(/&[#\w]{1,32};/g, (name) => decodeString(name));
}

const lettersOf = (text: string) => text.match(words)?.join('') ?? '';
const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Compares those words with what is on the page: what no reader can see is said with its place. */
export function rehypeLostWords() {
  return (tree: HastRoot, file: VFile): void => {
    const data = lectureData(file);
    const left = new Map<string, number>();
    const add = (text: string | undefined) => {
      for (const [word] of (text ?? '').toLowerCase().matchAll(words))
        left.set(word, (left.get(word) ?? 0) + 1);
    };
    const { all = [], headings } = written.get(file) ?? {};
    const title = headings?.get(lettersOf(data.firstHeading ?? ''));
    if (title) for (const { word } of title) add(word);
    else add(data.firstHeading);
    for (const { alt, title } of data.pictures) [alt, title].forEach(add);
    visit(tree, (node) => shownIn(node as HastNodes, add));
    const told = new Set(data.problems.map(({ place }) => (place === 'unknown' ? 0 : place.line)));
    const lost = lostOf(all, left, told);
    data.problems.push(...findings(lost, told).slice(0, MOST));
  };
}

function shownIn(node: HastNodes, add: (text: string | undefined) => void): typeof SKIP | undefined {
  // A caption is written after `Table:`, and the site's own word is what stands for it.
  if (node.type === 'text') add(fillWords(node.value, en));
  if (node.type !== 'element' || classesOf(node).includes('heading-link')) return undefined;
  if (node.tagName === 'code') {
    // Colours part its words.
    add(toString(node));
    return SKIP;
  }
  for (const name of ['alt', 'title']) add(attribute(node, name));
  return undefined;
}

/** Which words aren't shown: of several that are alike, those on lines that something was said about, else the last. */
function lostOf(
  all: Word[],
  left: Map<string, number>,
  told: ReadonlySet<number>,
): (Word & { isLost: boolean })[] {
  const missing = new Map<string, number>();
  for (const { word } of all) missing.set(word, (missing.get(word) ?? -(left.get(word) ?? 0)) + 1);
  // As in nearly every lecture.
  if (![...missing.values()].some((count) => count > 0)) return [];
  const marked = new Set<Word>();
  const mark = (word: Word) => {
    const count = missing.get(word.word) ?? 0;
    if (count <= 0 || marked.has(word)) return;
    missing.set(word.word, count - 1);
    marked.add(word);
  };
  for (const word of all) if (told.has(word.line)) mark(word);
  for (const word of all.toReversed()) mark(word);
  return all.map((word) => ({ ...word, isLost: marked.has(word) }));
}

function findings(all: (Word & { isLost: boolean })[], told: ReadonlySet<number>): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < all.length; at++) {
    const first = all[at] as Word & { isLost: boolean };
    if (!first.isLost) continue;
    const run: string[] = [];
    for (; all[at]?.isLost; at++) run.push((all[at] as Word).word);
    if (told.has(first.line)) continue;
    const place: Place = { line: first.line, column: 1 };
    const shown = run.length > 6 ? `${run.slice(0, 6).join(' ')} …` : run.join(' ');
    found.push({
      place,
      rule: 'lost-words',
      severity: 'warning',
      message: `No reader sees what stands here: "${shown}".`,
      hint: 'A tag, a list or a table around it holds it back: write it as a paragraph of its own, or as a comment, `<!-- … -->`, if it is for you alone.',
    });
  }
  return found;
}
