// `npm test`: everything that must hold, in order, and one line at the end that counts it. Steps that leave a processor
// idle run beside others. `--only lint,unit` runs some steps, `--changed` of the unit tests those that read what isn't
// committed, `--shuffle` everything in a random order, which `--seed` repeats.
// Plain JavaScript for Node 20, because on a fresh clone this runs before anything is installed.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder, runScript } from './run-program.mjs';
import { runRound } from './run-round.mjs';
import { setUp } from './set-up.mjs';
import { setUpBrowser } from './set-up-browser.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';
import { testFolders } from './test-folders.mjs';
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
} from './test-reports.mjs';

/** @typedef {import('./run-program.mjs').Output} Output */
/** @typedef {import('./test-reports.mjs').Counts} Counts */
/** @typedef {import('./test-reports.mjs').Duration} Duration */

const { only, changed, shuffle, ...options } = parseArgs({
  options: {
    only: { type: 'string' },
    changed: { type: 'boolean' },
    shuffle: { type: 'boolean' },
    seed: { type: 'string' },
  },
}).values;
const seed = options.seed ?? (shuffle ? String(Math.floor(Math.random() * 1e6)) : undefined);

/** Screenshots of failures are kept, outside the project, until the next run. */
const { scratch, screenshots } = testFolders();
const vitestReport = join(scratch, 'vitest.json');
const firefoxReport = join(scratch, 'firefox.json');
const playwrightReport = join(scratch, 'playwright.json');
/** What steps put into a temporary folder is in ours, and goes with it also where a step is killed. */
const temporary = { TMPDIR: scratch, TEMP: scratch, TMP: scratch };
/** Where Node keeps compiled modules, and Playwright its tests: hundreds of processes import the same. */
const caches = {
  NODE_COMPILE_CACHE: join(projectFolder, 'node_modules/.cache/node'),
  PLAYWRIGHT_TRANSFORM_CACHE_DIR: join(projectFolder, 'node_modules/.cache/playwright'),
};

/**
 * A step. One that `needs` another, of a round before, is left out, and counts as failed, when that one failed.
 * @typedef {{ name: string, heading: string, arguments?: string[], needs?: string, inBrowser?: boolean,
 *   environment?: Record<string, string>, count?: () => Counts, durations?: () => Duration[] }} Step
 */

/**
 * The rounds, one after the other, each of steps that run at the same time: none of them fills two processors, and none
 * tells anything by how long it takes.
 * @type {Step[][]}
 */
const rounds = [
  [
    { name: 'lint', heading: 'Formatting and lint' },
    { name: 'types', heading: 'Types' },
    { name: 'build', heading: 'Production build' },
  ],
  [
    {
      name: 'test:unit',
      heading: 'Unit tests',
      arguments: [
        ...(changed ? ['tests/unit', '--changed', '--passWithNoTests'] : []),
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
        ...(seed ? ['--sequence.shuffle.files', '--sequence.shuffle.tests', `--sequence.seed=${seed}`] : []),
      ],
      count: () => countVitest(readJson(vitestReport)),
      durations: () => durationsOfVitest(readJson(vitestReport)),
    },
  ],
  // Alone: what a page does while it loads is judged, and on a busy machine a typeface comes late.
  [{ name: 'bench:weight', heading: 'Page weight', needs: 'build', inBrowser: true }],
  [
    {
      name: 'bench:screens',
      heading: 'Screens without a picture',
      needs: 'build',
      inBrowser: true,
      arguments: ['--strict'],
    },
    {
      name: 'test:firefox',
      heading: 'Journeys in Firefox',
      needs: 'build',
      arguments: ['--reporter=verbose', '--reporter=json', `--outputFile.json=${firefoxReport}`],
      count: () => countVitest(readJson(firefoxReport)),
    },
  ],
  [
    {
      name: 'test:e2e',
      heading: 'End-to-end tests',
      needs: 'build',
      inBrowser: true,
      arguments: seed ? ['--shuffle', seed] : [],
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport, E2E_RESULTS: screenshots },
      count: () => countPlaywright(readJson(playwrightReport)),
      durations: () => durationsOfPlaywright(readJson(playwrightReport)),
    },
  ],
];

