import { relative } from 'node:path';
import { projectFolder } from './run-program.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts a step that is one check, such as types or the build, from its exit code.
 * @param {number} code
 * @returns {Counts}
 */
export function countStep(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * Counts Vitest's JSON report. A file that could not be loaded has no tests and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests?: number, numTodoTests?: number,
 *   testResults?: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const files = report.testResults ?? [];
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/**
 * Counts Playwright's JSON report. Errors outside any test, such as a server that does not start, are failures.
 * @param {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>, errors?: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * Holds a report against the exit code of its runner: a runner that failed has at least one failure.
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
export function believeExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Adds up what the steps counted.
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The last line of `npm test`.
 * @param {Counts} counts
 */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @typedef {{ file: string, seconds: number }} Duration */

/**
 * How long each file of Vitest's JSON report took.
 * @param {{ testResults?: { name: string, startTime: number, endTime: number }[] }} report
 * @returns {Duration[]}
 */
export function durationsOfVitest({ testResults = [] }) {
  return testResults.map(({ name, startTime, endTime }) => ({
    file: relative(projectFolder, name).replaceAll('\\', '/'),
    seconds: (endTime - startTime) / 1000,
  }));
}

/**
 * How long the tests of each file of Playwright's JSON report took together, at every size of the screen.
 * @param {{ suites?: Suite[] }} report
 * @returns {Duration[]}
 * @typedef {{ file: string, suites?: Suite[], specs?: { tests: { results: { duration: number }[] }[] }[] }} Suite
 */
export function durationsOfPlaywright({ suites = [] }) {
  return suites.map((suite) => ({ file: `tests/e2e/${suite.file}`, seconds: secondsOf(suite) }));
}

/**
 * The slowest files, slowest first, as lines to print.
 * @param {Duration[]} durations
 * @param {number} most how many at most
 */
export function slowestLines(durations, most = 5) {
  return durations
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, most)
    .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`);
}

/**
 * @param {Suite} suite
 * @returns {number}
 */
function secondsOf({ suites = [], specs = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const own = results.reduce((sum, { duration }) => sum + duration / 1000, 0);
  return suites.reduce((sum, suite) => sum + secondsOf(suite), own);
}
