import { describe, expect, it } from 'vitest';
import { sortProblems } from '../../../src/checks/problems.ts';
import { reportGithub, reportScreen, reportText } from '../../../src/checks/report.ts';
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

it('prints place, kind, rule, what is wrong, how to mend it, and a count: errors last', () => {
  expect(reportText(problems, 'content')).toMatchInlineSnapshot(`
    "content/images/a,b.png  warning  unused-picture  No lecture shows this picture: 100%.
        Show it,
    or delete it.
    content/03-attention/index.md:42:7  error  missing-picture  There is no picture \`softmx.svg\`.
        Did you mean \`softmax.svg\`?

    1 error and 1 warning in 2 files."
  `);
});

const unused = (count: number): Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    file: `images/${index}.png`,
    place: 'unknown',
    rule: 'unused-picture',
    severity: 'warning',
    message: 'No lecture shows this picture.',
    hint: 'Show it or delete it.',
  }));

it('says what is the same many times once, with every place', () => {
  const text = reportText([...unused(3), ...problems.slice(0, 1)], '.');
  expect(text).toMatchInlineSnapshot(`
    "3 times  warning  unused-picture  No lecture shows this picture.
        Show it or delete it.
        images/0.png
        images/1.png
        images/2.png
    03-attention/index.md:42:7  error  missing-picture  There is no picture \`softmx.svg\`.
        Did you mean \`softmax.svg\`?

    1 error and 3 warnings in 4 files."
  `);
});

describe('on a screen', () => {
  it('shows the worst first, and counts what is like it', () => {
    expect(reportScreen([...unused(583), ...problems.slice(0, 1)], '.', { rows: 12 })).toMatchInlineSnapshot(`
      "03-attention/index.md:42:7  error  missing-picture  There is no picture \`softmx.svg\`.
          Did you mean \`softmax.svg\`?
      images/0.png  warning  unused-picture  No lecture shows this picture.
          Show it or delete it.
      images/1.png  warning  unused-picture  No lecture shows this picture.
          Show it or delete it.
          and 581 more: images/2.png, images/3.png, images/4.png, …

      1 error and 583 warnings in 584 files."
    `);
  });

  it.each([6, 12, 24, 50])('takes at most %i lines, however many rules there are', (rows) => {
    const many = Array.from({ length: 60 }, (_, rule) =>
      unused(rule + 1).map((problem) => ({ ...problem, rule: `rule-${rule}` })),
    ).flat();
    const lines = reportScreen(many, '.', { rows }).split('\n');
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(lines.at(-1)).toBe('0 errors and 1830 warnings in 60 files.');
  });

  it('puts what no flag publishes above other errors', () => {
    const [first] = problems as [Problem];
    const unsafe: Problem = { ...first, file: 'z.md', rule: 'script-url' };
    expect(reportScreen([first, first, unsafe], '.', { rows: 24 })).toMatch(/^z\.md/);
  });
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
