import type { Processor } from 'unified';
import { holdsCode, readTag, runs, type TemplateTag } from '../dialects/template-tag.ts';
import { blockElements, isElementName, ofAWholePage } from '../syntax/html-elements.ts';

/** What the lines of a text say that no parser sees before it is too late. Lines count from 1. */
export interface LinePlan {
  /** Display formulas: the line that each begins on, and the one that closes it. */
  displays: ReadonlyMap<number, number>;
  /** Lines that are one tag of a template, `{% hint %}`; those of code and formulas end where that closes. */
  tags: ReadonlyMap<number, number>;
  /** Lines of Markdown right below a line of tags, where a block of HTML ends. */
  markdown: ReadonlySet<number>;
  /** Lines that begin with a tag and are a paragraph all the same. */
  paragraphs: ReadonlySet<number>;
  /** Lines in which an address may stand in the text; undefined where nobody has looked. */
  addresses?: ReadonlySet<number>;
}

const nothing: LinePlan = {
  displays: new Map(),
  tags: new Map(),
  markdown: new Set(),
  paragraphs: new Set(),
};
let current = nothing;

/** The plan of the text that is being parsed now. */
export function linePlan(): LinePlan {
  return current;
}

/**
 * Lets the parser know the plan of each text it is given. Parsing is one synchronous step, and the constructs
 * that ask for the plan have no other way to a line that comes later.
 */
export function remarkLinePlan(this: Processor): void {
  const { parser } = this;
  if (!parser) return;
  this.parser = (text, file) => {
    const before = current;
    current = { ...planLines(text), addresses: addressLines(text) };
    try {
      return parser(text, file);
    } finally {
      current = before;
    }
  };
}

