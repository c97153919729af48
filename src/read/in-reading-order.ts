import { compareNames } from '../course/name-order.ts';
import { foldersAbove } from '../lib/paths.ts';
import type { ReadLecture } from './read-lecture.ts';

/** What is read after the questions, wherever it stands in the alphabet. */
const answers = /(?:^|\/)(?:solutions?|answers?)\.\w+$/i;
const LAST = Number.POSITIVE_INFINITY;

/**
 * Compares lectures by their place in a table of contents, else by their numbers, by where the course's opening links
 * to them (`linked`), and by their names. A part is a run of lectures, so that it stands where its first lecture does;
 * lectures at the top of a folder come before its parts.
 */
export function inReadingOrder(
  places: ReadonlyMap<string, number>,
  linked: ReadonlyMap<string, number> = new Map(),
) {
  const [firstIn, firstLinked] = [firstPlaces(places), firstPlaces(linked)];
  const difference = (one: number | undefined, other: number | undefined) =>
    one === other ? 0 : (one ?? LAST) - (other ?? LAST);
  return (one: ReadLecture, other: ReadLecture): number => {
    const [path, otherPath] = [one.file.split('/'), other.file.split('/')];
    for (let level = 0; level < Math.max(one.folders.length, other.folders.length); level++) {
      const a = one.folders[level];
      const b = other.folders[level];
      if (!a || !b) return a ? 1 : -1;
      const folder = path.slice(0, level + 1).join('/');
      const otherFolder = otherPath.slice(0, level + 1).join('/');
      const by =
        difference(firstIn.get(folder), firstIn.get(otherFolder)) ||
        difference(a.number, b.number) ||
        difference(firstLinked.get(folder), firstLinked.get(otherFolder)) ||
        compareNames(a.name, b.name);
      if (by) return by;
    }
    return (
      difference(places.get(one.file), places.get(other.file)) ||
      difference(one.order, other.order) ||
      difference(linked.get(one.file), linked.get(other.file)) ||
      Number(answers.test(one.file)) - Number(answers.test(other.file)) ||
      compareNames(one.file, other.file)
    );
  };
}

/** The first place in each folder. */
function firstPlaces(places: ReadonlyMap<string, number>): Map<string, number> {
  const first = new Map<string, number>();
  for (const [file, place] of places) {
    for (const folder of foldersAbove(file)) first.set(folder, Math.min(place, first.get(folder) ?? LAST));
  }
  return first;
}
