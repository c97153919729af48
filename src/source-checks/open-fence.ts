import type { Code } from 'mdast';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, startOf } from './lecture-source.ts';

/**
 * A code fence that is never closed swallows the rest of its lecture. Where another fence opens inside
 * one, the outer is the one that was forgotten, however the marks happen to pair up after it.
 */
export function openFence({ tree, lines }: LectureSource): Finding[] {
  let first: Code | undefined;
  visit(tree, 'code', (code) => {
    first ??= isLeftOpen(code, lines) ? code : undefined;
  });
  if (!first) return [];
  return [
    {
      place: startOf(first),
      rule: 'open-fence',
      severity: 'error',
      message: 'The code that begins here is never closed, and takes the text after it along.',
      hint: `Put a line with nothing but ${fenceOf(first, lines)} after the last line of the code. The rest of this lecture is checked after that.`,
    },
  ];
}

function isLeftOpen(code: Code, lines: string[]): boolean {
  const fence = fenceOf(code, lines);
  if (!fence || !code.position) return false;
  const { start, end } = code.position;
  const mark = `${fence[0] === '`' ? '`' : '~'}{${fence.length},}`;
  const last = (lines[end.line - 1] ?? '').slice(0, end.column - 1);
  const isClosed = end.line > start.line && new RegExp(`^[ \\t>]*${mark}[ \\t]*$`).test(last);
  const opensAnother = new RegExp(`^[ \\t>]*${mark}[ \\t]*[\\w{]`);
  return !isClosed || lines.slice(start.line, end.line - 1).some((line) => opensAnother.test(line));
}

/** The marks that open a fenced block; empty for code that is only indented. */
function fenceOf(code: Code, lines: string[]): string {
  const { line, column } = startOf(code);
  return /^(?:`{3,}|~{3,})/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0] ?? '';
}
