import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';
import { type ServedFolder, serveFolder } from '../../src/commands/serve-folder.ts';
import { buildSite } from '../build/build-site.ts';
import { plainTest as test } from './support.ts';

// A course of somebody else with figures of its own, built from its folder alone.
let work = '';
let site: ServedFolder;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'figures-'));
  await buildSite({ outDir: work, environment: { CONTENT_DIR: 'tests/fixtures/interactive-course' } });
  site = await serveFolder({ folder: work });
});

test.afterAll(async () => {
  await site?.close();
  await rm(work, { recursive: true, force: true });
});

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`${site.url}dice/${search}`);
}

/** The figure's controls are there when it can be touched. */
async function dice(page: Page) {
  const figure = page.locator('#fig-dice');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('slider', { name: 'Dice' })).toBeVisible();
  return figure;
}

test('a figure is whole without script, and the same when the script has come', async ({ page, browser }) => {
  const without = await browser.newContext({ javaScriptEnabled: false });
  const plain = await without.newPage();
  await open(plain);
  const still = plain.locator('#fig-dice');
  await expect(still.locator('tr')).toHaveCount(11);
  await expect(still.locator('tr', { hasText: /^7/ })).toHaveText('716.7 %');
  await expect(still.locator('form')).toBeHidden();
  await expect(still.getByRole('button', { name: '7' })).toBeDisabled();
  const drawn = await still.locator('.figure-view').innerHTML();
  await without.close();

  await open(page);
  const figure = await dice(page);
  expect(await figure.locator('.figure-view').innerHTML()).toBe(drawn);
  await expect(figure.getByRole('button', { name: '7' })).toBeEnabled();
});

