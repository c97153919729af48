import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { browserOptions } from '../../src/commands/browser.mjs';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { type Answered, useFigures } from './use-figures.ts';

// `npm run bench:weight`: what a lecture costs its reader, opened and scrolled to the end, in bytes after
// brotli, and after every figure was used; how many files each picture has; how much the page moves; how long a figure
// takes to answer on a phone with a quarter of this machine's speed, which is printed and not judged: it is as long as
// the machine is busy. Ends with status 1 over a limit.
const LIMITS = { lecture: 60_200, script: 3_800, plain: 15_200 };
/** The same with the typefaces: of the longest lecture with mathematics and a row of Russian, and of a plain one. */
const WITH_FONTS = { lecture: 202_000, plain: 85_500 };
const PHONE = { width: 390, height: 844 };
const kinds = ['html', 'css', 'script', 'picture', 'font', 'other'] as const;
type Kind = (typeof kinds)[number];

interface Weight {
  path: string;
  bytes: Record<Kind, number>;
  /** Script of the page before it is scrolled or touched: the same limit holds for every page. */
  openedScript: number;
  /** And after every control of every figure was touched. */
  usedScript: number;
  answers: Answered[];
  requests: number;
  layoutShift: number;
  /** What moved, with its place before and after. */
  moved: string[];
  pictures: number;
  /** Fewest widths that any raster picture of the page is offered in. */
  fewestWidths: number;
}

interface Shifts {
  value: number;
  moved: string[];
}

