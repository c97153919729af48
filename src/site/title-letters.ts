import type { Course } from '../course/types.ts';

const kept = new WeakMap<Course, string>();

/** Every character of the lectures' titles, once: each page of the course names lectures. */
export function titleLetters(course: Course): string {
  const letters =
    kept.get(course) ?? [...new Set(course.lectures.map(({ title }) => title).join(''))].join('');
  kept.set(course, letters);
  return letters;
}
