import { styleOf } from '../syntax/jsx-style.ts';

const fence = /^(?:[> \t]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{3,}(?=[^`]*$)|~{3,})/;
/** Longer than anything that a component is given by hand. */
const LONGEST = 10_000;
/** Svelte's blocks in the pages of Hugging Face: `{#if fw === 'pt'}`, `{:else}`, `{/if}`. */
const block = /^[ \t]*\{[#:/@](?:if|else|each|await|then|key|html|const)\b[^\n]*\}[ \t]*$/;

/**
 * A text in `.mdx` that can't be read, without comments, the code that its components are given and the lines that
 * choose what is shown; every character keeps its place.
 */
export function withoutComputed(text: string): string {
  return textAndCode(text)
    .map(({ isCode, lines }) =>
      isCode ? lines.join('\n') : blanked(lines.map((line) => (block.test(line) ? '' : line)).join('\n')),
    )
    .join('\n');
}

/**
 * Whether a text in `.mdx` brings its own code along. If not, its components are another tool's, or it is Markdown by
 * that name.
 */
export function hasOwnCode(text: string): boolean {
  return textAndCode(text).some(
    ({ isCode, lines }) => !isCode && lines.some((line) => /^(?:import|export)\s/.test(line)),
  );
}

/** The lines of a text in runs: those of code, between fences or as `isOther` says, and those between such code. */
function textAndCode(
  text: string,
  isOther: (line: string) => boolean = () => false,
): { isCode: boolean; lines: string[] }[] {
  let open: string | undefined;
  const pieces: { isCode: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const mark = fence.exec(line)?.[1];
    const isCode = open !== undefined || mark !== undefined || isOther(line);
    if (open ? mark?.startsWith(open) : mark) open = open ? undefined : mark;
    if (pieces.at(-1)?.isCode !== isCode) pieces.push({ isCode, lines: [] });
    pieces.at(-1)?.lines.push(line);
  }
  return pieces;
}

/** Tells of a text's lines, in their order, which are code by their indent, as `.md` has it; in a list none is. */
function indentedCode(): (line: string) => boolean {
  let [isCode, isAfterBlank, isList] = [false, true, false];
  return (line) => {
    const isBlank = line.trim() === '';
    const isIndented = /^(?: {4}|\t)/.test(line);
    isCode = isCode ? isBlank || isIndented : isIndented && isAfterBlank && !isBlank && !isList;
    if (!isBlank && !isIndented) isList = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]|^ {2,3}\S/.test(line);
    isAfterBlank = isBlank;
    return isCode;
  };
}

/** Blanks comments of HTML, which Docusaurus takes in `.mdx`, and of JavaScript, which Markdown doesn't know. */
function withoutComments(text: string): string {
  const open = new Set<string>();
  let result = '';
  let done = 0;
  for (const { index, 0: begin } of text.matchAll(/<!--|\{\/\*/g)) {
    // One that nobody closes is sought once.
    if (index < done || open.has(begin)) continue;
    const close = begin === '<!--' ? '-->' : '*/}';
    const end = text.indexOf(close, index + begin.length);
    if (end < 0) {
      open.add(begin);
      continue;
    }
    const after = end + close.length;
    result += text.slice(done, index) + text.slice(index, after).replace(/[^\n]/g, ' ');
    done = after;
  }
  return result + text.slice(done);
}

function blanked(whole: string): string {
  const text = withoutComments(whole);
  let result = '';
  let done = 0;
  for (const { index } of text.matchAll(/<[A-Z]/g)) {
    const given = index < done ? [] : codeGiven(text, index);
    for (const [start, end] of given) {
      result += text.slice(done, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
      done = end;
    }
  }
  return result + text.slice(done);
}

/**
 * A text in `.md` whose elements of HTML are given code, as Docusaurus has them: `style={{width: '50%'}}`,
 * `src={require('@site/static/x.png').default}`. What can be told becomes a plain attribute, the rest goes; every other
 * character keeps its place.
 */
export function withPlainAttributes(text: string): string {
  if (!/<[a-z][^<>]{0,2000}=\{/.test(text)) return text;
  return textAndCode(text, indentedCode())
    .map(({ isCode, lines }) => (isCode ? lines.join('\n') : plainly(lines.join('\n'))))
    .join('\n');
}

function plainly(text: string): string {
  let result = '';
  let done = 0;
  for (const { index } of text.matchAll(/<[a-z]/g)) {
    if (index < done || isInCode(text, index)) continue;
    for (const [start, end] of codeGiven(text, index)) {
      const given = text.slice(start, end);
      const plain = plainAttribute(given);
      result += text.slice(done, start);
      // No longer than it was, and on as many lines.
      result +=
        plain.length > given.length || given.includes('\n')
          ? given.replace(/[^\n]/g, ' ')
          : plain.padEnd(given.length);
      done = end;
    }
  }
  return result + text.slice(done);
}

function plainAttribute(given: string): string {
  const [, name, code = ''] = /^([\w:-]+)=\{([\s\S]*)\}$/.exec(given) ?? [];
  if (!name) return '';
  const value =
    name === 'style' ? styleOf(code) : (addressIn(code) ?? /^\s*(\d+(?:\.\d+)?)\s*$/.exec(code)?.[1]);
  return value === undefined ? '' : `${name}="${value.replaceAll('"', "'")}"`;
}

/** What code says by itself, or of an address; `useBaseUrl` counts from the root of the site. */
function addressIn(code: string): string | undefined {
  const [, call, , text] =
    /^(?:(require|useBaseUrl)\()?(["'])([^"'\n]*)\2(?:\)(?:\.default)?)?$/.exec(code.trim()) ?? [];
  return call === 'useBaseUrl' && !/^(?:\/|[a-z]+:)/i.test(text ?? '') ? `/${text}` : text;
}

/** Whether a place stands in code of its line: between as many backticks as opened it. */
function isInCode(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  let open = 0;
  for (const [{ length }] of line.matchAll(/`+/g)) {
    if (open === 0) open = length;
    else if (open === length) open = 0;
  }
  return open > 0;
}

/** Where the tag that begins at `from` has code in braces, each with the name that it is given by. */
function codeGiven(text: string, from: number): [start: number, end: number][] {
  const found: [number, number][] = [];
  let depth = 0;
  let start = 0;
  let quote: string | undefined;
  for (let at = from + 1; at < Math.min(text.length, from + LONGEST); at++) {
    const sign = text[at] as string;
    if (quote) quote = sign === quote ? undefined : quote;
    else if (depth === 0 && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === '{' && depth++ === 0) start = at;
    else if (sign === '}' && --depth === 0) found.push([startOfName(text, start), at + 1]);
    else if (depth === 0 && sign === '>') return found;
    if (depth < 0 || (!quote && depth === 0 && sign === '<')) return [];
  }
  return [];
}

function startOfName(text: string, brace: number): number {
  if (text[brace - 1] !== '=') return brace;
  let start = brace - 1;
  while (/[\w:-]/.test(text[start - 1] ?? '')) start--;
  return start;
}
