import type { Problem } from '../course/types.ts';
import { courseFigurePath, type Publication } from '../publish/publication.ts';
import { badFigure, missing } from './pictures.ts';

/** The figure of the home page: its module is there, and can be drawn. */
export function checkCourseFigure(publication: Publication): Problem[] {
  const { figure } = publication.course;
  if (!figure) return [];
  const { source, place } = figure;
  const path = courseFigurePath(publication);
  if (path === undefined)
    return [missing(publication, 'course.yml', source, place, source.replace(/^\.\//, ''))];
  const fault = publication.interactive.faults.get(path);
  return fault ? [badFigure(publication, 'course.yml', source, place, fault)] : [];
}
