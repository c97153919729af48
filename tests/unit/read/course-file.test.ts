import { describe, expect, it } from 'vitest';
import { parseCourseFile } from '../../../src/read/course-file.ts';

const places = (text: string) => parseCourseFile(text).problems.map(({ place, message }) => [place, message]);

describe('course.yml', () => {
  it('says everything about the course', () => {
    const text = [
      'title: Notes',
      'author: A. Author',
      'language: pt-BR',
      'site: https://example.org',
      'license: MIT',
      'contact: mailto:author@example.org',
      'figure: ./figures/dice.ts',
      'parts:',
      '  01-one: First',
    ];
    expect(parseCourseFile(text.join('\n'))).toEqual({
      course: {
        title: 'Notes',
        author: 'A. Author',
        language: 'pt-BR',
        site: 'https://example.org',
        licence: 'MIT',
        contact: 'mailto:author@example.org',
        figure: { source: './figures/dice.ts', place: { line: 7, column: 9 } },
        parts: new Map([['01-one', 'First']]),
      },
      problems: [],
    });
  });

  it.each(['', '# only a comment', '\uFEFFtitle: x', 'title:'])('may hold next to nothing: %s', (text) => {
    expect(parseCourseFile(text).problems).toEqual([]);
  });

  it.each([
    ['title: a: b', 1, 8],
    ['title: x\nauthor: [a]', 2, 9],
    ['title: x\nsite: example.org', 2, 7],
    ['site: javascript:alert(1)', 1, 7],
    ['figure: ./figures/dice.svg', 1, 9],
    ['language: english language', 1, 11],
    ['contact: author@example.org', 1, 10],
    ['parts:\n  one: 3', 2, 8],
    ['- a', 1, 1],
    ['title: *b', 1, 8],
  ])('is read with the place of what is wrong: %j', (text, line, column) => {
    const [first] = places(text);
    expect(first?.[0]).toEqual({ line, column });
  });
});
