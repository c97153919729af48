import type { LoadedCourse } from '../course/load-course.ts';
import type { Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { checkAnchors } from './anchors.ts';
import { checkLinks } from './links.ts';
import { checkPictures } from './pictures.ts';
import { checkSlugs } from './slugs.ts';

/** Every rule over a whole course, in the order in which their problems are explained. */
const rules = [checkSlugs, checkAnchors, checkPictures, checkLinks];

/** All problems of a course, sorted by file and place. */
export function checkCourse(loaded: LoadedCourse, publication: Publication): Problem[] {
  const problems = [...loaded.problems, ...rules.flatMap((rule) => rule(publication))];
  return problems.sort(
    (one, other) =>
      one.file.localeCompare(other.file) || line(one) - line(other) || column(one) - column(other) || one.rule.localeCompare(other.rule),
  );
}

const line = ({ place }: Problem) => (place === 'unknown' ? 0 : place.line);
const column = ({ place }: Problem) => (place === 'unknown' ? 0 : place.column);
