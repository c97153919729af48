import { expect, it } from 'vitest';
import { type Answer, checkExternalLinks } from '../../../src/checks/external-links.ts';
import type { Lecture } from '../../../src/course/types.ts';

const answers: Record<string, Answer> = {
  'https://example.org/here': 200,
  'https://example.org/gone': 404,
  'https://example.org/shy': 403,
  'https://nowhere.example/': 'no such host',
  'https://example.org/slow': 'no answer',
};

it('asks each outside address once and reports it wherever it is used', async () => {
  const targets = ['./x.md', 'mailto:a@b.c', ...Object.keys(answers), '//example.org/gone#part'];
  const links = targets.map((target, index) => ({
    index,
    target,
    empty: false,
    place: { line: index + 1, column: 1 },
  }));
  const asked: string[] = [];
  const problems = await checkExternalLinks(
    [{ file: 'one.md', document: { links } } as Lecture],
    async (address) => {
      asked.push(address);
      return answers[address] as Answer;
    },
  );
  expect(asked.toSorted()).toEqual(Object.keys(answers).toSorted());
  const lines = problems.map(
    ({ place, severity, message }) => `${place === 'unknown' ? '' : place.line} ${severity} ${message}`,
  );
  expect(lines.toSorted()).toEqual([
    '4 error The address `https://example.org/gone` answers 404.',
    '5 warning The address `https://example.org/shy` answers 403.',
    '6 error The address `https://nowhere.example/` has no such host.',
    '7 warning The address `https://example.org/slow` gives no answer.',
    '8 error The address `https://example.org/gone` answers 404.',
  ]);
});
