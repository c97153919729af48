import type { Nodes, Root, Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { VFile } from 'vfile';
import { languageGiven } from '../course/lecture-data.ts';
import { quotationMarks } from '../words/quotation-marks.ts';
import { plainLanguage } from './text-language.ts';

/** Blocks whose text is read as one run: a quotation mark at its start opens. */
const runs = new Set(['paragraph', 'heading', 'tableCell']);
const opensAfter = /^$|[\s([{<–—\-/\u00a0“‘«„（「『【《，。：；！？、]/;
const closesBefore = /^$|[\s)\]}>.,:;!?–—\-/\u00a0”’»）」』】》，。：；！？、]/;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Stands for a character that its author escaped, in the place of which it is put again. */
const HELD = '\uFDD2';

interface Run {
  /** The last character so far. */
  before: string;
  /** Whether a double quotation mark is open. */
  isOpen: boolean;
  /** The two marks of its language. */
  marks: [open: string, close: string];
  /** Whether marks such as `?` have a space before them, which no line may break at. */
  isSpaced: boolean;
}

/**
 * Sets quotation marks, apostrophes, dashes and ellipses as a typesetter of the language does: that of the front
 * matter, of the course where somebody said it, or the one that the text plainly is in. What an author escaped stays.
 * Ours rather than `remark-smartypants`, which parses every sentence into words and took a sixth of the rendering time.
 */
export function remarkSmartPunctuation() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const source = String(file);
    const language = isSetByLanguage(source)
      ? (languageGiven(file) ?? (await plainLanguage(source)))
      : undefined;
    walk(tree, newRun(quotationMarks(language ?? 'en')), source);
  };
}

/** Whether a text has marks that languages set in different ways. */
export function isSetByLanguage(source: string): boolean {
  return /"| [;:!?»]/.test(source);
}

/** The same for a line from the front matter of a text in `language`. */
export function smartText(text: string, language = 'en'): string {
  return punctuate(text, newRun(quotationMarks(language)), '');
}

function newRun(marks: Run['marks']): Run {
  return { before: '', isOpen: false, marks, isSpaced: marks[1].startsWith('\u00a0') };
}

function walk(node: Nodes, run: Run, source: string, next = ''): void {
  if (node.type === 'text') {
    const text = node as Text;
    text.value = punctuateWords(text, run, source, next);
    run.before = text.value.slice(-1) || run.before;
    return;
  }
  if (!('children' in node)) {
    // Code, a formula, a picture: what follows a thing is not the start of a sentence.
    if (node.type !== 'html') run.before = node.type === 'break' ? ' ' : 'x';
    return;
  }
  for (const [index, child] of node.children.entries()) {
    const beside = node.children[index + 1];
    const after = beside ? firstCharacter(beside as Nodes) : next;
    // The id of a heading is made of its spaces.
    if (runs.has(child.type))
      walk(
        child as Nodes,
        { ...newRun(run.marks), ...(child.type === 'heading' && { isSpaced: false }) },
        source,
      );
    else walk(child as Nodes, run, source, after);
  }
}

/** What a quotation mark at the end of a text has behind it. */
function firstCharacter(node: Nodes): string {
  if (node.type === 'text') return node.value.slice(0, 1);
  if (node.type === 'break') return ' ';
  const first = 'children' in node ? node.children[0] : undefined;
  return first ? firstCharacter(first as Nodes) : 'x';
}

/** The words of a text; an id such as `{#gpt--4}` is none of them. */
function punctuateWords(text: Text, run: Run, source: string, next: string): string {
  if (!/["'.-]/.test(text.value) && !run.isSpaced) return text.value;
  const held = escapedIn(text, source);
  const value = held ? hold(text.value, held) : text.value;
  const pieces = value.split(/(\{#[^\s{}#]+\})/);
  const set = pieces.map((piece, index) => {
    if (index % 2) return piece;
    return punctuate(piece, index ? { ...run, before: 'x' } : run, index < pieces.length - 1 ? 'x' : next);
  });
  if (!held) return set.join('');
  const signs = [...text.value].filter((_, index) => held.has(index));
  return set.join('').replaceAll(HELD, () => signs.shift() as string);
}

function hold(value: string, held: ReadonlySet<number>): string {
  return [...value].map((sign, index) => (held.has(index) ? HELD : sign)).join('');
}

/** Which characters of a text its author escaped, or wrote by their name; undefined for none. */
function escapedIn({ value, position }: Text, source: string): Set<number> | undefined {
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  if (written === value || !/\\[!-/:-@[-`{-~]|&[#\w]{1,32};/.test(written)) return undefined;
  const held = new Set<number>();
  const signs = [...value];
  let at = 0;
  for (const [piece] of written.matchAll(/\\[!-/:-@[-`{-~]|&[#\w]{1,32};|[\s\S]/gu)) {
    const decoded = piece.length > 1 ? [...decodeString(piece)] : [piece];
    const isHere = decoded.every((sign, index) => signs[at + index] === sign);
    // The marks of a quote or a list at the beginning of a line are no part of the text.
    if (!isHere) continue;
    if (piece.length > 1) for (const index of decoded.keys()) held.add(at + index);
    at += decoded.length;
  }
  return at === signs.length && held.size > 0 ? held : undefined;
}

function punctuate(text: string, run: Run, next: string): string {
  const spaced = run.isSpaced ? text.replace(/ (?=[;:!?»](?:[\s)\]»”.,…]|$))|(?<=«) /g, '\u00a0') : text;
  if (!/["'.-]/.test(spaced)) return spaced;
  const dashed = spaced
    .replace(/(^|[^-])---(?!-)/g, '$1—')
    // Not an option of a command, ` --help`.
    .replace(/(^|[^-])--(?!-)/g, (all, before: string, at: number) => {
      const isOption = /^(?:[\s([“"‘']|)$/.test(before) && /^\p{L}/u.test(spaced.slice(at + all.length));
      return isOption ? all : `${before}–`;
    })
    .replace(/(^|[^.])\.\.\.(?!\.)/g, '$1…');
  if (!/["']/.test(dashed)) return dashed;
  let set = '';
  for (let at = 0; at < dashed.length; at++) {
    const mark = dashed[at] as string;
    if (mark === '"') set += doubleMark(set.at(-1) ?? run.before, dashed[at + 1] ?? next, run);
    else if (mark === "'") set += singleMark(set.at(-1) ?? run.before, dashed.slice(at + 1, at + 5));
    else set += mark;
  }
  return set;
}

/** Between two letters neither side tells; in Chinese and its neighbours, where that is usual, every other one does. */
function doubleMark(before: string, after: string, run: Run): string {
  const isBetween = !closesBefore.test(after) && (cjk.test(before) || cjk.test(after));
  const opens = opensAfter.test(before) && !(run.isOpen && closesBefore.test(after) && after !== '');
  const isOpening = isBetween ? !run.isOpen : opens;
  run.isOpen = isOpening;
  return run.marks[isOpening ? 0 : 1];
}

/** The apostrophe of a left-out century, '90s, opens nothing. */
function singleMark(before: string, after: string): string {
  return opensAfter.test(before) && !/^\d\ds?\b/.test(after) ? '‘' : '’';
}
