import type { Root } from 'mdast';
import type { Place, Problem } from '../course/types.ts';
import { placeAt } from '../syntax/places.ts';

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

/** The place of the character `index` of what a node holds. */
export function placeIn(
  node: { position?: { start: Place } | undefined },
  piece: string,
  index: number,
): Place {
  return placeAt(piece, index, node.position?.start);
}

interface Point extends Place {
  offset?: number | undefined;
}
