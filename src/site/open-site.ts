import type { GlossaryTerm, Lecture, Problem } from '../course/types.ts';
import { lectureHtml } from '../publish/lecture-html.ts';
import type { Publication } from '../publish/publication.ts';
import { safeRendered } from '../publish/rendered-html.ts';
import type { LoadOptions } from '../read/load-course.ts';
import { loadLanguage } from '../search/words/load-language.ts';
import { setCurrentSite } from './current-site.ts';
import { openCourse } from './open-course.ts';
import { termLinks } from './term-links.ts';

/** Of a site that was built: lectures, by slug, and all files that were made of them, with their digests. */
export interface KeptPages {
  folder: string;
  slugs: ReadonlySet<string>;
  files: ReadonlyMap<string, string>;
  /** Every file that it has, in the same way. */
  all: ReadonlyMap<string, string>;
}

/** What the pages are made from. Lives outside the bundle, so that no page drags the pipeline into it. */
export interface Site {
  publication: Publication;
  /** The course's terms, in the order of the alphabet; none without a `glossary.yml`. */
  glossary: GlossaryTerm[];
  problems: Problem[];
  /** What was guessed and what was left alone, each in one sentence. */
  remarks: string[];
  /** Whether pages are made in spite of errors: code of a lecture that fails then leaves its text out. */
  showErrors: boolean;
  /** Whether a build leaves pictures, and the worker that lists them, to who asked for it. */
  picturesLater: boolean;
  /** What is taken from the site as it was built last, and not made again. */
  kept?: KeptPages | undefined;
  /** The lecture's finished HTML; for `.mdx`, from the HTML its components rendered. */
  html: (lecture: Lecture, rendered?: string) => string;
}

type SiteOptions = LoadOptions & { showErrors?: boolean; picturesLater?: boolean };

/** Reads the course, checks it, and makes it the one that pages are built from. */
export async function openSite(folder: string, base: string, options?: SiteOptions): Promise<Site> {
  const site = await readSite(folder, base, options);
  setCurrentSite(site);
  return site;
}

/** Reads the course and checks it: all that its pages can be made from, once it is made the current site. */
export async function readSite(folder: string, base: string, options: SiteOptions = {}): Promise<Site> {
  const { loaded, publication, glossary, problems } = await openCourse(folder, base, options);
  const { course } = publication;
  const asks = glossary.length > 0 && loaded.glossaryLinks;
  const { language } = await loadLanguage(course.language);
  const withTerms = asks ? termLinks(glossary, language, base) : (html: string) => html;
  const showErrors = options.showErrors === true;
  return {
    publication,
    glossary,
    problems,
    remarks: loaded.remarks,
    showErrors,
    picturesLater: options.picturesLater === true,
    html: (lecture, rendered) =>
      withTerms(
        lectureHtml(publication, lecture, rendered && cleaned(lecture, rendered, showErrors)),
        lecture,
      ),
  };
}

/** Stops a build whose code puts out what would run; where errors are shown it is taken out, and said. */
function cleaned({ file }: Lecture, rendered: string, goesOn: boolean): string {
  const { html, taken } = safeRendered(rendered);
  const said = taken.map(({ rule, message, hint }) => `${file}  error  ${rule}  ${message}\n    ${hint}`);
  if (said.length === 0) return html;
  const message = [...new Set(said)].join('\n');
  if (!goesOn) throw Object.assign(new Error(message), { stack: message });
  console.error(message);
  return html;
}
