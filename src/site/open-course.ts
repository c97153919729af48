import { checkCourse } from '../checks/check-course.ts';
import { sortProblems } from '../checks/problems.ts';
import type { GlossaryTerm, Problem } from '../course/types.ts';
import { linksOf, type Publication, preparePublication } from '../publish/publication.ts';
import { readGlossary } from '../read/glossary.ts';
import { type LoadedCourse, type LoadOptions, loadCourse } from '../read/load-course.ts';

/** A course with everything that is known of it before a page is made. */
export interface OpenCourse {
  loaded: LoadedCourse;
  publication: Publication;
  glossary: GlossaryTerm[];
  /** Every problem, sorted: the same in `check`, `dev` and `build`. */
  problems: Problem[];
}

/** Reads a content folder and checks it. */
export async function openCourse(
  folder: string,
  base: string,
  options: LoadOptions = {},
): Promise<OpenCourse> {
  const loaded = await loadCourse(folder, options);
  const map = await linksOf(loaded);
  const { terms, problems } = await readGlossary(folder, loaded.course, map);
  for (const { id } of terms) map.terms.add(id);
  const publication = await preparePublication(loaded, base, map);
  return {
    loaded,
    publication,
    glossary: terms,
    problems: switchedOn(sortProblems([...checkCourse(loaded, publication, terms), ...problems]), loaded),
  };
}

/** Without the warnings that the course, or the lecture they are about, has switched off. Errors stay. */
function switchedOn(problems: Problem[], { off, course }: LoadedCourse): Problem[] {
  const own = new Map(course.lectures.map(({ file, document }) => [file, document.off]));
  return problems.filter(
    ({ severity, rule, file }) => severity === 'error' || !(off.has(rule) || own.get(file)?.includes(rule)),
  );
}
