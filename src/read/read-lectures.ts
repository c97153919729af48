import { posix } from 'node:path';
import type { Lecture, Problem } from '../course/types.ts';
import { type PlaceInCourse, type ReadLecture, readLecture } from './read-lecture.ts';

/** The lectures of a course as they were read, in the order of their files. */
interface ReadLectures {
  drafts: ReadLecture[];
  /** Those marked `draft: true`, where they are left out. */
  hidden: Lecture[];
  /** What Hugo's `_index.md` without any text says of its folder, by the file. */
  sections: Map<string, string>;
  /** Files of a collection that are front matter alone: what templates are filled with. */
  data: string[];
  problems: Problem[];
}

/** Reads and renders the lectures of a folder one after the other, and tells how many it has read. */
export async function readLectures(
  folder: string,
  files: string[],
  place: PlaceInCourse,
  {
    drafts: withDrafts,
    onProgress,
  }: { drafts?: boolean; onProgress?: (done: number, total: number) => void },
): Promise<ReadLectures> {
  const read: ReadLectures = { drafts: [], hidden: [], sections: new Map(), data: [], problems: [] };
  for (const [index, file] of files.entries()) {
    const problems: Problem[] = [];
    const draft = await readLecture(folder, file, place, problems);
    onProgress?.(index + 1, files.length);
    const isEmpty = problems.some(({ rule }) => rule === 'empty-lecture');
    const isData =
      isEmpty &&
      /^_(?!posts\/)[^/]+\//.test(file) &&
      Object.keys(draft?.document.frontmatter ?? {}).length > 0;
    if (isData) {
      read.data.push(file);
      continue;
    }
    if (draft && /(?:^|\/)_index(?:\.[\w-]+)?\.\w+$/.test(file)) {
      if (isEmpty || file.split('/').length === 2) read.sections.set(file, draft.lecture.title);
      if (isEmpty) continue;
    }
    // Without text it still gives its folder a name, and the pages below it are a click away.
    const isOpening = isEmpty && place.indexes.has(file) && place.parts.has(posix.dirname(file));
    if (isOpening) problems.splice(0, Infinity, ...problems.filter(({ rule }) => rule !== 'empty-lecture'));
    // What is wrong in a draft stops nobody who publishes the rest.
    if (draft?.document.frontmatter.draft === true && !withDrafts) {
      read.hidden.push({ ...draft.lecture, number: 0 });
      continue;
    }
    read.problems.push(...problems);
    if (draft) read.drafts.push(draft);
  }
  return read;
}
