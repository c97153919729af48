import type { Point, Position } from 'unist';

type Place = Pick<Point, 'line' | 'column'>;

/** Where a node stands, to be spread into one that takes its place; nothing where the parser kept no place. */
export function placed({ position }: { position?: Position | undefined }): { position?: Position } {
  return position ? { position } : {};
}

/** Line and column, from 1, of the character `index` of a whole file, or of a piece that begins at `start`. */
export function placeAt(text: string, index: number, start: Place = { line: 1, column: 1 }): Place {
  const lines = linesOf(text);
  let [line, after] = [0, lines.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((lines[middle] as number) <= index) line = middle;
    else after = middle;
  }
  const column = index - (lines[line] as number) + (line === 0 ? start.column : 1);
  return { line: start.line + line, column };
}

let last = { text: '', lines: [0] };

/** Where the lines of a text begin. Whoever asks for one place in a text asks for thousands. */
function linesOf(text: string): number[] {
  if (text === last.text) return last.lines;
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  last = { text, lines };
  return lines;
}

/** The same with the offset, of a piece that begins at `start`. */
export function pointAt(piece: string, index: number, start: Point): Point & { offset: number } {
  return { ...placeAt(piece, index, start), offset: (start.offset ?? 0) + index };
}
