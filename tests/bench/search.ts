import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { type Browser, chromium, type Page } from 'playwright';
import { browserOptions } from '../../src/commands/browser.mjs';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import type { Course } from '../../src/course/types.ts';
import { contentFolder } from '../../src/read/content-folder.ts';
import { readGlossary } from '../../src/read/glossary.ts';
import { loadCourse } from '../../src/read/load-course.ts';
import { searchIndexFiles } from '../../src/search/search-index.ts';
import { sectionEntries } from '../../src/search/section-entries.ts';
import { askFolder } from '../search/ask-folder.ts';
import { askPage, type GoldenQuery, quality, readGolden, sectionOf } from '../search/golden.ts';

// `npm run bench:search`: how good the search of the built site is, through its real page, next to plain
// Pagefind and MiniSearch on the same lectures; and what the first result costs in bytes and requests.
// `--site DIR` takes another build than `dist` (with CONTENT_DIR where its lectures aren't `content`), `--golden FILE`
// another list, `--bytes QUERY` prints only what a first result costs, file by file, how long indexing takes and
// what the index weighs.
const { values: options } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    golden: { type: 'string' },
    bytes: { type: 'string', multiple: true },
  },
});
/** Starlight's ranking, which it sets for documentation. */
const STARLIGHT = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 };

