import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { idsOf, inHtml } from '../build/crawl.ts';
import { askFolder } from '../search/ask-folder.ts';
import { quality, readGolden } from '../search/golden.ts';
import { test as base, expect } from './support.ts';

// The folder of `npm run zip`, made from the site under test and opened as files.
const site = resolve(process.env.SITE_FOLDER ?? 'dist');

const test = base.extend<object, { folder: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the braces.
    async ({}, use) => {
      // A name that has to be encoded in every address.
      const place = mkdtempSync(join(tmpdir(), 'Köfferchen & Co '));
      const zip = join(place, 'course.zip');
      execFileSync(process.execPath, ['src/commands/zip.ts', '--outDir', site, '--out', zip], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
      });
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
        mkdirSync(dirname(join(place, name)), { recursive: true });
        writeFileSync(join(place, name), bytes);
      }
      await use(join(place, 'llm-notes'));
      rmSync(place, { recursive: true });
    },
    { scope: 'worker' },
  ],
  // No server: whatever is asked over the network is a fault.
  baseURL: async ({ folder }, use) => use(`${pathToFileURL(folder)}/`),
});
test.describe.configure({ mode: 'default' });
test.skip(Boolean(process.env.SITE_URL && !process.env.SITE_FOLDER), 'Zips the files of a build.');

/** The pages of the folder: all that its links lead to, from the home page on. */
function crawl(folder: string): { pages: string[]; dead: string[] } {
  const ids = new Map<string, Set<string>>();
  const dead: string[] = [];
  const links: [from: string, to: URL][] = [];
  const waiting = [pathToFileURL(join(folder, 'index.html')).href];
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    if (ids.has(address)) continue;
    const html = readFileSync(new URL(address), 'utf8');
    ids.set(address, idsOf(html));
    for (const written of inHtml(html)) {
      const to = new URL(written, address);
      if (to.protocol !== 'file:') continue;
      links.push([address, to]);
      const file = fileURLToPath(to);
      if (!/\.\w+$/.test(file) || !existsSync(file) || !file.startsWith(folder))
        dead.push(`${address}: ${written}`);
      else if (file.endsWith('.html')) waiting.push(pathToFileURL(file).href);
    }
  }
  for (const [from, to] of links) {
    const known = ids.get(pathToFileURL(fileURLToPath(to)).href);
    if (to.hash && known && !known.has(decodeURIComponent(to.hash.slice(1))))
      dead.push(`${from}: ${to.hash}`);
  }
  return { pages: [...ids.keys()], dead };
}

test('opens every page without a fault, and no link, anchor or picture leads nowhere', {
  tag: '@once',
}, async ({ page, folder }) => {
  const { pages, dead } = crawl(folder);
  expect(dead).toEqual([]);
  expect(pages).toHaveLength(11);
  for (const address of pages) {
    await page.goto(address);
    await expect(page.getByRole('button', { name: /^Theme/ })).toBeVisible();
    // Not even a script, let alone a control, is left that has no use here.
    await expect(page.locator('script[type="module"], passage-link, a[type="text/markdown"]')).toHaveCount(0);
  }
});

test('a file that is missing would be noticed', { tag: '@once' }, async ({ page, faults }) => {
  await page.goto('index.html');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="lost.png" alt="">');
  });
  await expect.poll(() => faults).toEqual([expect.stringMatching(/^No file:.*lost\.png$/)]);
  faults.length = 0;
});

test('is read from lecture to lecture, goes on where it was left, and stays dark', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('index.html');
  await page.getByRole('link', { name: 'Introduction to LLMs', exact: true }).click();
  const theme = page.getByRole('button', { name: /^Theme/ });
  await expect(async () => {
    await theme.click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark', { timeout: 1000 });
  }).toPass();
  // Pages of a folder may be in processes of their own, and what one has stored comes to another a little later.
  const comesBack = (what: string) =>
    expect(async () => {
      await page.reload();
      await expect(page.locator(what)).toBeVisible({ timeout: 5000 });
    }).toPass();
  await comesBack('html[data-theme="dark"]');
  await page.locator('.previous-next a[rel="next"]').click();
  await expect(page).toHaveURL(/\/what-is-an-llm\/index\.html$/);
  await comesBack('html[data-theme="dark"]');
  await page.locator('.course-map .sections a').nth(2).click();
  await expect(page).toHaveURL(/index\.html#[\w-]+$/);
  const section = new URL(page.url()).hash;
  await expect(page.locator(`.course-map a[href="${section}"]`)).toHaveAttribute('aria-current', 'location');
  await page.locator('.masthead .course-title').click();
  await comesBack(`continue-reading a[href*="what-is-an-llm"][href$="/${section.slice(1)}"]`);
  await page.locator('continue-reading a').click();
  await expect(page).toHaveURL((url) => url.hash === section);
  await page.goto('introduction-to-llms/index.html');
  await page.locator('picture-zoom > a').first().click();
  await expect(page.locator('.zoom-dialog img')).toHaveJSProperty('complete', true);
});

test('shows beside a citation and a term what they lead to', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('what-is-an-llm/index.html');
  const preview = page.locator('.preview');
  await page.locator('a.citation', { hasText: 'Holtzman' }).first().hover();
  await expect(preview).toContainText('The Curious Case of Neural Text Degeneration');
  await expect(preview).toHaveCSS('position', 'absolute');
  await page.keyboard.press('Escape');
  await page.locator('a.term', { hasText: 'BERT' }).first().hover();
  await expect(preview).toContainText('The Transformer encoder of 2018');
});

test('finds a section by misspelt words, in the dialog and on the page, and marks them there', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('glossary/index.html');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('mullti-head atention');
  await expect(page.locator('[role="option"]').first()).toContainText('Multi-head attention');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/transformers-and-llms\/index\.html#multi-head-attention$/);
  await expect(page.getByRole('group', { name: /^Matches for/ })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('qwzzxk');
  await expect(page.getByText('Start from one of these sections')).toBeVisible();
  await expect(page.locator('[role="option"]')).toHaveCount(5);

  // Without a script the form leads to the page of results.
  await page.goto('index.html');
  await page.locator('.search-field input').evaluate((field: HTMLInputElement) => {
    field.value = 'positinal encoding';
    field.form?.submit();
  });
  await expect(page).toHaveURL(/search\/index\.html\?q=positinal\+encoding$/);
  await expect(page.locator('.search-notice')).toContainText('Showing results for positional encoding');
  await page.locator('#results a').first().click();
  await expect(page).toHaveURL(/index\.html#\S+$/);
  await expect(page.getByRole('group', { name: /^Matches for/ })).toBeVisible();
});

test('its search is as good as the site’s', { tag: '@once' }, async () => {
  const golden = readGolden();
  const { meanReciprocalRank, hitAt3 } = quality(golden, await askFolder(site, golden));
  expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.9);
  expect(hitAt3).toBeGreaterThanOrEqual(0.95);
});
