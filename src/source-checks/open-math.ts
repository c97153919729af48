import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, startOf } from './lecture-source.ts';

type Block = Parameters<typeof startOf>[0] & { position?: { end: { line: number; column: number } } };

/**
 * Display mathematics that is never closed swallows the rest of its lecture. An empty line inside an
 * earlier block shows that the missing mark belongs there.
 */
export function openMath({ tree, lines }: LectureSource): Finding[] {
  const blocks: Block[] = [];
  visit(tree, (node) => {
    if ((node.type as string) === 'math') blocks.push(node as Block);
  });
  const isClosed = (block: Block) => {
    const end = block.position?.end;
    if (!end || end.line === startOf(block).line) return false;
    return /^[\s>]*\$\$+\s*$/.test((lines[end.line - 1] ?? '').slice(0, end.column - 1));
  };
  const open = blocks.find((block) => !isClosed(block));
  if (!open) return [];
  const hasEmptyLine = (block: Block) =>
    lines
      .slice(startOf(block).line, (block.position?.end.line ?? 1) - 1)
      .some((line) => /^[\s>]*$/.test(line));
  return [
    {
      place: startOf(blocks.find(hasEmptyLine) ?? open),
      rule: 'open-math',
      severity: 'error',
      message: 'The formula that begins here is never closed, and takes the text after it along.',
      hint: 'Put a line with nothing but `$$` after the last line of the formula.',
    },
  ];
}
