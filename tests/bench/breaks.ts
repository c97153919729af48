import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

// `npm run test:breaks`: do the end-to-end tests notice when something is missing? Takes a section, a file of
// a picture, a search result and a section's link out of copies of the built site, one at a time, and expects
// the tests to fail each time, after they have passed on an untouched copy.

interface Break {
  name: string;
  /** The tests that have to notice: their file, and words of their names. */
  spec: string;
  tests: string;
  apply: (site: string) => void;
}

interface Run {
  passed: number;
  failed: number;
}

const lecture = 'transformers-and-llms/index.html';

const breaks: Break[] = [
  {
    name: 'a section',
    spec: 'reading',
    tests: 'has all its sections',
    apply: (site) =>
      edit(join(site, lecture), (html) =>
        html.replace(/<div class="heading"><h3 id="a-worked-example".*?(?=<div class="heading">)/s, ''),
      ),
  },
  {
    name: 'a file of a picture',
    spec: 'pictures',
    tests: 'each file of a picture',
    apply: (site) => rmSync(join(site, '_pictures', find(join(site, '_pictures'), /-1200\.avif$/))),
  },
  {
    name: 'a search result',
    spec: 'find',
    tests: 'multi-head attention',
    apply: (site) => {
      edit(join(site, 'pagefind/search.json'), (json) =>
        json.replaceAll('"id":"multi-head-attention","heading"', '"id":"elsewhere","heading"'),
      );
    },
  },
  {
    name: "a section's link",
    spec: 'linking',
    tests: 'every section has a link|link is copied',
    apply: (site) =>
      edit(join(site, lecture), (html) =>
        html.replace(/<a class="heading-link" href="#multi-head-attention".*?<\/a>/s, ''),
      ),
  },
  {
    name: 'the keys typed while search opens',
    spec: 'soak',
    tests: 'readers',
    apply: (site) =>
      editCode(site, (code) =>
        code.replace(/(\w+)\.showModal\(\),(\w+)\.value=\w+/, '$&,setTimeout(()=>{$2.value=""},60)'),
      ),
  },
  {
    name: 'the way home',
    spec: 'soak',
    tests: 'readers',
    apply: (site) => edit(join(site, lecture), (html) => html.replaceAll('href="/"', 'href="/nowhere/"')),
  },
];

const { values } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, seed: { type: 'string' } },
});
const seed = values.seed ?? String(Math.floor(Math.random() * 1e6));
console.log(`In the random order of seed ${seed}: \`npm run test:breaks -- --seed ${seed}\` repeats it.`);
if (!existsSync(join(values.site, lecture)))
  throw new Error('There is no built site: run `npm run build` first.');
const scratch = mkdtempSync(join(tmpdir(), 'breaks-'));
let unnoticed = 0;
try {
  const whole = runTests(copySite(), breaks);
  say(
    whole.passed > 0 && whole.failed === 0,
    `with everything: ${whole.passed} passed, ${whole.failed} failed`,
  );
  for (const item of breaks) {
    const broken = copySite();
    item.apply(broken);
    const { passed, failed } = runTests(broken, [item]);
    say(failed > 0, `without ${item.name}: ${passed} passed, ${failed} failed`);
    rmSync(broken, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(unnoticed === 0 ? '\nEvery break is noticed.' : `\n${unnoticed} not as expected.`);
process.exitCode = unnoticed === 0 ? 0 : 1;

function copySite(): string {
  const copy = mkdtempSync(join(scratch, 'site-'));
  cpSync(values.site, copy, { recursive: true });
  return copy;
}

/** Runs the tests that belong to some breaks. Tests that did not run at all are a mistake of this script. */
function runTests(site: string, noticing: Break[]): Run {
  const report = join(scratch, 'report.json');
  rmSync(report, { force: true });
  spawnSync(
    process.execPath,
    [
      'node_modules/playwright/cli.js',
      'test',
      ...['--config', 'tests/playwright.config.ts', '--project', 'desktop', '--timeout', '30000'],
      ...noticing.map(({ spec }) => `tests/e2e/${spec}.spec.ts`),
      ...['--shuffle', seed],
      ...['--grep', noticing.map(({ tests }) => tests).join('|')],
    ],
    {
      env: {
        ...process.env,
        SITE_FOLDER: resolve(site),
        SITE_URL: undefined,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        E2E_RESULTS: join(scratch, 'results'),
      },
      stdio: 'ignore',
    },
  );
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: { expected: number; unexpected: number };
    errors: unknown[];
  };
  if (errors.length > 0) throw new Error(`The tests did not run: ${JSON.stringify(errors)}`);
  return { passed: stats.expected, failed: stats.unexpected };
}

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`There is nothing to break in ${file}.`);
  writeFileSync(file, changed);
}

/** Changes the code of every page. */
function editCode(site: string, change: (text: string) => string): void {
  const folder = join(site, '_astro');
  edit(
    join(
      folder,
      find(folder, (file) => /\.js$/.test(file) && change(read(folder, file)) !== read(folder, file)),
    ),
    change,
  );
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function find(folder: string, isWanted: RegExp | ((file: string) => boolean)): string {
  const test = isWanted instanceof RegExp ? (file: string) => isWanted.test(file) : isWanted;
  const file = readdirSync(folder).find(test);
  if (!file) throw new Error(`There is nothing to break in ${folder}.`);
  return file;
}

function say(isAsExpected: boolean, what: string): void {
  if (!isAsExpected) unnoticed++;
  console.log(`${isAsExpected ? 'as expected ' : 'NOT EXPECTED'}  ${what}`);
}
