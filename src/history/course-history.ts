import type { Lecture } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { currentSite } from '../site/current-site.ts';
import { type FileHistory, readHistory } from './read-history.ts';

export type CourseHistory = Map<Lecture, FileHistory>;

const kept = new WeakMap<Publication, Promise<CourseHistory>>();

/** The lectures whose history git knows, with their dates; read once for all pages. */
export function courseHistory(): Promise<CourseHistory> {
  const { publication } = currentSite();
  const history = kept.get(publication) ?? lectureHistories(publication);
  kept.set(publication, history);
  return history;
}

async function lectureHistories({ course, folder }: Publication): Promise<CourseHistory> {
  const files = await readHistory(folder);
  const histories: CourseHistory = new Map();
  for (const lecture of course.lectures) {
    const history = files.get(lecture.file);
    if (history) histories.set(lecture, history);
  }
  return histories;
}
