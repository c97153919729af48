import type { Page } from 'playwright/test';
import { expect, hold, longest, test } from './support.ts';

// What is pressed twice, and what comes late to somebody who has gone on.

const zoom = (page: Page) => page.locator('.zoom-dialog');
const picture = (page: Page) => page.locator('picture-zoom > a').first();

test.describe('a double press', () => {
  test('of the menu opens it', async ({ page, isMobile }) => {
    if (!isMobile) await page.setViewportSize({ width: 600, height: 800 });
    await page.goto(longest);
    await page.locator('.masthead [popovertarget]').dblclick();
    await expect(page.locator('#course-map')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('#course-map')).toBeHidden();
  });

  test('of a question unfolds its answer', { tag: '@once' }, async ({ page }) => {
    await page.goto(longest);
    const answer = page.locator('.prose details:not(question-box details)').first();
    await answer.locator('summary').first().dblclick();
    await expect(answer).toHaveAttribute('open');
  });

  test('of a picture opens it, wherever its second half falls', { tag: '@once' }, async ({ page }) => {
    await page.goto('/introduction-to-llms/');
    await picture(page).scrollIntoViewIfNeeded();
    await picture(page).focus();
    await page.keyboard.press('Enter');
    const close = (await zoom(page).getByRole('button', { name: 'Close' }).boundingBox()) ?? { x: 0, y: 0 };
    await page.keyboard.press('Escape');
    await expect(zoom(page)).toBeHidden();
    // The picture lies where the dialog will have its close button.
    await picture(page).evaluate((link, { x, y }) => {
      Object.assign(link.style, { position: 'fixed', left: `${x - 20}px`, top: `${y - 20}px`, zIndex: 9 });
    }, close);
    await page.mouse.dblclick(close.x + 5, close.y + 5);
    await expect(zoom(page)).toBeVisible();
    await page.mouse.click(close.x + 5, close.y + 5);
    await expect(zoom(page)).toBeHidden();
  });
});

test.describe('on a slow line', () => {
  for (const [what, goOn] of [
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    [
      'another press',
      (page: Page) =>
        page
          .locator('.prose > p')
          .first()
          .click({ position: { x: 1, y: 1 } }),
    ],
    ['the search', (page: Page) => page.keyboard.press('Control+k')],
  ] as const)
    test(`a picture doesn't open after ${what}`, { tag: '@once' }, async ({ page }) => {
      const release = await hold(page, /picture-zoom[^/]*\.js$/);
      await page.goto('/introduction-to-llms/');
      const asked = page.waitForRequest(/picture-zoom[^/]*\.js$/);
      await picture(page).click();
      await asked;
      await goOn(page);
      const come = page.waitForResponse(/picture-zoom[^/]*\.js$/);
      release();
      await (await come).finished();
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
      await expect(zoom(page)).toBeHidden();
    });

  test('a definition doesn’t open after Escape, though the pointer stays on its term', {
    tag: '@once',
  }, async ({ page }) => {
    const release = await hold(page, /\/glossary\/$/);
    await page.goto(longest);
    const asked = page.waitForRequest(/\/glossary\/$/);
    await page.locator('a.term').first().hover();
    await asked;
    await page.keyboard.press('Escape');
    const come = page.waitForResponse(/\/glossary\/$/);
    release();
    await (await come).finished();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
    await expect(page.locator('.preview')).toBeHidden();
  });

  test('of two pictures that were pressed the last opens', { tag: '@once' }, async ({ page }) => {
    const release = await hold(page, /picture-zoom[^/]*\.js$/);
    await page.goto('/introduction-to-llms/');
    await picture(page).click();
    const last = page.locator('picture-zoom > a').nth(1);
    await last.click();
    release();
    await expect(zoom(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(last).toBeFocused();
  });

  test('a term that was tapped leads nowhere once the reader has gone on', { tag: '@once' }, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
      ...(baseURL && { baseURL }),
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const release = await hold(page, /\/glossary\/$/);
    await page.goto(longest);
    const asked = page.waitForRequest(/\/glossary\/$/);
    await page.locator('a.term').first().tap();
    await asked;
    await page
      .locator('.prose > p')
      .first()
      .tap({ position: { x: 1, y: 1 } });
    const come = page.waitForResponse(/\/glossary\/$/);
    release();
    await (await come).finished();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
    await expect(page).toHaveURL(new RegExp(`${longest}$`));
    await expect(page.locator('.preview')).toBeHidden();
    await context.close();
  });
});

test('a definition that could not be had is had when the line is back', { tag: '@once' }, async ({
  page,
  faults,
}) => {
  await page.goto(longest);
  await page.route(/\/glossary\/$/, (route) => route.fulfill({ status: 503, body: 'Busy' }), { times: 1 });
  const failed = page.waitForResponse(/\/glossary\/$/);
  const term = page.locator('a.term').first();
  await term.focus();
  await page.keyboard.press('Shift');
  await term.hover();
  await (await failed).finished();
  await page.mouse.move(0, 0);
  await expect(async () => {
    await page.mouse.move(0, 0);
    await term.hover();
    await expect(page.locator('.preview')).toBeVisible({ timeout: 5000 });
  }).toPass();
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.startsWith('503 for ')));
});

// What a page asks for as it closes is answered before the next one opens.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'wait' }));
