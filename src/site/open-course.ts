import { checkCourse } from '../checks/check-course.ts';
import { sortProblems } from '../checks/sort-problems.ts';
import { settleSlugs } from '../course/settle-slugs.ts';
import type { GlossaryTerm, Problem } from '../course/types.ts';
import { type Publication, preparePublication, publicFiles } from '../publish/publication.ts';
import { readGlossary } from '../read/glossary.ts';
import { type LoadedCourse, loadCourse } from '../read/load-course.ts';

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
  options: { drafts?: boolean } = {},
): Promise<OpenCourse> {
  const loaded = await loadCourse(folder, options);
  settleSlugs(loaded.course.lectures, await publicFiles());
  const { terms, problems } = await readGlossary(folder, loaded.course, loaded.hidden);
  const publication = await preparePublication(loaded, base, terms);
  return {
    loaded,
    publication,
    glossary: terms,
    problems: sortProblems([...checkCourse(loaded, publication), ...problems]),
  };
}
