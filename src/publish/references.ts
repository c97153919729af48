import { toHtml } from 'hast-util-to-html';
import { referenceId } from '../bibliography/cited-works.ts';
import { entryOf } from '../bibliography/entry.ts';
import { compareWorks } from '../bibliography/marks.ts';
import type { Lecture } from '../course/types.ts';
import type { Publication } from './publication.ts';

/** A work of the bibliography, and the sections that cite it. */
export interface ListedWork {
  id: string;
  /** What is said of it, as HTML. */
  html: string;
  cited: { lecture: Lecture; section: string; name: string }[];
}

/** Whether the site has a page of all works: where there are some, and no lecture has its address. */
export function hasReferencesPage({
  bibliography,
  course,
}: Pick<Publication, 'bibliography' | 'course'>): boolean {
  return (bibliography?.size ?? 0) > 0 && !course.lectures.some(({ slug }) => slug === 'references');
}

/** Every work of the course, in the order of a list, with each section that cites it. */
export function listedWorks({ bibliography, course }: Publication): ListedWork[] {
  const cited = new Map<string, ListedWork['cited']>();
  for (const lecture of course.lectures)
    for (const { key, section } of lecture.document.citations) {
      const places = cited.get(key) ?? [];
      cited.set(key, places);
      if (places.some((place) => place.lecture === lecture && place.section === section)) continue;
      const heading = lecture.document.headings.find(({ id }) => id === section);
      places.push({ lecture, section, name: heading?.text ?? lecture.title });
    }
  return [...(bibliography?.values() ?? [])].sort(compareWorks).map((work) => ({
    id: referenceId(work.key),
    html: toHtml({ type: 'root', children: entryOf(work) }),
    cited: cited.get(work.key) ?? [],
  }));
}
