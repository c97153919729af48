import type { ReadLecture } from './read-lecture.ts';

const names = new Intl.Collator('en', { numeric: true });
const LAST = Number.POSITIVE_INFINITY;

/**
 * Compares lectures by their place in a table of contents, else by their numbers and names. A part is a run of
 * lectures, so that it stands where its first lecture does; lectures at the top of a folder come before its parts.
 */
export function inReadingOrder(places: ReadonlyMap<string, number>) {
  const firstIn = new Map<string, number>();
  for (const [file, place] of places) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      firstIn.set(folder, Math.min(place, firstIn.get(folder) ?? LAST));
    }
  }
  const difference = (one: number | undefined, other: number | undefined) =>
    one === other ? 0 : (one ?? LAST) - (other ?? LAST);
  return (one: ReadLecture, other: ReadLecture): number => {
    const [path, otherPath] = [one.file.split('/'), other.file.split('/')];
    for (let level = 0; level < Math.max(one.folders.length, other.folders.length); level++) {
      const a = one.folders[level];
      const b = other.folders[level];
      if (!a || !b) return a ? 1 : -1;
      const folder = (pieces: string[]) => firstIn.get(pieces.slice(0, level + 1).join('/'));
      const by =
        difference(folder(path), folder(otherPath)) ||
        difference(a.number, b.number) ||
        names.compare(a.name, b.name);
      if (by) return by;
    }
    return (
      difference(places.get(one.file), places.get(other.file)) ||
      difference(one.order, other.order) ||
      names.compare(one.file, other.file)
    );
  };
}
