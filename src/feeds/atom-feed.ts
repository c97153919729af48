import type { Course } from '../course/types.ts';
import type { CourseHistory, LectureDates } from '../history/course-history.ts';
import { fullAddress, type Home } from './full-address.ts';
import { xmlText } from './xml-text.ts';

/** Readers of feeds want what is new, not a table of contents. */
const MOST_ENTRIES = 50;

/**
 * The Atom feed (RFC 4287) of new and changed lectures, named and linked by whole addresses. Atom asks for
 * an author and a date in every feed: the course stands for an author it doesn't name, and a course without
 * dated lectures has no feed.
 */
export function atomFeed(course: Course, history: CourseHistory, home: Home): string {
  const address = (path: string) => xmlText(fullAddress(home, path));
  const dated = [...history].sort(lastChangedFirst);
  const entries = dated
    .slice(0, MOST_ENTRIES)
    .map(([lecture, dates]) =>
      [
        '<entry>',
        `<id>${address(`${lecture.slug}/`)}</id>`,
        `<title>${xmlText(`${lecture.number}. ${lecture.title}`)}</title>`,
        `<link rel="alternate" type="text/html" href="${address(`${lecture.slug}/`)}"/>`,
        `<published>${dates.published}</published>`,
        `<updated>${updated(dates)}</updated>`,
        ...lecture.tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
        `<summary>${xmlText(lecture.description || lecture.title)}</summary>`,
        '</entry>',
      ].join('\n'),
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(course.language)}">`,
    `<id>${address('')}</id>`,
    `<title>${xmlText(course.title)}</title>`,
    ...(course.description ? [`<subtitle>${xmlText(course.description)}</subtitle>`] : []),
    `<link rel="self" type="application/atom+xml" href="${address('feed.xml')}"/>`,
    `<link rel="alternate" type="text/html" href="${address('')}"/>`,
    `<updated>${dated[0] && updated(dated[0][1])}</updated>`,
    `<author><name>${xmlText(course.author ?? course.title)}</name></author>`,
    ...(course.licence ? [`<rights>${xmlText(course.licence)}</rights>`] : []),
    ...entries,
    '</feed>\n',
  ].join('\n');
}

/** Lectures of one date, such as a whole course brought in at once, keep their order. */
function lastChangedFirst([, one]: [unknown, LectureDates], [, other]: [unknown, LectureDates]): number {
  return updated(one) < updated(other) ? 1 : updated(one) > updated(other) ? -1 : 0;
}

/** Atom wants a date of the last change: without a history that is the day the author gives. */
const updated = ({ published, changed }: LectureDates) => changed ?? published;
