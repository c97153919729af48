import { checkCourse } from '../checks/check-course.ts';
import { loadCourse } from '../course/load-course.ts';
import type { Lecture, Problem } from '../course/types.ts';
import { lectureHtml } from '../publish/lecture-html.ts';
import { type Publication, preparePublication } from '../publish/publication.ts';
import { setCurrentSite } from './current-site.ts';

/** What the pages are made from. Lives outside the bundle, so that no page drags the pipeline into it. */
export interface Site {
  publication: Publication;
  problems: Problem[];
  /** The lecture's finished HTML; for `.mdx`, from the HTML its components rendered. */
  html: (lecture: Lecture, rendered?: string) => string;
}

/** Reads the course, checks it, and makes it the one that pages are built from. */
export async function openSite(folder: string, base: string, options: { drafts?: boolean } = {}): Promise<Site> {
  const loaded = await loadCourse(folder, options);
  const publication = await preparePublication(loaded, base);
  const site: Site = {
    publication,
    problems: checkCourse(loaded, publication),
    html: (lecture, rendered) => lectureHtml(publication, lecture, rendered),
  };
  setCurrentSite(site);
  return site;
}