/** What the browser reports of a shift; TypeScript does not know it yet. */
interface LayoutShift {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

const failures: string[] = [];
const compressedSizes = new Map<string, number>();
const scratch = mkdtempSync(join(tmpdir(), 'weight-'));
const browser = await chromium.launch(browserOptions());
try {
  console.log(
    'Bytes after brotli, page scrolled to its end, 1280 x 900 and 390 x 844 (the heavier of the two).',
  );
  const lectures = await weighSite(browser, 'dist');
  for (const weight of lectures) judge(weight, LIMITS.lecture, WITH_FONTS.lecture);
  print(lectures);
  const plain = await weighSite(browser, buildPlainCourse());
  for (const weight of plain) judge(weight, LIMITS.plain, WITH_FONTS.plain);
  console.log("\nThe benchmark's lectures (1,200 words, tables, code, no figures):");
  print(plain);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
console.log(failures.length === 0 ? '\nAll within their limits.' : `\n${failures.length} over the limit.`);
process.exitCode = failures.length === 0 ? 0 : 1;

function buildPlainCourse(): string {
  const outDir = join(scratch, 'site');
  const build = spawnSync(process.execPath, ['src/commands/build.ts', '--outDir', outDir], {
    env: { ...process.env, CONTENT_DIR: fileURLToPath(new URL('../fixtures/plain-course', import.meta.url)) },
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`The plain course did not build:\n${build.stderr}`);
  return outDir;
}

async function weighSite(browser: Browser, folder: string): Promise<Weight[]> {
  const site = await serveFolder({ folder });
  try {
    const paths = await lecturePaths(browser, site.url);
    const weights: Weight[] = [];
    for (const path of paths) {
      const wide = await weigh(browser, site.url + path, { width: 1280, height: 900 });
      const narrow = await weigh(browser, site.url + path, PHONE);
      const heavier = text(wide.bytes) >= text(narrow.bytes) ? wide : narrow;
      weights.push({
        ...heavier,
        path,
        usedScript: narrow.usedScript,
        answers: narrow.answers,
        layoutShift: Math.max(wide.layoutShift, narrow.layoutShift),
        moved: [...wide.moved, ...narrow.moved],
      });
    }
    return weights;
  } finally {
    await site.close();
  }
}

async function lecturePaths(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(url);
  const links = await page
    .locator('ol.contents a[href]')
    .evaluateAll((anchors) =>
      anchors.map((anchor) => new URL((anchor as HTMLAnchorElement).href).pathname.slice(1)),
    );
  await page.close();
  return ['', ...new Set(links.filter(Boolean))];
}

async function weigh(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<Weight> {
  const page = await browser.newPage({ viewport, serviceWorkers: 'block' });
  const bytes = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  const bodies: Promise<void>[] = [];
  let requests = 0;
  page.on('response', (response) => {
    requests++;
    const kind = kindOf(response.headers()['content-type'] ?? '');
    bodies.push(
      response.body().then(
        (body) => {
          bytes[kind] += kind === 'picture' || kind === 'font' ? body.length : compressed(body);
        },
        () => {},
      ),
    );
  });
  await page.addInitScript(() => {
    const shifts: Shifts = { value: 0, moved: [] };
    Object.assign(window, { shifts });
    const words = ({ x, y, width, height }: DOMRectReadOnly) =>
      `${[x, y].map(Math.round)} ${[width, height].map(Math.round).join('x')}`;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as LayoutShift[]) {
        shifts.value += value;
        for (const { node, previousRect, currentRect } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          const name = element?.outerHTML.slice(0, 90) ?? 'something that is gone';
          shifts.moved.push(`${words(previousRect)} -> ${words(currentRect)}  ${name}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Scripts may be asked for later than half a second after all else, where the machine is busy.
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  await Promise.all(bodies);
  const openedScript = bytes.script;
  await scrollToEnd(page);
  await Promise.all(bodies);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts);
  const widths = await page
    .locator('picture')
    .evaluateAll((all) =>
      all.map((picture) => picture.querySelector('source')?.srcset.split(',').length ?? 0),
    );
  const scrolled = { ...bytes };
  const answers = viewport === PHONE ? await onSlowPhone(page) : [];
  await Promise.all(bodies);
  await page.close();
  return {
    path: url,
    bytes: scrolled,
    openedScript,
    usedScript: bytes.script,
    answers,
    requests,
    layoutShift: shifts.value,
    moved: shifts.moved,
    pictures: widths.length,
    fewestWidths: Math.min(...widths),
  };
}

/** Bytes after brotli. Most files are loaded by many pages, and each page at two sizes. */
function compressed(body: Buffer): number {
  const digest = createHash('sha256').update(body).digest('hex');
  const known = compressedSizes.get(digest) ?? brotliCompressSync(body).length;
  compressedSizes.set(digest, known);
  return known;
}

/** Uses every figure with a processor four times as slow as this one. */
async function onSlowPhone(page: Page): Promise<Answered[]> {
  const line = await page.context().newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return useFigures(page, 3);
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const step = innerHeight * 0.8;
    for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
  await page.waitForLoadState('networkidle');
}

function kindOf(type: string): Kind {
  if (type.startsWith('text/html')) return 'html';
  if (type.startsWith('text/css')) return 'css';
  if (type.includes('javascript')) return 'script';
  if (type.startsWith('image/')) return 'picture';
  return type.startsWith('font/') ? 'font' : 'other';
}

function text(bytes: Record<Kind, number>): number {
  return bytes.html + bytes.css + bytes.script + bytes.other;
}

function judge(
  { path, bytes, openedScript, layoutShift, moved }: Weight,
  limit: number,
  withFonts: number,
): void {
  // What figures load when they come near, or are touched, is printed and not judged.
  const opened = text({ ...bytes, script: openedScript, other: 0 });
  if (opened > limit) failures.push(`/${path} weighs ${opened} bytes; the limit is ${limit}.`);
  if (opened + bytes.font > withFonts)
    failures.push(`/${path} weighs ${opened + bytes.font} bytes with its fonts; the limit is ${withFonts}.`);
  if (openedScript > LIMITS.script)
    failures.push(`/${path} loads ${openedScript} bytes of script untouched; the limit is ${LIMITS.script}.`);
  if (layoutShift > 0)
    failures.push(
      `/${path} moves while it loads: layout shift ${layoutShift.toFixed(4)}.\n  ${moved.join('\n  ')}`,
    );
}

function print(weights: Weight[]): void {
  console.table(
    Object.fromEntries(
      weights.map(
        ({ path, bytes, openedScript, usedScript, requests, layoutShift, pictures, fewestWidths }) => [
          `/${path}`,
          {
            ...bytes,
            'script opened': openedScript,
            'script used': usedScript,
            total: text(bytes),
            requests,
            pictures,
            widths: pictures > 0 ? fewestWidths : 0,
            shift: Number(layoutShift.toFixed(4)),
          },
        ],
      ),
    ),
  );
  const answers = weights.flatMap((weight) => weight.answers);
  if (answers.length === 0) return;
  console.log(
    '\nFrom a touch to the answer, on a phone at a quarter of the speed of this machine, in milliseconds:',
  );
  console.table(
    Object.fromEntries(
      answers.map(({ figure, first, slowest, control }) => [
        figure,
        { 'first, with its data': Math.round(first), 'slowest after that': Math.round(slowest), control },
      ]),
    ),
  );
}
