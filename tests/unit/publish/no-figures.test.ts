import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openCourse } from '../../../src/site/open-course.ts';
import { content } from '../read/content.ts';

afterEach(() => vi.unstubAllEnvs());
beforeEach(() => {
  delete ran.ran;
  delete ran.other;
});

const files = {
  'course.yml': 'figure: ./other.ts\n',
  '01-one.md': '# One\n\n![A program](./ran.ts){#fig-ran}\n',
  'ran.ts': 'globalThis.ran = true; export const first = {}, controls = [], view = () => "<p>ran</p>";',
  'other.ts': 'globalThis.other = true; export const first = {}, controls = [], view = () => "<p>other</p>";',
};
const ran = globalThis as { ran?: boolean; other?: boolean };

it('runs no program of a course where figures are switched off, and says so in their place', async () => {
  vi.stubEnv('COURSE_FIGURES', 'off');
  const folder = await content(files);
  const { publication, problems } = await openCourse(folder, '/');
  expect(ran.ran ?? ran.other).toBeUndefined();
  for (const name of ['ran.ts', 'other.ts'])
    expect(publication.figures.get(join(folder, name))).toContain('programs were switched off');
  expect(publication.interactive.files.size).toBe(0);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('runs them otherwise, and names a home figure that is not there', async () => {
  const { publication } = await openCourse(await content(files), '/');
  expect([...publication.figures.values()].join()).toMatch(
    /<p>ran<\/p>.*<p>other<\/p>|<p>other<\/p>.*<p>ran<\/p>/,
  );
  const { problems } = await openCourse(
    await content({ ...files, 'course.yml': 'title: x\nfigure: ./oter.ts\n' }),
    '/',
  );
  expect(problems).toContainEqual(
    expect.objectContaining({ file: 'course.yml', place: { line: 2, column: 9 }, severity: 'error' }),
  );
  const { problems: faulty } = await openCourse(
    await content({ ...files, 'other.ts': 'export const first = 1;' }),
    '/',
  );
  expect(faulty.map(({ rule }) => rule)).toContain('figure-fails');
});
