import type { Nodes } from 'mdast';
import { isCitation } from '../bibliography/citation-nodes.ts';
import type { Acronym } from '../course/types.ts';
import { explanationOf, FOLLOW } from './acronym-explained.ts';
import { type LectureSource, placeIn, writtenAs } from './lecture-source.ts';

/** What explains an acronym but is no running text: one that stands only here needn't be explained. */
const besideText = new Set(['heading', 'link', 'linkReference', 'table', 'blockquote', 'footnoteDefinition']);
const blocks = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'break', 'html']);

/** 2 to 6 capitals, perhaps more than one of it; no part of a name or compound (`GPT-3`, `TCP/IP`, `CPU-bound`). */
const acronym =
  /(?<![\p{L}\p{N}_@#$&*+\-–/.;’'"“‘\\])(\p{Lu}{2,6})s?(?![\p{L}\p{N}_"”’'])(?![-–/.+&:;@]\w)/gu;

const smallWord = /(?<![\p{L}\p{N}])\p{Ll}{2,6}(?![\p{L}\p{N}])/gu;

/** So many uses of one are looked at: what is explained only after them comes too late. */
const MOST = 50;

/** A lecture's acronyms in the order of their first use in running text, and whether each was explained by then. */
export function acronymsOf(source: LectureSource): Acronym[] {
  const prose = proseOf(source);
  const { text } = prose;
  const found = new Map<string, Acronym>();
  const seen = new Map<string, number>();
  let words: ReadonlySet<string> | undefined;
  const smallWords = () => (words ??= new Set(text.match(smallWord)));
  for (const { 1: name = '', index } of text.matchAll(acronym)) {
    const known = found.get(name);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (known?.isExplained || count > MOST) continue;
    const isExplained = explanationOf(text, name, index);
    const isUse = !known?.used && !isExplained && isMeant(text, name, index, smallWords);
    const used = known?.used ?? (isUse ? prose.placeOf(index, name) : undefined);
    if (used || isExplained) found.set(name, { name, used, isExplained });
  }
  return [...found.values()];
}

/** Whether capitals at a place stand for other words, and aren't a number, a unit, a venue or a word said loudly. */
function isMeant(text: string, name: string, index: number, smallWords: () => ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, index - 60), index);
  const after = text.slice(index + name.length, index + name.length + 60);
  if (isNumeral(name)) return false;
  if (/[\p{N}\p{Sc}]\s$/u.test(before) || /^s?,?\s(?:\p{N}|[’'])/u.test(after)) return false;
  if (isNameBefore(before) || nameAfter.test(after)) return false;
  const loudBefore = /(?:(?<![\p{L}])\p{Lu}+[\s,.:!]+)*$/u.exec(before)?.[0] ?? '';
  const loudAfter = /^(?:[\s,.:!]+\p{Lu}+(?!\p{L}))*/u.exec(after)?.[0] ?? '';
  if (`${loudBefore} ${loudAfter}`.split(/\P{L}+/u).filter(Boolean).length >= 2) return false;
  return !smallWords().has(name.toLowerCase());
}

/** Beside or in a list with names it is one: `Stanford NLP`, `USENIX Security`, `Qwen, Kimi and GLM`. */
function isNameBefore(before: string): boolean {
  if (!before.endsWith(' ')) return false;
  const words = before.trimEnd().split(' ');
  if (/^(?:and|or)$/.test(words.at(-1) ?? '')) words.pop();
  const word = words.pop()?.replace(/,$/, '') ?? '';
  while (/^(?:and|or|the)$/.test(words.at(-1) ?? '')) words.pop();
  // A sentence begins with a capital, whatever its first word is.
  const follows = /[^\s.:!?…*–—|-]$/.test(words.at(-1) ?? '');
  return follows && /^\p{Lu}[\p{L}\p{N}'’-]*$/u.test(word) && /\p{Ll}/u.test(word);
}
const nameAfter = /^s?(?:,? (?:and |or )?)\p{Lu}[\p{L}-]*\p{Ll}/u;

const isNumeral = (name: string) =>
  /^[IVX]+$/.test(name) || (name.length > 3 && /^M*(?:C[MD]|D?C*)(?:X[CL]|L?X*)(?:I[XV]|V?I*)$/.test(name));

/** The words of a lecture in one text, and where what is running text in it was written. */
function proseOf(source: LectureSource) {
  let text = '';
  const pieces: { start: number; node: Nodes & { type: 'text' } }[] = [];
  const walk = (node: Nodes, isRunning: boolean): void => {
    if (node.type === 'text') {
      if (isRunning) pieces.push({ start: text.length, node });
      text += node.value;
    } else if (node.type === 'html') text += withoutTags(node.value);
    else if ('children' in node) {
      if (node.type === 'link' || node.type === 'linkReference' || isCitation(node)) text += FOLLOW;
      if (isCitation(node)) return;
      for (const child of node.children) walk(child, isRunning && !besideText.has(node.type));
    } else text += ' ';
    if (blocks.has(node.type)) text += node.type === 'html' ? '' : '\n\n';
  };
  walk(source.tree, true);
  const placeOf = (index: number, name: string) => {
    const piece = pieces.findLast(({ start }) => start <= index);
    if (!piece || index >= piece.start + piece.node.value.length) return undefined;
    const nth = piece.node.value.slice(0, index - piece.start).split(name).length;
    const written = writtenAs(source, piece.node);
    const at = written.split(name, nth).join(name).length;
    return placeIn(piece.node, written, at < written.length ? at : 0);
  };
  return { text, placeOf };
}

/** What HTML says; the whole of an `<abbr>` is put before it, as an author without HTML would. */
function withoutTags(html: string): string {
  return html
    .replace(
      /<abbr\b[^<>]*?\btitle\s*=\s*(?:"([^"]*)"|'([^']*)')[^<>]*>/gi,
      (_, one, two) => `${one ?? two} (=`,
    )
    .replace(/<[^<>]*>/g, '');
}
