import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lectureFiles } from './read-code.ts';

describe.each(lectureFiles)('%s', (file) => {
  const lecture = readFileSync(`content/${file}`, 'utf8');

  it('tells its readers when it was reviewed', () => {
    expect(lecture).toMatch(/^reviewed: \d{4}-\d{2}-\d{2}$/m);
  });

  it('never says "today", which is true on one day only', () => {
    expect(lecture.match(/^.*\b(?:today|nowadays|currently|at present)\b.*$/gim) ?? []).toEqual([]);
  });
});