const container = /^(?:[ \t]|> ?|(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;
const fence = /^(`{3,}(?=[^`]*$)|~{3,})/;
/** Whether a line inside a formula begins or ends code; `~~~ (4)` and `~~~~ = x` are spaces of TeX. */
const isFence = (line: string) => fence.test(line) && !/^~+[ \t]*[^\s\w{.~]/.test(line);
/** What may stand behind the mark that closes a display: a full stop, and its name in Quarto's or MyST's form. */
export const displayTail =
  /^[ \t]*(?:([.,;:!?])[ \t]*)?(?:(?:\{#([\w:.-]+)(?:[^\w:.}\n-][^}\n]*)?\}|\(([\w:.-]+)\))[ \t]*)?$/;
const loop = /\{%-?\s*(end)?(?:for|tablerow)\b/g;
const environment =
  /^\\begin\{((?:equation|align|gather|multline|eqnarray|alignat|flalign|displaymath|math)\*?)\}/;
const tagLine = /^<(\/?)([a-z][^\s/>]*)/i;
/** What shows that a line is Markdown. */
const signs =
  /!?\[[^[\]\n]*\]\([^)\n]*\)|!?\[\[[^[\]\n]+\]\]|\*\*[^*\s][^*\n]*\*\*|(?<![\w*])\*[^*\s][^*\n]*\*(?![\w*])|`[^`\n]+`|^ {0,3}(?:#{1,6} \S|(?:[-*+]|\d{1,9}[.)]) \S|`{3}|~{3}|> ?\S|:{3,}\S)/m;

/** What every address in running text has that GFM makes a link of. */
export const literalAddress = /@|:\/\/|www\./i;

function addressLines(text: string): Set<number> {
  const lines = literalAddress.test(text) ? text.split(/\r\n|\n|\r/) : [];
  return new Set(lines.flatMap((line, index) => (literalAddress.test(line) ? [index + 1] : [])));
}

/** Reads a text line by line, each at most twice. */
function planLines(text: string): LinePlan {
  if (!/[$\\<]|\{[%{]/.test(text)) return nothing;
  const lines = text.split(/\r\n|\n|\r/);
  const displays = new Map<number, number>();
  const tags = new Map<number, number>();
  const unclosed = new Set<string>();
  const markdown = new Set<number>();
  const paragraphs = new Set<number>();
  const given = { bracket: true };
  let open: string | undefined;
  let html: HtmlState | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = bare(lines[at] as string);
    const mark = fence.exec(line)?.[1];
    if (open) {
      if (mark?.startsWith(open) && line.slice(mark.length).trim() === '') open = undefined;
      continue;
    }
    if (line.trim() === '') {
      html = undefined;
      continue;
    }
    if (!line.startsWith('<') && html && endsTags(lines, at, html)) {
      markdown.add(at + 1);
      html = undefined;
    }
    if (!html) {
      if (mark) {
        open = mark;
        continue;
      }
      const close = closingLine(lines, at, line, given);
      if (close !== undefined) {
        displays.set(at + 1, close + 1);
        at = close;
        continue;
      }
    }
    const tag = line.startsWith('{') ? readTag(line.trim()) : undefined;
    const close = tag && (!html || runs.test(tag.name)) ? templateEnd(lines, at, tag, unclosed) : undefined;
    if (close !== undefined) {
      if (html) markdown.add(at + 1);
      tags.set(at + 1, close + 1);
      at = close;
      continue;
    }
    if (line.startsWith('<')) {
      if (isParagraph(lines, at, line)) paragraphs.add(at + 1);
      else if (!html && isBlockTag(line)) html = { inside: 0 };
    }
    if (html) html.inside += rawDepth(line);
  }
  return { displays, tags, markdown, paragraphs };
}

/** A block of HTML that is open; `inside` counts the `<pre>` and the like in it, whose lines are their own. */
interface HtmlState {
  inside: number;
}

const bare = (line: string) => line.replace(container, '');

function rawDepth(line: string): number {
  let depth = 0;
  for (const [tag] of line.matchAll(/<\/?(?:pre|code|script|style|textarea|svg|math)\b/gi))
    depth += tag.startsWith('</') ? -1 : 1;
  return depth;
}

/** Whether the lines from `at` on, which follow a line of tags, are Markdown. */
function endsTags(lines: string[], at: number, { inside }: HtmlState): boolean {
  if (inside > 0 || !(lines[at - 1] as string).trimEnd().endsWith('>')) return false;
  let run = '';
  for (let next = at; next < lines.length; next++) {
    const line = lines[next] as string;
    if (line.trim() === '' || bare(line).startsWith('<')) break;
    run += `${line.replace(/^[ \t>]*/, '')}\n`;
    if (fence.test(bare(line))) break;
  }
  return signs.test(run);
}

function isBlockTag(line: string): boolean {
  const name = tagLine.exec(line)?.[2]?.toLowerCase();
  return name !== undefined && blockElements.has(name);
}

/** Whether a line that begins with a tag is text: nobody knows the element, or it only marks words. */
function isParagraph(lines: string[], at: number, line: string): boolean {
  const name = tagLine.exec(line)?.[2]?.toLowerCase();
  if (name === undefined || ofAWholePage.has(name)) return false;
  if (!isElementName(name)) return true;
  if (blockElements.has(name) || name === 'svg' || name === 'textarea') return false;
  const below = bare(lines[at + 1] ?? '');
  return below.trim() !== '' && !below.startsWith('<');
}

/** The line that closes the display which `line` opens, if there is one. */
function closingLine(
  lines: string[],
  at: number,
  line: string,
  given: { bracket: boolean },
): number | undefined {
  const ends = displayEnd(line, given);
  if (!ends) return undefined;
  const { from, close, allowsGaps } = ends;
  for (let next = at; next < lines.length; next++) {
    const text = next === at ? line.slice(from) : (lines[next] as string);
    const found = close.exec(text);
    if (found) return displayTail.test(text.slice(found.index + found[0].length)) ? next : undefined;
    if (next === at) continue;
    const below = bare(text);
    if (below.trim() === '' ? !allowsGaps : /^#{1,6}[ \t]/.test(text) || isFence(below)) return undefined;
    if (ends.isBracket && /^\\{1,2}\[[ \t]*$/.test(below)) return undefined;
  }
  // No later bracket has to look for its end again.
  if (ends.isBracket) given.bracket = false;
  return undefined;
}

/** The last line of what a tag of Jekyll, Hugo or GitBook alone on its line begins. */
function templateEnd(lines: string[], at: number, tag: TemplateTag, unclosed: Set<string>): number {
  const isLoop = tag.name === 'for' || tag.name === 'tablerow';
  if (tag.closes || !(isLoop || holdsCode.has(tag.name)) || unclosed.has(tag.name)) return at;
  let depth = 1;
  for (let next = at + 1; next < lines.length; next++) {
    if (isLoop) {
      for (const [, end] of (lines[next] as string).matchAll(loop)) depth += end ? -1 : 1;
      if (depth <= 0) return next;
      continue;
    }
    const end = bare(lines[next] as string).trim();
    const found = end.startsWith('{') ? readTag(end) : undefined;
    if (found?.closes && found.name === tag.name) return next;
  }
  // No later one has to look for its end again.
  unclosed.add(tag.name);
  return at;
}

function displayEnd(
  line: string,
  given: { bracket: boolean },
): { from: number; close: RegExp; allowsGaps: boolean; isBracket?: true } | undefined {
  if (/^\$\$(?!\$)/.test(line))
    return { from: 2, close: /(?<!\\)\$\$/, allowsGaps: line.slice(2).trim() === '' };
  const bracket = given.bracket ? /^(\\{1,2})\[[ \t]*$/.exec(line) : null;
  if (bracket) {
    const slashes = bracket[1] as string;
    return {
      from: line.length,
      close: slashes.length === 2 ? /\\\\\]/ : /(?<!\\)\\\]/,
      allowsGaps: true,
      isBracket: true,
    };
  }
  const name = environment.exec(line)?.[1];
  if (!name) return undefined;
  return { from: 0, close: new RegExp(`\\\\end\\{${name.replace('*', '\\*')}\\}`), allowsGaps: false };
}
