import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { parseCourseFile } from '../../../src/read/course-file.ts';
import { readGlossary } from '../../../src/read/glossary.ts';
import { placedYaml } from '../../../src/syntax/placed-yaml.ts';

const folder = mkdtempSync(join(tmpdir(), 'placed-yaml-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('knows where each key stands, counted from the top of its file', () => {
  const yaml = placedYaml('a: 1\n  # no\n01: { b: 2 }\n', 1);
  expect(yaml.linesOf(yaml.root).map(({ key, place }) => [key, place.line, place.column])).toEqual([
    ['a', 2, 1],
    ['01', 4, 1],
  ]);
});

describe.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])('a key `%s`', (key) => {
  it('is an unknown one of front matter', async () => {
    const { problems } = await renderLecture(`---\ntitle: T\n${key}: x\n---\n\nText.\n`, 'md');
    expect(problems.map(({ rule, place }) => [rule, place])).toEqual([
      ['unknown-key', { line: 3, column: 1 }],
    ]);
  });

  it('is an unknown one of course.yml, and a part like any other', () => {
    const { course, problems } = parseCourseFile(`title: T\n${key}: x\nparts:\n  ${key}: Part\n`);
    expect(problems.map(({ severity, place }) => [severity, place])).toEqual([
      ['warning', { line: 2, column: 1 }],
    ]);
    expect(course.parts?.get(key)).toBe('Part');
    expect(parseCourseFile('title: T\nparts: {}').course.parts?.get(key)).toBeUndefined();
  });

  it('is an unknown one of a term', async () => {
    writeFileSync(join(folder, 'glossary.yml'), `- term: T\n  definition: D\n  ${key}: x\n`);
    const { terms, problems } = await readGlossary(folder, { lectures: [], language: 'en' } as never);
    expect(terms).toMatchObject([{ term: 'T', definition: 'D' }]);
    expect(problems.map(({ severity, place }) => [severity, place])).toEqual([
      ['warning', { line: 3, column: 3 }],
    ]);
  });
});
