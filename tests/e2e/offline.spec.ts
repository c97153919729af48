import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { type ServedFolder, serveFolder } from '../../src/commands/serve-folder.ts';
import type { CourseFiles } from '../../src/offline/course-files.ts';
import { writeWorker } from '../../src/offline/write-worker.ts';
import { buildSite } from '../build/build-site.ts';
import { test as base, expect, isOnScreen, longest } from './support.ts';

// The small course is built once, under a sub-path, and changed by each test in a copy of its own.
base.describe.configure({ mode: 'default' });
base.skip(Boolean(process.env.SITE_URL && !process.env.SITE_FOLDER), 'Serves a copy of the build itself.');

interface Site extends ServedFolder {
  /** What the host was asked for and hasn't. */
  missed: string[];
  folder: string;
  base: string;
}

const content = resolve('tests/fixtures/plain-course');
const lectures = ['1', '2', '3', '4'].map((number) => `part-001/lecture-000${number}`);

const test = base.extend<{ small: boolean; site: Site }, { smallBuild: string }>({
  small: [true, { option: true }],
  smallBuild: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const outDir = mkdtempSync(join(tmpdir(), 'offline-build-'));
      await buildSite({ outDir, arguments: ['--base', '/notes/'], environment: { CONTENT_DIR: content } });
      await use(outDir);
      rmSync(outDir, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  site: async ({ small, smallBuild }, use) => {
    const versions = mkdtempSync(join(tmpdir(), 'offline-'));
    const folder = join(versions, '1');
    cpSync(small ? smallBuild : (process.env.SITE_FOLDER ?? 'dist'), folder, { recursive: true });
    const path = small ? '/notes/' : '/';
    const missed: string[] = [];
    const make = async (asked: string) => {
      missed.push(asked);
      return undefined;
    };
    const served = await serveFolder({ folder, base: path, make });
    await use({ ...served, folder, base: path, missed });
    await served.close();
    rmSync(versions, { recursive: true });
  },
  baseURL: async ({ site }, use) => use(site.url),
  serviceWorkers: 'allow',
  context: async ({ context }, use) => {
    // A page is kept once its reader does something.
    await context.addInitScript(() => addEventListener('load', () => dispatchEvent(new Event('scroll'))));
    await use(context);
  },
});

test.describe('the course', { tag: '@once' }, () => {
  test.use({ small: false });

  test('reads offline after one visit, search, pictures and all', async ({ page, site, faults }) => {
    await page.goto(longest);
    await keptWhenIdle(page, site);
    await goOffline(page, site);

    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Introduction to Transformers/);
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 253, 248)');
    await page.goto('/introduction-to-llms/');
    const picture = page.locator('picture img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    // Only one size is kept, and it stands in for any other.
    const other = await picture.evaluate((image: HTMLImageElement) => image.src);
    expect(other).toMatch(/\.png$/);
    const type = await page.evaluate(async (url) => (await fetch(url)).headers.get('Content-Type'), other);
    expect(type).toMatch(/^image\/(?:webp|avif)$/);

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('tokeniser');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#/);
    const section = new URL(page.url()).hash.slice(1);
    await expect.poll(() => isOnScreen(page.locator(`[id="${section}"]`))).toBe(true);

    await page.goto('/glossary');
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
    await page.goto('/2024/old-address/').catch(() => {});
    await expect(page.getByRole('heading', { name: 'This page is not stored on your device' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'What Really Are LLMs?' }).click();
    await expect(page.locator('.prose > p:not(.old-link)').first()).toBeVisible();
    // The host's own answers for what isn't there.
    forgive(faults);
  });
});

test('with Save-Data only what the reader opens is stored, whole, and the rest is named as not there', {
  tag: '@once',
}, async ({ page, site, faults }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${lectures[0]}/`);
  await expect.poll(() => kept(page)).toContain(`${lectures[0]}/`);
  await idle(page);
  const pages = (await kept(page)).filter((path) => path.endsWith('/'));
  expect(pages.sort()).toEqual(['offline/', `${lectures[0]}/`]);
  expect((await kept(page)).filter((path) => path.startsWith('pagefind/'))).toEqual([]);

  await goOffline(page, site);
  await page.reload();
  await expect(page.locator('.prose p').first()).toBeVisible();
  await page.goto(`${lectures[1]}/`);
  await expect(page.getByRole('heading', { name: 'This page is not stored on your device' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link')).toHaveText([
    /^1 /,
    'Reading offline',
  ]);
  forgive(faults);
});

test('where the browser has no more room, reading goes on, what is kept stays whole, and the reader is told', {
  tag: '@once',
}, async ({ page, context, site, faults }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  });
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  const main = page.getByRole('main');
  const keep = main.getByRole('button', { name: 'Keep the whole course' });

  // At first not even for the worker's own few files.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 30_000 });
  await page.goto('offline/');
  await keep.click();
  await expect(main.getByRole('status')).toHaveText(/^Not everything could be stored/);
  await expect(main.getByText('Nothing is stored on this device yet.')).toBeVisible();

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.goto(`${lectures[0]}/`);
  await expect.poll(() => kept(page)).toContain(`${lectures[0]}/`);
  const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage });

  await page.goto('offline/');
  await keep.click();
  await expect(main.getByRole('status')).toHaveText(/^This browser has no room for the rest of the course\./);
  await expect(
    main.getByText(/^2 of \d+ pages are stored on this device: .* search not included/),
  ).toBeVisible();
  // A page that is opened finds no room either, of which its reader hears nothing.
  await page.goto(`${lectures[1]}/`);
  await expect(page.locator('.prose p').first()).toBeVisible();
  await idle(page);
  expect(faults).toEqual([]);
  // Where bytes are cheap the rest is tried unasked, and the page that lists what is kept says how that went.
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: {} }));
  await page.goto('offline/');
  await expect(main.getByRole('status')).toHaveText(/^This browser has no room/);

  await goOffline(page, site);
  await page.goto(`${lectures[0]}/`);
  await expect(page.locator('.prose p').first()).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 253, 248)');
  await page.goto(`${lectures[1]}/`);
  await expect(page.getByRole('heading', { name: 'This page is not stored on your device' })).toBeVisible();
  forgive(faults);
});

test('a new version is taken up whole or not at all, and an open page keeps its own', {
  tag: '@once',
}, async ({ page, context, site, faults }) => {
  await page.goto(`${lectures[0]}/`);
  await keptWhenIdle(page, site);
  const first = await terms(page, site);

  const worker = () => readFileSync(join(site.folder, 'service-worker.js'), 'utf8');
  const before = worker();
  await publish(site, 2);
  // A page that is opened while one worker takes another's place may never be answered.
  expect(worker()).toBe(before);
  const other = await context.newPage();
  await other.goto(`${lectures[1]}/`);
  await expect(other.locator('main')).toHaveAttribute('data-version', '2');
  await keptWhenIdle(other, site);
  expect(await terms(other, site)).toBe(`${first} 2`);
  expect(await terms(page, site)).toBe(first);
  // What only the old version has is kept for the page that is open, and for nobody else.
  expect((await kept(page)).filter((path) => path === 'pagefind/search.json')).toHaveLength(2);

  // The third version's host breaks off in the middle.
  await publish(site, 3);
  rmSync(join(site.folder, 'pagefind/stemmer.js'));
  await other.goto(`${lectures[2]}/`);
  await expect(other.locator('main')).toHaveAttribute('data-version', '3');
  await expect.poll(() => site.missed).toContain('/pagefind/stemmer.js');

  await goOffline(other, site);
  expect(await terms(page, site)).toBe(first);
  for (const lecture of lectures) {
    await other.goto(`${lecture}/`);
    await expect(other.locator('main')).toHaveAttribute('data-version', '2');
  }
  expect(await terms(other, site)).toBe(`${first} 2`);
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-version', '2');
  expect(await terms(page, site)).toBe(`${first} 2`);
  forgive(faults);
});

test('the reader sees what is stored, keeps all of it, and removes it for good', { tag: '@once' }, async ({
  page,
  site,
}) => {
  await page.goto(`${lectures[0]}/`);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await keptWhenIdle(page, site);
  await page.getByRole('link', { name: 'Reading offline' }).click();
  const main = page.getByRole('main');
  await expect(
    main.getByText(/^\d of \d+ pages are stored on this device: \d\.\d\sMB, search included/),
  ).toBeVisible();
  await main.getByRole('button', { name: 'Keep the whole course' }).click();
  await expect(main.getByRole('status')).toHaveText('The whole course is on this device.');
  expect(await kept(page)).toContain('all/');
  await main.getByRole('button', { name: 'Forget my settings' }).click();
  await expect(main.getByRole('status')).toHaveText('Your settings are forgotten.');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');

  await main.getByRole('button', { name: 'Remove everything' }).click();
  await expect(main.getByRole('status')).toHaveText(/^Everything is removed/);
  await expect(main.getByText('Nothing is stored on this device.')).toBeVisible();
  await page.goto(`${lectures[1]}/`);
  await idle(page);
  expect(await leftOver(page)).toEqual({ registrations: 0, caches: [], words: ['offline /notes/'] });
});

test('a worker that a build left behind is gone once the development server answers on its port', {
  tag: '@once',
}, async ({ page, site, faults }) => {
  await page.goto(`${lectures[0]}/`);
  await keptWhenIdle(page, site);
  await site.close();
  const { port } = new URL(site.url);
  const dev = spawn(process.execPath, ['src/commands/dev.ts', '--port', port, '--base', site.base], {
    env: { ...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  try {
    const address = `${site.url}service-worker.js`;
    const answered = () =>
      fetch(address)
        .then((answer) => answer.ok)
        .catch(() => false);
    await expect.poll(answered, { timeout: 150_000 }).toBe(true);
    // What the browser does by itself whenever a page is opened.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => leftOver(page)).toMatchObject({ registrations: 0, caches: [] });
  } finally {
    dev.kill();
    await once(dev, 'close');
  }
  forgive(faults);
});

/** Paths of what is kept, with a path for each version of it. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    if (!name) return [];
    const base = name.slice('course '.length);
    return (await (await caches.open(name)).keys())
      .map(({ url }) => new URL(url))
      .filter(({ search }) => /^\?\w+$/.test(search))
      .map(({ pathname }) => decodeURIComponent(pathname.slice(base.length)));
  });
}

/** Waits until everything is kept that is fetched unasked, of the version that the folder holds. */
async function keptWhenIdle(page: Page, { folder, base }: Site): Promise<void> {
  const name = readdirSync(join(folder, '_astro')).find((file) => file.startsWith('course-files.'));
  const list = JSON.parse(readFileSync(join(folder, '_astro', name ?? ''), 'utf8')) as CourseFiles;
  const wanted = list.files.slice(0, list.idle).filter(([path]) => !path.startsWith('_pictures/'));
  await expect
    .poll(
      () =>
        page.evaluate(
          async ({ wanted, cache, base }) => {
            const keys = await (await caches.open(cache)).keys();
            const digests = new Set(keys.map(({ url }) => new URL(url).pathname + new URL(url).search));
            return wanted.filter(
              ([path, digest]) =>
                !digests.has(`${base}${path.replace(/(^|\/)index\.html$/, '$1')}?${digest}`),
            ).length;
          },
          { wanted, cache: `course ${base}`, base },
        ),
      // All of a course, while nobody waits.
      { timeout: 150_000 },
    )
    .toBe(0);
}

/** The moment in which a page would begin to fetch, and one more. */
async function idle(page: Page): Promise<void> {
  for (let moment = 0; moment < 2; moment++)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
}

/** The host is gone, for the page and for the worker. */
async function goOffline(page: Page, site: Site): Promise<void> {
  await page.context().setOffline(true);
  await site.close();
}

/** A file whose name is the same in every version, as the page gets it. */
function terms(page: Page, { base }: Site): Promise<string> {
  return page.evaluate(async (url) => (await fetch(url)).text(), `${base}pagefind/search.json`);
}

/**
 * Puts another version of the site in the place of the last, at once, as hosts do: every page and the search are
 * different. A file that grew while it was being sent would spoil its connection.
 */
async function publish(site: Site, version: number): Promise<void> {
  const folder = join(dirname(site.folder), String(version));
  cpSync(site.folder, folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    const change = (edit: (text: string) => string) => writeFileSync(path, edit(readFileSync(path, 'utf8')));
    if (file.includes('course-files.')) rmSync(path);
    if (file.endsWith('.html'))
      change((html) => html.replace(/<main( data-version="\d")?/, `<main data-version="${version}"`));
    if (/pagefind\/(?:search\.json|stemmer\.js|pagefind\.js)$/.test(file))
      change((text) => `${text} ${version}`);
  }
  await writeWorker(folder, lectures);
  site.folder = folder;
  site.moveTo(folder);
}

function leftOver(page: Page): Promise<{ registrations: number; caches: string[]; words: string[] }> {
  return page.evaluate(async () => ({
    registrations: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    words: Object.keys(localStorage),
  }));
}

/** What a host that is gone or half there leaves in the console is what these tests ask for. */
function forgive(faults: string[]): void {
  const expected = /^(?:404|503) for |net::ERR_|FetchEvent|Failed to fetch|service ?worker/i;
  faults.splice(0, faults.length, ...faults.filter((fault) => !expected.test(fault)));
}
