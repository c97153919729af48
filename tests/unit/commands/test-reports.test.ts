import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  believeExitCode,
  countPlaywright,
  countStep,
  countVitest,
  durationsOfPlaywright,
  durationsOfVitest,
  slowestLines,
  summaryLine,
  total,
} from '../../../src/commands/test-reports.mjs';

describe('counting tests', () => {
  it('counts a step by its exit code', () => {
    expect(countStep(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countStep(137)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a test file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}, {}] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 3 });
  });

  it('counts errors outside any end-to-end test as failures', () => {
    const stats = { expected: 5, unexpected: 2, flaky: 0, skipped: 1 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 1 });
  });

  it('finds at least one failure where the runner failed', () => {
    const allPassed = { passed: 3, failed: 0, skipped: 0 };
    expect(believeExitCode(allPassed, 1).failed).toBe(1);
    expect(believeExitCode(allPassed, 0)).toEqual(allPassed);
    expect(believeExitCode({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });
});

describe('the last line', () => {
  it('adds up all steps', () => {
    const counts = total([countStep(0), countStep(1), { passed: 40, failed: 0, skipped: 0 }]);
    expect(summaryLine(counts)).toBe('41 passed, 1 failed');
  });

  it('names skipped tests only when there are some', () => {
    expect(summaryLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
    expect(summaryLine(total([]))).toBe('0 passed, 0 failed');
  });
});

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
