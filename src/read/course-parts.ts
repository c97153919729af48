import { posix } from 'node:path';
import { slugOf, splitName, titleOf } from '../course/file-name.ts';
import type { Lecture, Part } from '../course/types.ts';
import type { ReadLecture } from './read-lecture.ts';

/** More lectures than a reader looks over at once: a folder with more is divided by the folders in it. */
const MANY = 24;
/** Fewer lectures in a folder, on average, and it would be no part but a heading. */
const FEW = 3;
/** Parts that a map can list. */
const MOST_PARTS = 40;
/** A longer title of a folder's opening is a sentence. */
const LONGEST = 60;

/**
 * The parts of a course, in the order of its lectures: its folders, and where one has many lectures or holds the whole
 * course, as `content/` does, the folders in it. `titles` are those that were given by folder; the heading of a
 * folder's own `index.md` says what its part is called, else its name does.
 */
export function partsOf(
  drafts: readonly ReadLecture[],
  lectures: readonly Lecture[],
  titles: ReadonlyMap<string, string>,
): Part[] {
  const folders = dividedFolders(drafts.map(foldersOf));
  const openings = new Map(
    drafts.flatMap(({ file, document, lecture }): [string, string][] => {
      const isOpening = /^_?(?:index|readme)\.\w+$/i.test(posix.basename(file));
      const isGiven = document.frontmatter.title !== undefined || document.firstHeading !== undefined;
      return isOpening && isGiven && lecture.title.length <= LONGEST
        ? [[posix.dirname(file), lecture.title]]
        : [];
    }),
  );
  const titleIn = (folder: string): string => {
    if (folder === '') return '';
    const given = titles.get(folder) ?? openings.get(folder);
    if (given !== undefined) return given;
    const own = titleOf(nameOf(folder));
    // A year alone, or `02`, says nothing without what it is of.
    return /^\d*$/.test(own) && folder.includes('/')
      ? `${titleIn(posix.dirname(folder))} ${posix.basename(folder)}`
      : own;
  };
  const parts = new Map<string, Part>();
  folders.forEach((folder, index) => {
    const slug = folder
      .split('/')
      .map((piece) => slugOf(nameOf(piece)))
      .join('-');
    const part = parts.get(slug) ?? { slug, title: titleIn(folder), lectures: [] };
    part.lectures.push(lectures[index] as Lecture);
    parts.set(slug, part);
  });
  return [...parts.values()];
}

/** The folder of each lecture's part, by the folders that it lies in: the largest are divided first. */
function dividedFolders(paths: readonly (readonly string[])[]): string[] {
  const groups = new Map<string, { depth: number; members: number[] }>();
  const add = (depth: number, members: number[]) => {
    for (const [folder, same] of Map.groupBy(members, (at) =>
      (paths[at] as string[]).slice(0, depth).join('/'),
    ))
      groups.set(folder, { depth, members: same });
  };
  add(1, [...paths.keys()]);
  const whole = new Set<string>();
  for (;;) {
    // A folder around the whole course divides nothing.
    const isOnly = [...groups.keys()].filter((folder) => folder !== '').length === 1;
    const [largest] = [...groups]
      .filter(([folder, { members }]) => (isOnly || members.length > MANY) && !whole.has(folder))
      .sort(([, one], [, other]) => other.members.length - one.members.length);
    if (!largest) break;
    const [folder, { depth, members }] = largest;
    const deeper = members.filter((at) => (paths[at] as string[]).length > depth);
    const below = new Set(deeper.map((at) => paths[at]?.[depth])).size;
    if (below === 0 || deeper.length < FEW * below || groups.size + below > MOST_PARTS) {
      whole.add(folder);
      continue;
    }
    groups.delete(folder);
    add(depth + 1, members);
    // What lies in the folder itself stays its own part.
    whole.add(folder);
  }
  const found: string[] = [];
  for (const [folder, { members }] of groups) for (const at of members) found[at] = folder;
  return found;
}

/** The folders around a lecture that are no part of its own name. */
function foldersOf({ file, folders }: ReadLecture): string[] {
  return posix
    .dirname(file)
    .split('/')
    .filter((piece) => piece !== '_posts')
    .slice(0, folders.length);
}

function nameOf(folder: string): string {
  return splitName(posix.basename(folder).replace(/^_+/, '')).name;
}
