import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';
import { type ServedFolder, serveFolder } from '../../src/commands/serve-folder.ts';
import { plainTest as test } from './support.ts';

// A course that was published, rewritten and published again: what led into it then still leads there now.
const project = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(project, 'tests/fixtures/old-links');
const run = promisify(execFile);
let folder = '';
let site: ServedFolder;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'old-links-'));
  const content = join(folder, 'content');
  const command = (name: string, ...rest: string[]) =>
    run(process.execPath, [`src/commands/${name}.ts`, ...rest], {
      cwd: project,
      env: { ...process.env, CONTENT_DIR: content },
    });
  await cp(join(fixtures, 'before'), content, { recursive: true });
  await command('links');
  for (const name of await readdir(content)) if (name.endsWith('.md')) await rm(join(content, name));
  await cp(join(fixtures, 'after'), content, { recursive: true });
  await command('links');
  await command('build', '--outDir', join(folder, 'site'));
  site = await serveFolder({ folder: join(folder, 'site') });
});

test.afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });
    const url = (path: string) => new URL(path, site.url).href;

    test('a renamed heading is found under its old name', async ({ page }) => {
      await page.goto(url('light/#what-light-is'));
      await expect(page.getByRole('heading', { name: 'Waves without water' })).toBeInViewport();
      await expect(page.locator('.old-link').first()).toBeHidden();
    });

    test('a section that went to another lecture is reached from its old place', async ({ page }) => {
      await page.goto(url('light/#mirrors'));
      if (!javaScriptEnabled) {
        await expect(page.getByText('What you were looking for has moved')).toBeInViewport();
        await page.getByRole('link', { name: 'Lecture 3, Looking glasses' }).click();
      }
      await expect(page).toHaveURL(url('sound/#looking-glasses'));
      await expect(page.getByRole('heading', { name: 'Looking glasses' })).toBeInViewport();
    });

    test('two equal headings keep their ids when a third comes above them', async ({ page }) => {
      await page.goto(url('light/#summary'));
      const summary = page.locator('#summary');
      await expect(summary).toBeInViewport();
      await expect(summary.locator('xpath=../following-sibling::p[1]')).toContainText(
        'a prism tells the lengths apart',
      );
      await page.goto(url('light/#summary-1'));
      await expect(page.locator('#summary-1').locator('xpath=../following-sibling::p[1]')).toContainText(
        'pinholes',
      );
    });

    test('a lecture keeps its address under a new number, and its links under a new name', async ({
      page,
    }) => {
      await page.goto(url('sound/#pitch'));
      await expect(page.getByRole('heading', { name: 'Pitch' })).toBeInViewport();
      await page.goto(url('heat/#degrees'));
      if (!javaScriptEnabled) {
        await expect(page.getByRole('link', { name: 'Lecture 2, Warmth' })).toBeVisible();
        await page.getByRole('link', { name: 'Lecture 2, Degrees' }).click();
      }
      await expect(page).toHaveURL(url('warmth/#degrees'));
      await expect(page.getByRole('heading', { name: 'Degrees' })).toBeInViewport();
    });

    test('a lecture that was taken out says so, and leads to what is left of it', async ({ page }) => {
      await page.goto(url('rainbows/#pots-of-gold'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rainbows');
      await expect(page.getByText('is no longer part of the course')).toBeInViewport();
      await expect(page.locator('.old-link').first()).toBeHidden();
      await expect(page.getByRole('link', { name: 'the contents' })).toHaveAttribute('href', '/');
      await page.goto(url('rainbows/#the-second-bow'));
      if (!javaScriptEnabled) {
        await expect(page.getByText('What you were looking for has moved')).toBeInViewport();
        await page.getByRole('link', { name: 'Lecture 1, Double rainbows' }).first().click();
      }
      await expect(page).toHaveURL(url('light/#double-rainbows'));
    });

    test('a section that was taken out leaves a quiet note in its lecture', async ({ page }) => {
      await page.goto(url('light/#lenses'));
      await expect(page.getByText('is no longer in this lecture')).toBeInViewport();
      await expect(page).toHaveURL(url('light/#lenses'));
      await page.goto(url('light/'));
      await expect(page.getByText('is no longer in this lecture')).toBeHidden();
    });
  });
}

test('the Back button returns to the page before the old link', async ({ page }) => {
  await page.goto(site.url);
  await page.goto(new URL('light/#mirrors', site.url).href);
  await expect(page).toHaveURL(/sound\/#looking-glasses$/);
  await page.goBack();
  await expect(page).toHaveURL(site.url);
});
