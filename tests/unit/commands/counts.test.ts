import { describe, expect, it } from 'vitest';
import {
  believeExitCode,
  countPlaywright,
  countStep,
  countVitest,
  summaryLine,
  total,
} from '../../../src/commands/counts.mjs';

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
