import type { Lecture, Place } from '../course/types.ts';

/** A link whose text names an address of former times. */
export interface OldLink {
  file: string;
  place: Place;
  /** The address as it is written, and the one it should be. */
  written: string;
  now: string;
}

/** Links of the lectures that the ledger leads on, by what `resolve` finds out about each. */
export function oldLinks(
  lectures: readonly Lecture[],
  resolve: (lecture: Lecture, target: string) => string | undefined,
): OldLink[] {
  return lectures.flatMap((lecture) =>
    lecture.document.links.flatMap(({ target, place }) => {
      const now = resolve(lecture, target);
      return now === undefined ? [] : [{ file: lecture.file, place, written: target, now }];
    }),
  );
}

/**
 * A lecture's text with new addresses in its links. `left` are those that aren't written where the link is, such as
 * the address of `[words][name]`: only their author knows what else uses it.
 */
export function mendLinks(source: string, links: readonly OldLink[]): { text: string; left: OldLink[] } {
  const lines = source.split('\n');
  const left: OldLink[] = [];
  // From the end of a line to its beginning, so that places stay true.
  const ordered = links.toSorted(
    (one, other) => other.place.line - one.place.line || other.place.column - one.place.column,
  );
  for (const link of ordered) {
    const line = lines[link.place.line - 1] ?? '';
    const at = line.indexOf(link.written, link.place.column - 1);
    if (at < 0) left.push(link);
    else lines[link.place.line - 1] = line.slice(0, at) + link.now + line.slice(at + link.written.length);
  }
  return { text: lines.join('\n'), left: left.reverse() };
}
