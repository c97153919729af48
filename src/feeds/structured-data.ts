import type { Course, Lecture } from '../course/types.ts';
import type { LectureDates } from '../history/course-history.ts';
import { fullAddress, type Home } from './full-address.ts';

/** The course in schema.org's words, for the home page. */
export function courseData(course: Course, home: Home): object {
  return {
    '@context': 'https://schema.org',
    ...aboutCourse(course, home),
    description: course.description || undefined,
    ...aboutRights(course),
    hasPart: course.lectures.map(({ slug, title, number }) => ({
      '@type': 'LearningResource',
      name: title,
      position: number,
      url: whole(home, `${slug}/`),
    })),
  };
}

/** A lecture in schema.org's words, for its page. */
export function lectureData(
  course: Course,
  lecture: Lecture,
  home: Home,
  dates: LectureDates | undefined,
): object {
  const { slug, title, description, number, objectives, tags, readingMinutes } = lecture;
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    learningResourceType: 'Lecture notes',
    name: title,
    description: description || undefined,
    url: whole(home, `${slug}/`),
    position: number,
    timeRequired: `PT${readingMinutes}M`,
    teaches: objectives.length > 0 ? objectives : undefined,
    keywords: tags.length > 0 ? tags : undefined,
    ...aboutRights(course),
    datePublished: lecture.date ?? dates?.published,
    dateModified: dates?.changed,
    isPartOf: aboutCourse(course, home),
  };
}

/** Data as the text of a `<script>`, which nothing in it can end. */
export function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function aboutCourse(course: Course, home: Home) {
  return { '@type': 'Course', name: course.title, url: whole(home, '') };
}

function aboutRights({ author, language, licence }: Course) {
  // Who "author" is, a person or a group, the course doesn't say, and `creditText` doesn't ask.
  return {
    inLanguage: language,
    creditText: author,
    license: licence && { '@type': 'CreativeWork', name: licence },
  };
}

/** A search engine can do nothing with an address that lacks its beginning. */
function whole(home: Home, path: string): string | undefined {
  return home.site ? fullAddress(home, path) : undefined;
}