/** @type {Map<string, Counts>} */
const results = new Map();
/** @type {Duration[]} */
const durations = [];
/** @type {boolean | undefined} */
let browserIsReady;
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped = true;
  });
}
stopWithNpm();

try {
  const code = await setUp();
  if (code !== 0) results.set('set-up', countStep(code));
  else
    for (const round of chosenRounds())
      await runRound(round.map((step) => (output) => runStep(step, output)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  results.set('set-up', countStep(1));
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  if (!results.get('test:e2e')?.failed) rmSync(screenshots, { recursive: true, force: true });
}

const counts = total([...results.values()]);
process.exitCode = counts.failed > 0 ? 1 : 0;
if (durations.length > 0) {
  console.log('\nThe slowest files, by the time of their tests:');
  for (const line of slowestLines(durations)) console.log(line);
}
if (seed) console.log(`\nIn the random order of seed ${seed}: \`npm test -- --seed ${seed}\` repeats it.`);
console.log(`\n${summaryLine(counts)}`);

/** All steps that package.json has a script for, or those that `--only` names. */
function chosenRounds() {
  const { scripts } = readJson(join(projectFolder, 'package.json'));
  const names = only?.split(',');
  const steps = rounds.flat();
  const unknown = names?.find((name) => !steps.some((step) => isCalled(step, name)));
  if (unknown)
    throw new Error(`There is no step "${unknown}": ${steps.map((step) => step.name).join(', ')}.`);
  return rounds.map((round) =>
    round.filter((step) => step.name in scripts && (!names || names.some((name) => isCalled(step, name)))),
  );
}

/**
 * `unit` is enough for `test:unit`.
 * @param {Step} step
 * @param {string} name
 */
function isCalled(step, name) {
  return step.name === name || step.name.endsWith(`:${name}`);
}

/**
 * Runs a step and notes what it came to.
 * @param {Step} step
 * @param {Output | undefined} output
 */
async function runStep(step, output) {
  results.set(step.name, stopped ? countStep(1) : await countsOf(step, output));
}

/**
 * @param {Step} step
 * @param {Output | undefined} output
 * @returns {Promise<Counts>}
 */
async function countsOf(step, output) {
  /** @param {string} line */
  const say = (line) => (output ? output.out(`${line}\n`) : console.log(line));
  say(`\n== ${step.heading}`);
  if (step.needs && results.get(step.needs)?.failed) {
    say(`Left out, because the step "${step.needs}" failed.`);
    return countStep(1);
  }
  if (step.inBrowser && !hasBrowser()) return countStep(1);
  // The tests are about the project's own lectures, whatever the author has set for writing.
  const environment = { CONTENT_DIR: undefined, ...temporary, ...caches, ...step.environment };
  const code = await runScript(step.name, step.arguments, environment, output);
  durations.push(...reportedDurations(step.durations));
  return step.count && !stopped ? believeExitCode(reportedCounts(step.count), code) : countStep(code);
}

/** Looks for a browser, or installs one, once. */
function hasBrowser() {
  browserIsReady ??= setUpBrowser();
  return browserIsReady;
}

/**
 * A runner that broke before it could report counts as one failure.
 * @param {() => Counts} count
 */
function reportedCounts(count) {
  try {
    return count();
  } catch {
    return countStep(1);
  }
}

/** @param {(() => Duration[]) | undefined} durationsOf */
function reportedDurations(durationsOf) {
  try {
    return durationsOf?.() ?? [];
  } catch {
    // The step counts as failed where it has no report.
    return [];
  }
}

/** @param {string} file */
function readJson(file) {
  if (!existsSync(file)) throw new Error(`There is no file at ${file}.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
