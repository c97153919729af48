import type { Lecture } from '../course/types.ts';
import type { Picture } from '../images/picture-file.ts';
import { encodePath } from '../lib/paths.ts';

/** Address of a lecture's page, or of a section of it, under `base`. */
export function lectureAddress(base: string, lecture: Lecture, fragment = ''): string {
  return `${base}${encodePath(lecture.slug)}/${fragment ? `#${encodeURI(fragment)}` : ''}`;
}

/** Address of a published picture. The names are the content's, so they can be kept for ever. */
export function pictureAddress(base: string, name: string): string {
  return `${base}_pictures/${name}`;
}

/** The name of a drawing's own file, which shows it without the page that holds it. */
export function drawingName({ stem, hash }: Picture): string {
  return `${stem}-${hash}.svg`;
}

/** Address of a drawing's own file. */
export function drawingAddress(base: string, picture: Picture): string {
  return `${base}drawings/${drawingName(picture)}`;
}

/** Where a linked file lies among the published ones: what other tools keep beside the content moves in. */
export function publishedPath(path: string): string {
  return path.replace(/^(?:\.\.\/)+/, '');
}

/** Address of a file a lecture links to, by its path in the content folder. */
export function fileAddress(base: string, path: string): string {
  return `${base}files/${encodePath(publishedPath(path))}`;
}

/**
 * Where a reader can propose a change to a lecture: the address that `edit:` in `course.yml` gives, or
 * `npm run build -- --edit`, with the lecture's path after it.
 */
export function editAddress(edit: string | undefined, file: string): string | undefined {
  if (!edit) return undefined;
  const path = encodePath(file);
  return `${edit.replace(/\/?$/, '/')}${path}`;
}
