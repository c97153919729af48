import type { Problem } from '../course/types.ts';
import { foldersAbove, leadsOut } from '../lib/paths.ts';
import { findPicture } from '../publish/find-picture.ts';
import { namedDrawing } from '../publish/named-drawing.ts';
import type { Publication } from '../publish/publication.ts';
import type { LoadedCourse } from '../read/load-course.ts';
import { resolveTarget } from '../read/resolve-target.ts';
import { isPictureFile } from '../syntax/addresses.ts';

/** A picture that no lecture shows or links to was perhaps meant to be shown. */
export function checkUnusedPictures(
  { map }: Publication,
  { course, files, hidden, translations }: LoadedCourse,
): Problem[] {
  const used = new Set<string>();
  for (const lecture of [...course.lectures, ...hidden]) {
    const named = namedDrawing(lecture);
    for (const { source } of [...lecture.document.pictures, ...(named ? [named] : [])]) {
      const found = findPicture(map, lecture.file, source);
      if (found.kind === 'content') used.add(found.path);
    }
    for (const { target } of lecture.document.links) {
      const resolved = resolveTarget(map, lecture, target);
      if (resolved.kind === 'file') used.add(resolved.path);
    }
  }
  const here = foldersAround(course.lectures.map(({ file }) => file));
  const elsewhere = foldersAround(translations).difference(here);
  return files
    .filter(
      (file) =>
        isPictureFile(file) &&
        !leadsOut(file) &&
        !used.has(file) &&
        !foldersAbove(file).some((folder) => elsewhere.has(folder)) &&
        !file.split('/').some((piece) => piece.startsWith('_')),
    )
    .map((file) => ({
      file,
      place: 'unknown',
      rule: 'unused-picture',
      severity: 'warning',
      message: 'No lecture shows this picture.',
      hint: 'Show it, delete it, or let the name of the file or its folder begin with `_` to keep it unused.',
    }));
}

/** Every folder that these files lie in. */
function foldersAround(files: Iterable<string>): Set<string> {
  return new Set([...files].flatMap(foldersAbove));
}
