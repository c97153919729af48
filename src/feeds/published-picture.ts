import type { Lecture } from '../course/types.ts';
import type { Picture } from '../images/picture-file.ts';
import { planVariants } from '../images/variants.ts';
import { drawingAddress, drawingName, pictureAddress } from '../publish/address.ts';
import { findPicture } from '../publish/find-picture.ts';
import { type Publication, picturePath } from '../publish/publication.ts';

/**
 * Address of one file that shows a picture anywhere: the widest fallback, or the drawing itself. Undefined
 * for a picture that keeps the address its author gave it.
 */
export function publishedPicture(
  publication: Publication,
  lecture: Lecture,
  source: string,
): string | undefined {
  const path = picturePath(publication, findPicture(publication.map, lecture.file, source));
  const picture = path === undefined ? undefined : publication.pictures.get(path);
  if (!picture || 'rule' in picture) return undefined;
  if (publication.figures.has(picture.path)) return drawingAddress(publication.base, picture);
  const variants = planVariants(picture).filter(({ use }) => use !== 'source');
  const widest = variants.at(-1);
  return widest && pictureAddress(publication.base, widest.name);
}

/** The drawings that lectures hold inside them, by the names of their own files. */
export function drawings(publication: Publication): Map<string, Picture> {
  const { figures, found, pictures } = publication;
  // What stands beside a title only, small, is no file that anything leads to.
  const shown = new Set([...found.values()].flat().map((one) => picturePath(publication, one)));
  const drawn = [...pictures.values()].filter(
    (picture): picture is Picture =>
      !('rule' in picture) && figures.has(picture.path) && shown.has(picture.path),
  );
  return new Map(drawn.map((picture) => [drawingName(picture), picture]));
}
