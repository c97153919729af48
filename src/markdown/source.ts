import { withoutSlots } from './slots.ts';

const fence = /^ {0,3}(?:> ?)*\s*(`{3,}|~{3,})/;

/**
 * Prepares an author's text for the parser without moving a line: display brackets alone on their line
 * (`\\[`) become the fence the parser knows, and the characters reserved for slots go.
 */
export function prepareSource(text: string): string {
  let open: string | undefined;
  return withoutSlots(text)
    .split(/\r\n|\n|\r/)
    .map((line) => {
      const mark = fence.exec(line)?.[1];
      if (mark && !open) open = mark;
      else if (mark && open && mark[0] === open[0] && mark.length >= open.length) open = undefined;
      if (open) return line;
      return line.replace(/^((?:> ?|\s)*)\\{1,2}[[\]]\s*$/, '$1$$$$');
    })
    .join('\n');
}
