import { posix } from 'node:path';
import { foldersAbove } from '../lib/paths.ts';
import { splitDate, withoutEnding } from './file-name.ts';
import type { Lecture } from './types.ts';

/** Lectures by the ways in which other tools write the path of their file. */
export interface LecturePaths {
  /** By the path without its ending; by the folder, where the lecture opens it. */
  byStem: ReadonlyMap<string, Lecture>;
  /** By the same in lower case, and by the day and name of a post: `2024/03/05/name`. */
  loose: ReadonlyMap<string, Lecture>;
}

/** Makes the two maps. Of two lectures that would have one place, the first in the course has it. */
export function lecturePaths(lectures: readonly Lecture[]): LecturePaths {
  const byStem = new Map<string, Lecture>();
  const loose = new Map<string, Lecture>();
  const note = (map: Map<string, Lecture>, key: string, lecture: Lecture) => {
    if (!map.has(key)) map.set(key, lecture);
  };
  const stems = lectures.map((lecture) => ({ lecture, stem: withoutEnding(lecture.file).normalize('NFC') }));
  for (const { lecture, stem } of stems) note(byStem, stem, lecture);
  for (const { lecture, stem } of stems)
    if (/(?:^|\/)(?:_?index|readme)$/i.test(stem)) note(byStem, posix.dirname(stem), lecture);
  for (const { lecture, stem } of stems) {
    note(loose, stem.toLowerCase(), lecture);
    const post = splitDate(posix.basename(stem));
    if (!post) continue;
    // Its front matter may give another day than its file's name.
    const days = [post.date, lecture.date ?? post.date];
    for (const day of days) note(loose, `${day.replaceAll('-', '/')}/${post.name}`.toLowerCase(), lecture);
  }
  // Docusaurus ends an address with the `id` of a page's front matter.
  for (const { lecture, stem } of stems) {
    const { id } = lecture.document.frontmatter;
    if (typeof id === 'string' && id !== '') note(byStem, posix.join(posix.dirname(stem), id), lecture);
  }
  // A folder that no lecture opens is entered by its first one.
  for (const { lecture, stem } of stems)
    for (const folder of foldersAbove(stem)) note(byStem, folder, lecture);
  for (const [stem, lecture] of byStem) note(loose, stem.toLowerCase(), lecture);
  return { byStem, loose };
}

/** The lecture at a path in the content folder: with its ending, without one, as a page of HTML, or its folder's. */
export function lectureWithPath({ byStem }: LecturePaths, path: string): Lecture | undefined {
  return byStem.get(stemOf(path));
}

/** The same in another case, or at the address that a post has by its day. */
export function lectureElsewhere({ loose }: LecturePaths, path: string): Lecture | undefined {
  const stem = stemOf(path).toLowerCase();
  const post = /(?:^|\/)(\d{4}\/\d{1,2}\/\d{1,2}\/[^/]+)$/.exec(stem)?.[1];
  return loose.get(stem) ?? (post === undefined ? undefined : loose.get(post));
}

function stemOf(path: string): string {
  const plain = path.replace(/(?<!\/)\/+$/, '').replace(/(?:\/index)?\.html?$/i, '');
  return (withoutEnding(plain) || '.').normalize('NFC');
}
