import { expect, test } from 'vitest';
import { parseCourseFile } from '../../../src/read/course-file.ts';

const own = (...lines: string[]) =>
  parseCourseFile(['words:', ...lines.map((line) => `  ${line}`)].join('\n'));
const problems = (...lines: string[]) =>
  own(...lines).problems.map(({ place, severity, message, hint }) => [
    place === 'unknown' ? place : `${place.line}:${place.column}`,
    severity,
    message,
    hint,
  ]);

test('words of an author stand instead of the site’s own', () => {
  const { course, problems } = own(
    'lecture: "Chapter {number}"',
    'contents: Chapters',
    'minutes:',
    '  one: a minute',
    '  other: "{count} minutes"',
    'lectureCount: "{count} chapters"',
  );
  expect(problems).toEqual([]);
  expect(course.words).toEqual({
    lecture: 'Chapter {number}',
    contents: 'Chapters',
    minutes: { one: 'a minute', other: '{count} minutes' },
    lectureCount: { other: '{count} chapters' },
  });
});

test.each([
  [
    'a word that the site doesn’t say',
    ['lecure: x'],
    '2:3',
    'warning',
    'The site has no word called `lecure`.',
    'Did you mean `lecture`, `figure` or `picture`?',
  ],
  [
    'one without a place for what goes in',
    ['lecture: Chapter'],
    '2:12',
    'error',
    '`lecture` has no place for `{number}`.',
    'In English it is `Lecture {number}`: put `{number}` where it belongs.',
  ],
  [
    'a place that nothing goes into',
    ['lecture: "Chapter {nummer}"'],
    '2:12',
    'error',
    'Nothing goes into `{nummer}` of `lecture`.',
    'In English it is `Lecture {number}`: what goes into it is `{number}`.',
  ],
  [
    'braces in a word that stands alone',
    ['contents: "{x}"'],
    '2:13',
    'error',
    'Nothing goes into `{x}` of `contents`.',
    'In English it is `Contents`: write it without braces.',
  ],
  [
    'a plural without the form for all others',
    ['minutes:', '  one: a minute'],
    '3:5',
    'error',
    '`minutes` lacks the form `other`.',
    'Write `other: "…"` below it, for all numbers without a form.',
  ],
  [
    'a form that no language has',
    ['minutes:', '  oter: x', '  other: "{count} min"'],
    '3:5',
    'warning',
    '`oter` is no plural form.',
    'Did you mean `other` or `one`?',
  ],
])('%s is reported where it stands, with its remedy', (_, lines, place, severity, message, hint) => {
  expect(problems(...lines)).toEqual([[place, severity, message, hint]]);
});
