import { relative } from 'node:path';
import { projectFolder } from './run-program.mjs';

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
