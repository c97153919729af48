import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { parseCourseFile } from '../../../src/read/course-file.ts';
import { readGlossary } from '../../../src/read/glossary.ts';
import { placedYaml } from '../../../src/syntax/placed-yaml.ts';
import { growth } from '../publishing/growth.ts';

const folder = mkdtempSync(join(tmpdir(), 'placed-yaml-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('knows where each key stands, counted from the top of its file', () => {
  const yaml = placedYaml('a: 1\n  # no\n01: { b: 2 }\n', 1);
  expect(yaml.linesOf(yaml.root).map(({ key, place }) => [key, place.line, place.column])).toEqual([
    ['a', 2, 1],
    ['01', 4, 1],
  ]);
});

it.each([
  [
    'title: "A long\ntitle: it goes on"\nx: 1',
    { title: 'A long title: it goes on', x: 1 },
    [
      ['title', 1, 1],
      ['x', 3, 1],
    ],
  ],
  [
    "d: 'It''s\r\n\r\ntwo'\r\nx: 2",
    { d: "It's\ntwo", x: 2 },
    [
      ['d', 1, 1],
      ['x', 4, 1],
    ],
  ],
  [
    'a:\n  - b: "x\n  y"\n  - "p\nq"\nc: 1',
    { a: [{ b: 'x y' }, 'p q'], c: 1 },
    [
      ['a', 1, 1],
      ['c', 6, 1],
    ],
  ],
])('takes a quoted value that goes on at the margin: %j', (source, value, places) => {
  const yaml = placedYaml(source);
  expect(yaml.errors).toEqual([]);
  expect(yaml.toJS()).toEqual(value);
  expect(yaml.linesOf(yaml.root).map(({ key, place }) => [key, place.line, place.column])).toEqual(places);
});

it.each(['d: "never closed\nx: 1', 'd: "a\nb" c\nx: 1'])('still tells what is wrong in %j', (source) => {
  expect(placedYaml(source).errors).not.toEqual([]);
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

it.each<[string, string, string, { line: number; column: number }]>([
  [
    'multiplies itself',
    `a: &a [${'x,'.repeat(9)}x]\n${[...'bcdefg'].map((key, at) => `${key}: &${key} [${`*${'abcdefg'[at]},`.repeat(10)}]`).join('\n')}`,
    'more than 100,000 values',
    { line: 5, column: 35 },
  ],
  ['stands for itself', 'title: T\nparts: &a\n  x: [*a]', 'more than 100,000 values', { line: 3, column: 7 }],
  [
    'is too deep',
    `title: T\nparts: ${'['.repeat(60)}${']'.repeat(60)}`,
    'nested too deeply',
    { line: 2, column: 58 },
  ],
  [
    'is too long',
    `title: T\n${'a: b\n'.repeat(100_000)}`,
    'has 500,009 characters',
    { line: 99_999, column: 2 },
  ],
  ['has a key twice', 'title: T\n\ntitle: T', 'unique', { line: 3, column: 1 }],
])('YAML that %s is refused at its place', (_, source, message, place) => {
  const { errors } = placedYaml(source);
  expect(errors).toMatchObject([{ place }]);
  expect(errors[0]?.message).toContain(message);
});

it('says so however deep it is', () => {
  for (const deep of [`a: ${'['.repeat(5000)}`, `${'- '.repeat(5000)}a`])
    expect(placedYaml(deep).errors).toMatchObject([
      { place: { line: 1 }, message: expect.stringContaining('nested too deeply') },
    ]);
});

it('reads thousands of keys in their share of time, and what aliases stand for a few times', () => {
  const read = (share = 1) =>
    placedYaml(Array.from({ length: 20_000 * share }, (_, at) => `key${at}: value`).join('\n'));
  expect(read().errors).toEqual([]);
  expect(growth(read)).toBe('same');
  expect(placedYaml('a: &a {x: 1}\nb:\n  <<: *a\nc: [*a, *a]').toJS()).toMatchObject({
    c: [{ x: 1 }, { x: 1 }],
  });
});
