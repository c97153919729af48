import type { Lecture } from '../course/types.ts';
import { encodePath } from '../lib/paths.ts';

/** Address of a lecture's page, or of a section of it, under `base`. */
export function lectureAddress(base: string, lecture: Lecture, fragment = ''): string {
  return `${base}${encodePath(lecture.slug)}/${fragment ? `#${encodeURI(fragment)}` : ''}`;
}

/** Address of a published picture. The names are the content's, so they can be kept for ever. */
export function pictureAddress(base: string, name: string): string {
  return `${base}_pictures/${name}`;
}

/** Where a linked file lies among the published ones: what other tools keep beside the content moves in. */
export function publishedPath(path: string): string {
  return path.replace(/^(?:\.\.\/)+/, '');
}

/** Address of a file a lecture links to, by its path in the content folder. */
export function fileAddress(base: string, path: string): string {
  return `${base}files/${encodePath(publishedPath(path))}`;
}
