import type { Code } from 'mdast';
import { visitParents } from '../syntax/visit.ts';
import { type Finding, type LectureSource, startOf } from './lecture-source.ts';

/**
 * A code fence that is never closed swallows the rest of its lecture. Where another fence opens inside
 * one, the outer is the one that was forgotten, however the marks happen to pair up after it. The end of a quote closes
 * what was opened in it, so that nothing else is lost.
 */
export function openFence({ tree, lines }: LectureSource): Finding[] {
  let first: Code | undefined;
  const findings: Finding[] = [];
  visitParents(tree, 'code', (code, ancestors) => {
    if (first || !isLeftOpen(code, lines)) return;
    const isInQuote = ancestors.some(({ type }) => type === 'blockquote');
    if (isInQuote && !opensAnother(code, lines)) findings.push(endOfQuote(code, lines));
    else first = code;
  });
  if (!first) return findings;
  return [
    ...findings,
    {
      place: startOf(first),
      rule: 'open-fence',
      severity: 'error',
      message: 'The code that begins here is never closed, and takes the text after it along.',
      hint: `Put a line with nothing but ${fenceOf(first, lines)} after the last line of the code. The rest of this lecture is checked after that.`,
    },
  ];
}

function endOfQuote(code: Code, lines: string[]): Finding {
  return {
    place: startOf(code),
    rule: 'open-fence',
    severity: 'warning',
    message: 'The code that begins here is closed only by the end of its quote.',
    hint: `Put a line \`> \` with ${fenceOf(code, lines)} behind it after the last line of the code.`,
  };
}

function isLeftOpen(code: Code, lines: string[]): boolean {
  const fence = fenceOf(code, lines);
  if (!fence || !code.position) return false;
  const { start, end } = code.position;
  const last = (lines[end.line - 1] ?? '').slice(0, end.column - 1);
  const isClosed = end.line > start.line && new RegExp(`^[ \\t>]*${marksLike(fence)}[ \\t]*$`).test(last);
  return !isClosed || opensAnother(code, lines);
}

/** Whether another fence begins inside a block. */
function opensAnother(code: Code, lines: string[]): boolean {
  const { start, end } = code.position ?? {};
  const another = new RegExp(`^[ \\t>]*${marksLike(fenceOf(code, lines))}[ \\t]*[\\w{]`);
  return lines.slice(start?.line, (end?.line ?? 1) - 1).some((line) => another.test(line));
}

const marksLike = (fence: string) => `${fence[0] === '`' ? '`' : '~'}{${fence.length},}`;

/** The marks that open a fenced block; empty for code that is only indented. */
function fenceOf(code: Code, lines: string[]): string {
  const { line, column } = startOf(code);
  return /^(?:`{3,}|~{3,})/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0] ?? '';
}
