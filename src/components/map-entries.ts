import type { Course, Heading, Lecture, Part } from '../course/types.ts';

/** A section of a lecture with the sections inside it. */
export interface Section extends Heading {
  children: Heading[];
}

interface MapEntries {
  part: Part | undefined;
  lectures: Lecture[];
  /** True where the part has more lectures than the map shows. */
  more: boolean;
}

/** Lectures that the map shows in a long part: the nearest ones. A full list in each page would grow as the square. */
const NEAREST = 24;

/** The lectures of the part that the reader is in, or of the first part where no lecture is open. */
export function lecturesInMap(course: Course, lecture: Lecture | undefined): MapEntries {
  const part = course.parts.find(({ lectures }) => lecture && lectures.includes(lecture)) ?? course.parts[0];
  const all = part?.lectures ?? course.lectures;
  if (all.length <= NEAREST) return { part, lectures: all, more: false };
  // Lectures are numbered through the course, and a part holds a run of them.
  const index = (lecture?.number ?? 1) - (all[0]?.number ?? 1);
  const first = Math.max(0, Math.min(index - NEAREST / 2, all.length - NEAREST));
  return { part, lectures: all.slice(first, first + NEAREST), more: true };
}

/** Sections in order, each with the subsections that follow it; anything deeper is left to the page. */
export function sectionTree(headings: Heading[]): Section[] {
  const sections: Section[] = [];
  for (const heading of headings) {
    if (heading.depth === 2 || (heading.depth === 3 && sections.length === 0))
      sections.push({ ...heading, children: [] });
    else if (heading.depth === 3) sections.at(-1)?.children.push(heading);
  }
  return sections;
}
