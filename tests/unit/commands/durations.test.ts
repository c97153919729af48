import { join } from 'node:path';
import { expect, test } from 'vitest';
import { durationsOfPlaywright, durationsOfVitest, slowestLines } from '../../../src/commands/durations.mjs';

const vitest = {
  testResults: [
    { name: join(process.cwd(), 'tests/unit/a.test.ts'), startTime: 1000, endTime: 3500 },
    { name: join(process.cwd(), 'tests/build/b.test.ts'), startTime: 0, endTime: 61_000 },
  ],
};
const spec = (...durations: number[]) => ({
  tests: durations.map((duration) => ({ results: [{ duration }] })),
});
const playwright = {
  suites: [
    {
      file: 'c.spec.ts',
      specs: [spec(400, 600)],
      suites: [{ file: 'c.spec.ts', specs: [spec(2000)] }],
    },
  ],
};

test('a file takes as long as its tests together, at every size and inside every group', () => {
  expect(durationsOfVitest(vitest)).toEqual([
    { file: 'tests/unit/a.test.ts', seconds: 2.5 },
    { file: 'tests/build/b.test.ts', seconds: 61 },
  ]);
  expect(durationsOfPlaywright(playwright)).toEqual([{ file: 'tests/e2e/c.spec.ts', seconds: 3 }]);
});

test('the slowest files are listed first, and no more than asked for', () => {
  expect(slowestLines([...durationsOfVitest(vitest), ...durationsOfPlaywright(playwright)], 2)).toEqual([
    '   61.0 s  tests/build/b.test.ts',
    '    3.0 s  tests/e2e/c.spec.ts',
  ]);
});

test('a report without files has no slowest', () => {
  expect(slowestLines([...durationsOfVitest({}), ...durationsOfPlaywright({})])).toEqual([]);
});
