import { expect, it } from 'vitest';
import { reportGithub, reportText } from '../../../src/checks/report.ts';
import { sortProblems } from '../../../src/checks/sort-problems.ts';
import type { Problem } from '../../../src/course/types.ts';

const problems: Problem[] = [
  {
    file: '03-attention/index.md',
    place: { line: 42, column: 7 },
    rule: 'missing-picture',
    severity: 'error',
    message: 'There is no picture `softmx.svg`.',
    hint: 'Did you mean `softmax.svg`?',
  },
  {
    file: 'images/a,b.png',
    place: 'unknown',
    rule: 'unused-picture',
    severity: 'warning',
    message: 'No lecture shows this picture: 100%.',
    hint: 'Show it,\nor delete it.',
  },
];

it('prints place, rule, what is wrong, how to mend it, and a count', () => {
  expect(reportText(problems, 'content')).toMatchInlineSnapshot(`
    "content/03-attention/index.md:42:7  missing-picture  There is no picture \`softmx.svg\`.
        Did you mean \`softmax.svg\`?
    content/images/a,b.png  unused-picture  No lecture shows this picture: 100%.
        Show it,
    or delete it.

    1 error and 1 warning in 2 files."
  `);
});

it('says so when there is nothing to say', () => {
  expect(reportText([], 'content')).toBe('No problems.');
});

it('writes annotations that a workflow run understands', () => {
  expect(reportGithub(problems, 'content')).toMatchInlineSnapshot(`
    "::error file=content/03-attention/index.md,line=42,col=7,title=missing-picture::There is no picture \`softmx.svg\`.%0ADid you mean \`softmax.svg\`?
    ::warning file=content/images/a%2Cb.png,title=unused-picture::No lecture shows this picture: 100%25.%0AShow it,%0Aor delete it.
    1 error and 1 warning in 2 files."
  `);
});

it('sorts by file, line, column and rule, and says everything once', () => {
  const at = (file: string, line: number, column: number, rule: string): Problem => ({
    file,
    place: { line, column },
    rule,
    severity: 'error',
    message: '',
    hint: '',
  });
  const sorted = [
    at('a.md', 2, 1, 'x'),
    at('a.md', 10, 1, 'x'),
    at('a.md', 10, 2, 'a'),
    at('a.md', 10, 2, 'b'),
    at('b.md', 1, 1, 'x'),
  ];
  expect(sortProblems([...sorted.toReversed(), sorted[0] as Problem])).toEqual(sorted);
});