const site = await serveFolder({ folder: options.site });
const browser = await chromium.launch(browserOptions());
try {
  for (const query of options.bytes ?? [
    'attention',
    'multi-head attention',
    'how much did gpt-3 cost',
    'transfromer',
  ]) {
    const { bytes, requests, milliseconds, files } = await firstResult(browser, site.url, query);
    console.log(
      `First result for "${query}": ${kilobytes(bytes)} in ${requests} requests, ${milliseconds} ms`,
    );
    if (options.bytes)
      for (const [name, size] of files) console.log(`  ${kilobytes(size).padStart(9)}  ${name}`);
  }
  await measureIndexing();
  const index = join(options.site, 'pagefind');
  const indexFiles = readdirSync(index, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const indexSize = indexFiles.reduce(
    (sum, file) => sum + statSync(join(file.parentPath, file.name)).size,
    0,
  );
  console.log(`The index: ${kilobytes(indexSize)} in ${indexFiles.length} files`);
  const lists = options.golden
    ? [options.golden]
    : ['golden', 'second', 'held-out'].map((name) => new URL(`../search/${name}.yaml`, import.meta.url));
  if (!options.bytes) {
    for (const list of lists) {
      console.log(`\n${basename(String(list))}`);
      await compare(browser, site.url, readGolden(list));
    }
  }
} finally {
  await browser.close();
  await site.close();
}

/** Indexes the lectures once more and says how long it takes, Pagefind's own process included. */
async function measureIndexing(): Promise<void> {
  const { course } = await loadCourse(contentFolder());
  const { terms } = await readGlossary(contentFolder(), course);
  const before = { clock: performance.now(), own: process.cpuUsage(), children: childSeconds() };
  const files = await searchIndexFiles(course, terms);
  const seconds = (performance.now() - before.clock) / 1000;
  const { user, system } = process.cpuUsage(before.own);
  const sections = [...files.keys()].filter((path) => path.startsWith('fragment/')).length;
  // A process is counted once it has ended and its parent has noticed.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const child = before.children === undefined ? undefined : (childSeconds() ?? 0) - before.children;
  const inChild = child === undefined ? 'unknown here' : `${child.toFixed(1)} s`;
  console.log(
    `Indexing ${sections} sections: ${seconds.toFixed(1)} s; of CPU ${((user + system) / 1e6).toFixed(1)} s here and ${inChild} in Pagefind’s process`,
  );
}

/** CPU time of the processes that this one has started and that have ended; undefined but on Linux. */
function childSeconds(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  // See proc_pid_stat(5): after the name in brackets come fields 3 and on; 16 and 17 count hundredths of a second.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Opens the dialog on a page of the site and types; counts what is loaded from then on, text after brotli. */
async function firstResult(browser: Browser, url: string, query: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}glossary/`, { waitUntil: 'networkidle' });
  const sizes: Promise<[name: string, size: number]>[] = [];
  page.on('response', (response) => {
    const isText = /\.(?:js|css|json|txt)(?:\?|$)/.test(response.url());
    sizes.push(
      response
        .body()
        .then((body) => [
          new URL(response.url()).pathname,
          isText ? brotliCompressSync(body).length : body.length,
        ]),
    );
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  const begun = Date.now();
  await page.getByRole('combobox').fill(query);
  await page.locator('[role="option"] mark').first().waitFor();
  const milliseconds = Date.now() - begun;
  await page.waitForLoadState('networkidle');
  const files = await Promise.all(sizes);
  await context.close();
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  return { bytes, requests: files.length, milliseconds, files };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

async function compare(browser: Browser, url: string, golden: GoldenQuery[]): Promise<void> {
  const { course } = await loadCourse(contentFolder());
  const page = await browser.newPage();
  await page.goto(`${url}search/`);
  const own: string[][] = [];
  for (const { query } of golden) own.push(await askPage(page, query));
  print('this site', golden, own);
  for (const kind of new Set(golden.map((query) => query.kind))) {
    const some = golden.flatMap((query, index) => (query.kind === kind ? [index] : []));
    print(
      `  ${kind}`,
      some.map((index) => golden[index] as GoldenQuery),
      some.map((index) => own[index] ?? []),
    );
  }
  print('the folder of `npm run zip`', golden, await askFolder(options.site, golden));
  await comparePagefind(browser, course, golden);
  await compareMiniSearch(course, golden);
}

/** Pagefind as it comes: pages of whole lectures, with the three best sections of each as sub-results. */
async function comparePagefind(browser: Browser, course: Course, golden: GoldenQuery[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-pagefind-'));
  const { index } = await pagefind.createIndex({ forceLanguage: course.language });
  for (const { slug } of course.lectures) {
    const html = readFileSync(join(options.site, slug, 'index.html'), 'utf8');
    const article = /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? html;
    await index?.addHTMLFile({
      url: `/${slug}/`,
      content: `<html lang="${course.language}"><body>${article}</body></html>`,
    });
  }
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  writeFileSync(join(folder, 'index.html'), '<title>Plain Pagefind</title>');
  const served = await serveFolder({ folder });
  for (const [name, ranking] of [
    ['Pagefind, its defaults', {}],
    ['Pagefind, Starlight’s settings', STARLIGHT],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(served.url);
    const answers: string[][] = [];
    for (const { query } of golden) answers.push(await askPagefind(page, query, ranking));
    print(name, golden, answers);
    await page.close();
  }
  await served.close();
  rmSync(folder, { recursive: true, force: true });
}

async function askPagefind(page: Page, query: string, ranking: object): Promise<string[]> {
  const addresses = await page.evaluate(
    async ([words, weights]) => {
      const engine = await import('/pagefind/pagefind.js' as string);
      await engine.options({ ranking: weights });
      const { results } = await engine.search(words);
      const pages = await Promise.all(
        results.map((result: { data: () => Promise<PagefindPage> }) => result.data()),
      );
      return pages.flatMap(({ url, sub_results }: PagefindPage) => {
        const best = sub_results
          .sort((one, other) => other.locations.length - one.locations.length)
          .slice(0, 3);
        return best.length > 0 ? best.map((sub) => sub.url) : [url];
      });
    },
    [query, ranking] as const,
  );
  return addresses.map(sectionOf);
}

interface PagefindPage {
  url: string;
  sub_results: { url: string; locations: number[] }[];
}

/** MiniSearch on the same records, a caption, note or definition counting for its section. */
async function compareMiniSearch(course: Course, golden: GoldenQuery[]): Promise<void> {
  const { terms } = await readGlossary(contentFolder(), course);
  const records = sectionEntries(course, terms).flatMap(({ path, id, heading, parts }) =>
    parts.map(({ label, text }) => ({
      section: sectionOf(`/${path}${id ? `#${id}` : ''}`),
      heading,
      text: `${label} ${text}`,
    })),
  );
  for (const [name, searchOptions] of [
    ['MiniSearch, its defaults', {}],
    ['MiniSearch, prefix, fuzzy, headings × 2', { prefix: true, fuzzy: 0.2, boost: { heading: 2 } }],
  ] as const) {
    const engine = new MiniSearch({ fields: ['heading', 'text'], storeFields: ['section'], searchOptions });
    engine.addAll(records.map((record, id) => ({ id, ...record })));
    print(
      name,
      golden,
      golden.map(({ query }) => [...new Set(engine.search(query).map(({ section }) => section as string))]),
    );
  }
}

function print(name: string, golden: GoldenQuery[], answers: string[][]): void {
  const { queries, hitAt1, hitAt3, meanReciprocalRank } = quality(golden, answers);
  console.log(
    `${name.padEnd(42)} ${String(queries).padStart(4)} queries   MRR ${meanReciprocalRank.toFixed(3)}   hit@1 ${hitAt1.toFixed(3)}   hit@3 ${hitAt3.toFixed(3)}`,
  );
}
