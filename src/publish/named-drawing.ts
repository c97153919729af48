import type { Lecture, Place } from '../course/types.ts';
import type { LinkMap } from '../read/link-map.ts';
import { type FoundPicture, findPicture } from './find-picture.ts';

/** The picture that an author names for a lecture in its front matter, and where; Quarto's and MyST's words for it. */
export function namedDrawing({
  document,
}: Lecture): { source: string; place: Place | 'unknown' } | undefined {
  const key = ['image', 'thumbnail'].find((name) => typeof document.frontmatter[name] === 'string');
  const source = key && String(document.frontmatter[key]).trim();
  return key && source ? { source, place: document.places[key] ?? 'unknown' } : undefined;
}

/** Where the picture that a lecture's author names for it lies; undefined where none is named. */
export function findNamedDrawing(map: LinkMap, lecture: Lecture): FoundPicture | undefined {
  const named = namedDrawing(lecture);
  return named && findPicture(map, lecture.file, named.source);
}
