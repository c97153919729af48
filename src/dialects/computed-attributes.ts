const fence = /^(?:[> \t]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{3,}(?=[^`]*$)|~{3,})/;
/** Longer than anything that a component is given by hand. */
const LONGEST = 10_000;
/** Svelte's blocks in the pages of Hugging Face: `{#if fw === 'pt'}`, `{:else}`, `{/if}`. */
const block = /^[ \t]*\{[#:/@](?:if|else|each|await|then|key|html|const)\b[^\n]*\}[ \t]*$/;

/**
 * A text in `.mdx` that can't be read, without comments, the code that its components are given and the lines that choose
 * what is shown; every character keeps its place.
 */
export function withoutComputed(text: string): string {
  return textAndCode(text)
    .map(({ isCode, lines }) =>
      isCode ? lines.join('\n') : blanked(lines.map((line) => (block.test(line) ? '' : line)).join('\n')),
    )
    .join('\n');
}

/** Whether a text in `.mdx` brings its own code along. If not, its components are another tool's, or it is Markdown by that name. */
export function hasOwnCode(text: string): boolean {
  return textAndCode(text).some(
    ({ isCode, lines }) => !isCode && lines.some((line) => /^(?:import|export)\s/.test(line)),
  );
}

/** The lines of a text in runs: those of code between fences, and those between such code. */
function textAndCode(text: string): { isCode: boolean; lines: string[] }[] {
  let open: string | undefined;
  const pieces: { isCode: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const mark = fence.exec(line)?.[1];
    const isCode = open !== undefined || mark !== undefined;
    if (open ? mark?.startsWith(open) : mark) open = open ? undefined : mark;
    if (pieces.at(-1)?.isCode !== isCode) pieces.push({ isCode, lines: [] });
    pieces.at(-1)?.lines.push(line);
  }
  return pieces;
}

/** Comments of HTML, which Docusaurus takes in `.mdx`, and of JavaScript, which Markdown doesn't know. */
const comment = /<!--(?:(?!-->)[\s\S]){0,5000}-->|\{\/\*(?:(?!\*\/\})[\s\S]){0,5000}\*\/\}/g;

function blanked(whole: string): string {
  const text = whole.replace(comment, (written) => written.replace(/[^\n]/g, ' '));
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

/** Where the tag of a component that begins at `from` has code in braces, each with the name that it is given by. */
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
