import { readFile } from 'node:fs/promises';
import type { Lecture } from '../course/types.ts';
import { inlineSvg } from '../images/inline-svg.ts';
import type { Picture } from '../images/picture-file.ts';
import { pictureMarkup } from '../images/picture-markup.ts';
import { pictureAddress } from './address.ts';
import type { FoundPicture } from './find-picture.ts';
import { findNamedDrawing } from './named-drawing.ts';
import { type Publication, picturePath } from './publication.ts';

/** How wide the home page shows it at most, in CSS pixels. */
const SHOWN = 140;
/** Smaller ones are badges and signs; longer ones are strips, of which nothing would be seen. */
const LEAST = { width: 160, height: 90 };
const LONGEST = 4;

/**
 * The small drawing beside a lecture's title: the picture that its author names, else the first of its text that can
 * be seen at that size; `image: false` says none. Undefined where there is none.
 */
export async function lectureDrawing(
  publication: Publication,
  lecture: Lecture,
): Promise<string | undefined> {
  if (lecture.document.frontmatter.image === false) return undefined;
  const named = soundPicture(publication, findNamedDrawing(publication.map, lecture));
  const first = () =>
    publication.found
      .get(lecture)
      ?.map((found) => soundPicture(publication, found))
      .find((picture) => picture && isSeenSmall(publication, picture));
  const picture = named ?? first();
  if (!picture) return undefined;
  const { base, figures, course } = publication;
  if (figures.has(picture.path))
    return inlineSvg(await readFile(picture.path, 'utf8'), `of-${course.lectures.indexOf(lecture)}-`);
  return pictureMarkup(picture, {
    alt: '',
    shownWidth: Math.min(SHOWN, picture.width),
    linked: true,
    url: (name) => pictureAddress(base, name),
  });
}

function soundPicture(publication: Publication, found: FoundPicture | undefined): Picture | undefined {
  const picture = publication.pictures.get(picturePath(publication, found) ?? '');
  return picture && !('rule' in picture) ? picture : undefined;
}

function isSeenSmall({ figures }: Publication, { path, width, height }: Picture): boolean {
  // Panels flow with the width of a page, and would stand in a pile.
  const isPile = figures.get(path)?.startsWith('<span') ?? false;
  const isLong = Math.max(width / height, height / width) > LONGEST;
  return width >= LEAST.width && height >= LEAST.height && !isLong && !isPile;
}
