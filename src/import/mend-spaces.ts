import type { Edit } from '../syntax/edits.ts';

const stray = /(?<=[\p{L}\p{N})\]"'”’*_`$%])[ \t]+(?=[.,;:!?](?:\s|$)|,\p{L})(?!\.\s*\.)/gu;
const strayAtStart = /^[ \t]+(?=[.,;:!?](?:\s|$)|,\p{L})(?!\.\s*\.)/u;

/**
 * Finds spaces that stand before a full stop, comma and the like in a piece of running text. `follows`
 * says that something other than a space (bold words, a formula) comes right before the piece.
 */
export function straySpaces(written: string, start: number, follows: boolean): Edit[] {
  const found = [...written.matchAll(stray)].map((match) => ({ at: match.index, length: match[0].length }));
  const first = follows ? strayAtStart.exec(written) : null;
  if (first) found.unshift({ at: 0, length: first[0].length });
  return found.map(({ at, length }) => ({ start: start + at, end: start + at + length, text: '' }));
}

/** The same text without them. */
export function withoutStraySpaces(text: string): string {
  return text.replace(stray, '');
}
