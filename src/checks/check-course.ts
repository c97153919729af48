import type { GlossaryTerm, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import type { LoadedCourse } from '../read/load-course.ts';
import { checkAcronyms } from './acronyms.ts';
import { checkAliases } from './aliases.ts';
import { checkAttachments } from './attachments.ts';
import { checkCitations } from './citations.ts';
import { checkCourseFigure } from './course-figure.ts';
import { checkImports } from './imports.ts';
import { checkLedger } from './ledger.ts';
import { checkLinks } from './links.ts';
import { checkOrders } from './orders.ts';
import { checkPictures } from './pictures.ts';
import { sortProblems } from './problems.ts';
import { checkSlugs } from './slugs.ts';
import { checkUnreadFiles } from './unread-files.ts';
import { checkUnusedPictures } from './unused-pictures.ts';

type CourseRule = (
  publication: Publication,
  loaded: LoadedCourse,
  glossary: readonly GlossaryTerm[],
) => Problem[];

/** What we promise about a whole course. The rules about one lecture's text alone are in `../source-checks/`. */
const rules: CourseRule[] = [
  checkSlugs,
  checkAliases,
  checkOrders,
  checkPictures,
  checkCourseFigure,
  checkUnusedPictures,
  checkUnreadFiles,
  checkLinks,
  checkAttachments,
  checkCitations,
  checkAcronyms,
  checkImports,
  checkLedger,
];

/** All problems of a course, sorted by file and place. */
export function checkCourse(
  loaded: LoadedCourse,
  publication: Publication,
  glossary: readonly GlossaryTerm[],
): Problem[] {
  return sortProblems([...loaded.problems, ...rules.flatMap((rule) => rule(publication, loaded, glossary))]);
}
