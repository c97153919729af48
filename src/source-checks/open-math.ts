import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, startOf, writtenAs } from './lecture-source.ts';

type Block = Parameters<typeof startOf>[0] & { position?: { end: { line: number } } };

/**
 * Display mathematics that is never closed stands in the page as it is written. An empty line inside an earlier
 * block shows that the missing mark belongs there.
 */
export function openMath(source: LectureSource): Finding[] {
  const { tree, lines } = source;
  const gaps: Block[] = [];
  let open: Finding['place'] | undefined;
  visit(tree, (node) => {
    if ((node.type as string) === 'math' && hasEmptyLine(node as Block, lines)) gaps.push(node as Block);
    if (node.type !== 'text' || open) return;
    const written = writtenAs(source, node);
    const at = /^[ \t]*\$\$/m.exec(written);
    if (at) open = placeIn(node, written, at.index + at[0].length - 2);
  });
  if (!open) return [];
  return [
    {
      place: gaps[0] ? startOf(gaps[0]) : open,
      rule: 'open-math',
      severity: 'error',
      message: 'The formula that begins here is never closed.',
      hint: 'Put a line with nothing but `$$` after the last line of the formula.',
    },
  ];
}

function hasEmptyLine(block: Block, lines: string[]): boolean {
  return lines
    .slice(startOf(block).line, (block.position?.end.line ?? 1) - 1)
    .some((line) => /^[\s>]*$/.test(line));
}