test('each control changes what it should, and a sentence says so', async ({ page }) => {
  await open(page);
  const figure = await dice(page);
  const status = figure.locator('.figure-status');

  await figure.getByRole('slider', { name: 'Dice' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('tr')).toHaveCount(16);
  await expect(status).toHaveText('A sum of 7 comes up in 6.9 % of all throws.');

  await figure.getByLabel('Show').selectOption('share');
  await expect(status).toHaveText('A sum of 7 comes up in 0.069 of all throws.');

  await figure.getByLabel('Name').fill('three <dice>');
  await expect(figure.locator('caption')).toHaveText('three <dice>, thrown 0 times');

  await figure.getByRole('button', { name: 'Throw' }).click();
  await expect(figure.locator('caption')).toHaveText('three <dice>, thrown 1 times');

  await figure.getByLabel('Fair').uncheck();
  await expect(status).toHaveText('A sum of 7 comes up in 0.015 of all throws.');

  await figure.getByLabel('Sum').fill('18');
  await expect(status).toBeEmpty();
  await figure.getByLabel('Sum').blur();
  await expect(status).toHaveText('A sum of 18 comes up in 0.125 of all throws.');

  await figure.getByRole('button', { name: 'Start again' }).click();
  await expect(figure.locator('caption')).toHaveText('a die, thrown 0 times');
  await expect(figure.locator('tr')).toHaveCount(11);
  await expect(figure.getByRole('slider', { name: 'Dice' })).toHaveValue('2');
});

test('a button in the figure answers, keeps the focus, and stands in the address', async ({ page }) => {
  await open(page);
  const figure = await dice(page);
  await figure.getByRole('button', { name: '12', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(figure.locator('.figure-status')).toHaveText('A sum of 12 comes up in 2.8 % of all throws.');
  await expect(figure.getByRole('button', { name: '12', exact: true })).toBeFocused();
  await expect(figure.getByRole('button', { name: '12', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(figure.getByLabel('Sum')).toHaveValue('12');
  await expect(page).toHaveURL(/\?fig-dice\.row=12$/);

  await page.reload();
  await expect(page.locator('#fig-dice').locator('.figure-status')).toHaveText(
    'A sum of 12 comes up in 2.8 % of all throws.',
  );
});

test('a button answers the press that leaves a field', async ({ page }) => {
  await open(page);
  const figure = await dice(page);
  await figure.getByLabel('Name').pressSequentially('s');
  await expect(figure.locator('caption')).toContainText('sa die');
  await figure.getByRole('button', { name: '9', exact: true }).click();
  await expect(figure.locator('.figure-status')).toHaveText('A sum of 9 comes up in 11.1 % of all throws.');
});

test('an address says only what the figure can be', async ({ page }) => {
  await open(
    page,
    '?fig-dice.dice=99&fig-dice.show=%3Cb%3E&fig-dice.row=x&fig-dice.constructor=1&fig-dice.fair=false',
  );
  const figure = await dice(page);
  await expect(figure.getByRole('slider', { name: 'Dice' })).toHaveValue('4');
  await expect(figure.locator('.figure-status')).toHaveText('A sum of 7 comes up in 0.2 % of all throws.');
});

test('a data file comes with the first change, not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  const figure = page.locator('#fig-words');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('slider')).toBeVisible();
  await expect(figure).toContainText('The first change loads 1 kB.');
  expect(asked.filter((path) => path.endsWith('.bin'))).toEqual([]);

  await figure.getByRole('slider').fill('5');
  await expect(figure.locator('.figure-view')).toHaveText('three');
  await expect(figure).not.toContainText('The first change loads');
  expect(asked.filter((path) => path.endsWith('.bin'))).toHaveLength(1);
});

test('where its data does not come a figure says so, and tries again', async ({ page }) => {
  let isGone = true;
  await page.route('**/_figures/*.bin', (route) => (isGone ? route.abort() : route.continue()));
  await open(page);
  const figure = page.locator('#fig-words');
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole('slider').fill('5');
  await expect(figure.locator('.figure-status')).toContainText('what it needs did not load');
  isGone = false;
  await figure.getByRole('slider').fill('6');
  await expect(figure.locator('.figure-view')).toHaveText('three');
});

/** The two files that a figure waits for: what every figure is made of, and its own. */
const code = {
  'the code of all figures': /interactive-figure\.[^/]*\.js$/,
  'its module': /_figures\/.*\.js$/,
};

test('a page that nobody touches loads no code of a figure, and the very first touch is answered', async ({
  page,
}) => {
  const asked: string[] = [];
  // What is kept for reading offline the worker fetches by itself, when nobody waits and bytes are cheap.
  page.on('request', (request) => request.serviceWorker() ?? asked.push(new URL(request.url()).pathname));
  await open(page);
  const figure = page.locator('#fig-dice');
  const nine = figure.getByRole('button', { name: '9', exact: true });
  await expect(figure.getByRole('slider', { name: 'Dice' })).toBeVisible();
  await expect(nine).toBeEnabled();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
  expect(asked.filter((path) => Object.values(code).some((file) => file.test(path)))).toEqual([]);
  // As a screen reader presses it: without a pointer, and without a key that the page would see.
  await nine.evaluate((button: HTMLButtonElement) => button.click());
  await expect(figure.locator('.figure-status')).toHaveText('A sum of 9 comes up in 11.1 % of all throws.');
});

for (const [what, file] of Object.entries(code)) {
  test(`whoever is quicker than ${what} is answered when it has come`, async ({ page }) => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(file, (route) => released.then(() => route.continue()));
    await open(page);
    const figure = page.locator('#fig-dice');
    await figure.getByLabel('Name').fill('two');
    await figure.getByLabel('Name').press('Enter');
    await figure.getByLabel('Show').selectOption('share');
    await figure.getByRole('button', { name: 'Throw' }).click();
    await figure.getByRole('button', { name: 'Throw' }).click();
    await figure.getByRole('button', { name: '9', exact: true }).click();
    await expect(page).not.toHaveURL(/\?/);
    await expect(figure.locator('.figure-status')).toBeEmpty();
    release();
    await expect(figure.locator('.figure-status')).toHaveText('A sum of 9 comes up in 0.111 of all throws.');
    await expect(figure.locator('caption')).toHaveText('two, thrown 2 times');
    await expect(figure.getByLabel('Sum')).toHaveValue('9');
  });

  test(`what was done before ${what} came is told in its order`, async ({ page }) => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(file, (route) => released.then(() => route.continue()));
    await open(page);
    const figure = page.locator('#fig-dice');
    // The input, which moves the figure and says nothing, and the change, which says what came of it.
    await figure.getByLabel('Fair').uncheck();
    release();
    await expect(figure.locator('.figure-status')).toHaveText('A sum of 7 comes up in 14.0 % of all throws.');
  });

  test(`where ${what} does not come the figure stays as it was drawn, says so when it is touched, and tries again`, async ({
    page,
  }) => {
    await page.route(file, (route) => route.abort());
    await open(page);
    const figure = page.locator('#fig-dice');
    await figure.getByLabel('Show').selectOption('share');
    await expect(figure.locator('.figure-status')).toContainText('what it needs did not load');
    await expect(figure.locator('tr')).toHaveCount(11);
    await page.unrouteAll();
    await figure.getByLabel('Fair').uncheck();
    await expect(figure.locator('.figure-status')).toContainText('A sum of 7 comes up in');
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in a figure that was touched, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    const figure = await dice(page);
    await figure.getByRole('button', { name: '9' }).click();
    await expect(figure.locator('.figure-status')).not.toBeEmpty();
    const { violations } = await new AxeBuilder({ page }).include('#fig-dice').analyze();
    expect(violations).toEqual([]);
  });

test('a figure fits the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await dice(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
