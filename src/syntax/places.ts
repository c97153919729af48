import type { Point, Position } from 'unist';

type Place = Pick<Point, 'line' | 'column'>;

/** Where a node stands, to be spread into one that takes its place; nothing where the parser kept no place. */
export function placed({ position }: { position?: Position | undefined }): { position?: Position } {
  return position ? { position } : {};
}

/** Line and column, from 1, of the character `index` of a text: of a whole file, or of a piece that begins at `start`. */
export function placeAt(text: string, index: number, start: Place = { line: 1, column: 1 }): Place {
  const before = text.slice(0, index).split('\n');
  const last = before.at(-1)?.length ?? 0;
  const column = before.length === 1 ? start.column + last : last + 1;
  return { line: start.line + before.length - 1, column };
}

/** The same with the offset, of a piece that begins at `start`. */
export function pointAt(piece: string, index: number, start: Point): Point & { offset: number } {
  return { ...placeAt(piece, index, start), offset: (start.offset ?? 0) + index };
}
