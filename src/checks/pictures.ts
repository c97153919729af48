import { posix, relative } from 'node:path';
import { isFigureModule } from '../course/file-name.ts';
import type { Lecture, PictureReference, Problem } from '../course/types.ts';
import type { FigureFault } from '../interactive-figures/bundle.ts';
import type { FoundPicture } from '../publish/find-picture.ts';
import { findNamedDrawing, namedDrawing } from '../publish/named-drawing.ts';
import { type Publication, picturePath } from '../publish/publication.ts';
import { fileNamed, isOutside } from '../read/link-map.ts';
import { asAddress, didYouMeanPath } from '../read/nearest-path.ts';
import { isPictureFile } from '../syntax/addresses.ts';
import { decodeAddress, readableAddress } from '../syntax/decode-address.ts';

/** Every picture must be there, whole and safe, and say in words what it shows. */
export function checkPictures(publication: Publication): Problem[] {
  return publication.course.lectures.flatMap((lecture) => [
    ...checkNamed(publication, lecture),
    ...lecture.document.pictures.flatMap((picture) => {
      const found = publication.found.get(lecture)?.[picture.index];
      return [...checkFile(publication, lecture, picture, found), ...checkWords(lecture, picture)];
    }),
  ]);
}

/** The picture for the home page that a lecture's front matter names: without it another is shown. */
function checkNamed(publication: Publication, lecture: Lecture): Problem[] {
  const { source, place } = namedDrawing(lecture) ?? { source: '', place: 'unknown' };
  const found = findNamedDrawing(publication.map, lecture);
  const { file } = lecture;
  const severity = 'warning';
  if (found?.kind === 'missing')
    return [{ ...missing(publication, file, source, place, found.looked), severity }];
  if (found?.kind === 'remote' || found?.kind === 'data')
    return [
      {
        file,
        place,
        rule: 'remote-picture',
        severity,
        message: `The picture \`${readableAddress(source)}\` is no file of the course, and the home page leaves it out.`,
        hint: 'Save it beside the lecture, where its licence allows that, and write its path.',
      },
    ];
  const picture = publication.pictures.get(picturePath(publication, found) ?? '');
  return picture && 'rule' in picture ? [{ file, place, severity: 'error', ...picture }] : [];
}

function checkFile(
  publication: Publication,
  { file, document }: Lecture,
  { source, place, inline }: PictureReference,
  found: FoundPicture | undefined,
): Problem[] {
  if (found?.kind === 'remote') {
    return [
      {
        file,
        place,
        rule: 'remote-picture',
        severity: 'warning',
        message: `The picture \`${readableAddress(source)}\` lies on another site and is shown as a link.`,
        hint: 'Save it beside the lecture, where its licence allows that.',
      },
    ];
  }
  // An address that was taken out for safety is reported there.
  if (found?.kind === 'missing' && source === '') {
    const isReported = document.problems.some((problem) => isSamePlace(problem.place, place));
    return isReported ? [] : [withoutPath(file, place)];
  }
  if (found?.kind === 'missing') return [missing(publication, file, source, place, found.looked)];
  const path = picturePath(publication, found);
  const picture = path === undefined ? undefined : publication.pictures.get(path);
  if (inline && isFigureModule(source)) return [inLine(file, source, place)];
  const figureFault = path === undefined ? undefined : publication.interactive.faults.get(path);
  if (figureFault) return [badFigure(publication, file, source, place, figureFault)];
  if (!picture) return [];
  if ('rule' in picture) return [{ file, place, severity: 'error', ...picture }];
  return picture.without === undefined ? [] : [reduced(file, source, place, picture.without)];
}

function reduced(file: string, source: string, place: Problem['place'], without: string): Problem {
  return {
    file,
    place,
    rule: 'reduced-drawing',
    severity: 'warning',
    message: `The drawing \`${readableAddress(source)}\` contains ${without}, and is shown without what lies elsewhere.`,
    hint: 'Nothing of a page is loaded from elsewhere: save the drawing with its typefaces and pictures in it, or with text as outlines.',
  };
}

function inLine(file: string, source: string, place: Problem['place']): Problem {
  return {
    file,
    place,
    rule: 'figure-in-line',
    severity: 'error',
    message: `The figure \`${readableAddress(source)}\` stands in a line of text, where it has no room.`,
    hint: 'Give it a paragraph of its own, with an empty line above and below.',
  };
}

/** Reported where the module itself is wrong, if the bundler knows, else where the lecture shows it. */
export function badFigure(
  { folder }: Publication,
  file: string,
  source: string,
  place: Problem['place'],
  { message, at }: FigureFault,
): Problem {
  return {
    file: at ? relative(folder, at.file).replaceAll('\\', '/') : file,
    place: at ? { line: at.line, column: at.column } : place,
    rule: 'figure-fails',
    severity: 'error',
    message: `The figure \`${readableAddress(source)}\` can't be drawn: ${message}`,
    hint: 'A figure is a module that exports `first`, `controls` and `view`; the guide has one of twenty lines.',
  };
}

function withoutPath(file: string, place: Problem['place']): Problem {
  return {
    file,
    place,
    rule: 'missing-picture',
    severity: 'error',
    message: 'This picture has no path.',
    hint: 'Write the path of its file between the round brackets (or in `src`), or take the picture out.',
  };
}

function isSamePlace(one: Problem['place'], other: Problem['place']): boolean {
  return one !== 'unknown' && other !== 'unknown' && one.line === other.line && one.column === other.column;
}

/** A picture that isn't there, or lies outside the course; `looked` is the path where it was looked for. */
export function missing(
  { map }: Publication,
  file: string,
  source: string,
  place: Problem['place'],
  looked: string,
): Problem {
  const liesOutside = isOutside(map, looked);
  const names = [...map.files, ...map.publicFiles].filter(isPictureFile);
  const advice = liesOutside
    ? 'Copy the picture into the content folder and show it from there.'
    : 'Pictures lie beside the lecture, in `images/` of the content folder, or in `public/`.';
  return {
    file,
    place,
    rule: 'missing-picture',
    severity: 'error',
    message: liesOutside
      ? `The picture \`${readableAddress(source)}\` lies outside the content folder.`
      : `There is no picture \`${readableAddress(source)}\`.`,
    hint: cutShort(map.files, file, source) ?? didYouMeanPath(looked, names, file, advice),
  };
}

/** A file whose own name has a character in it that ends a path. */
function cutShort(files: ReadonlySet<string>, from: string, source: string): string | undefined {
  if (!/[#?]/.test(source)) return undefined;
  const folder = posix.dirname(from);
  const own = fileNamed(files, posix.join(folder, decodeAddress(source)));
  return own && `Write \`${asAddress(posix.relative(folder, own))}\`: a \`#\` or a \`?\` ends a path.`;
}

function checkWords({ file }: Lecture, { source, alt, place }: PictureReference): Problem[] {
  // `alt=""` says that the picture is decoration; spaces say nothing.
  if (alt === '' || alt?.trim() || isFigureModule(source)) return [];
  return [
    {
      file,
      place,
      rule: 'missing-alt',
      severity: 'warning',
      message: `The picture \`${readableAddress(source)}\` has no alternative text.`,
      hint: "Say between the square brackets (or in `alt`) what a reader who can't see it should know.",
    },
  ];
}
