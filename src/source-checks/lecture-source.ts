import type { Root } from 'mdast';
import type { Place, Problem } from '../course/types.ts';

/** A lecture's text as its author wrote it, parsed but not yet changed by any later step. */
export interface LectureSource {
  /** The text, with the front matter blanked line for line. */
  text: string;
  lines: string[];
  tree: Root;
}

/** A problem before it knows its file: rules about one text are kept with it, under any name. */
export type Finding = Omit<Problem, 'file'>;

/** A promise about one lecture's text alone. */
export type SourceRule = (source: LectureSource) => Finding[];

/** Where a node begins; line 1 where the parser kept no place. */
export function startOf(node: { position?: { start: Place } | undefined }): Place {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : { line: 1, column: 1 };
}

/** The author's own characters of a node, escapes and all; empty where the parser kept no place. */
export function writtenAs(
  { text }: LectureSource,
  node: { position?: { start: Point; end: Point } | undefined },
): string {
  return node.position ? text.slice(node.position.start.offset, node.position.end.offset) : '';
}

/** The place of the character `index` of a piece of text that begins at `start`. */
export function placeWithin(start: Place, piece: string, index: number): Place {
  const before = piece.slice(0, index).split('\n');
  const last = before.at(-1) ?? '';
  return before.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + before.length - 1, column: last.length + 1 };
}

interface Point extends Place {
  offset?: number | undefined;
}
