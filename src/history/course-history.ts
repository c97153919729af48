import type { Lecture } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { currentSite } from '../site/current-site.ts';
import { readHistory } from './read-history.ts';

/** When a lecture came into the course, and when it was last changed, as ISO dates in UTC. */
export interface LectureDates {
  /** What its author says, else what git does. */
  published: string;
  /** What git says; undefined where there is no history. */
  changed: string | undefined;
}

/** The lectures of which there is a date. */
export type CourseHistory = Map<Lecture, LectureDates>;

const kept = new WeakMap<Publication, Promise<CourseHistory>>();

/** The lectures that have a date, from git or from their author; read once for all pages. */
export function courseHistory({ publication } = currentSite()): Promise<CourseHistory> {
  const history = kept.get(publication) ?? lectureHistories(publication);
  kept.set(publication, history);
  return history;
}

async function lectureHistories({ course, folder }: Publication): Promise<CourseHistory> {
  const files = await readHistory(folder);
  const histories: CourseHistory = new Map();
  for (const lecture of course.lectures) {
    const history = files.get(lecture.file);
    const published = lecture.date ? `${lecture.date}T00:00:00Z` : history?.created;
    if (published) histories.set(lecture, { published, changed: history?.changed });
  }
  return histories;
}
