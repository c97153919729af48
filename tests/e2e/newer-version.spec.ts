import type { Page } from 'playwright/test';
import { expect, longest, test } from './support.ts';

// A page that stays open while another version is published: each of its files that are loaded late may be gone.

/** The host has a newer version from now on: its pages name other code, and files of these names are gone. */
async function publishNewer(page: Page, gone: RegExp): Promise<void> {
  await page.route(gone, (route) => route.fulfill({ status: 404, body: '' }));
  await page.route(/\/transformers-and-llms\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(/(_astro\/Page[^"]*)\.js/g, '$1.newer.js'),
    });
  });
  await page.route(/\.newer\.js$/, (route) =>
    route.continue({ url: route.request().url().replace('.newer', '') }),
  );
}

const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'The course has changed' });

for (const [what, gone, use] of [
  ['the link to a passage', /passage-link/, (page: Page) => page.locator('.prose > p').nth(1).selectText()],
  [
    'a figure to touch',
    /interactive-figure[^/]*\.js$/,
    (page: Page) => page.locator('interactive-figure').first().scrollIntoViewIfNeeded(),
  ],
  [
    'the code of one figure',
    /_figures\/[^/]*\.js$/,
    (page: Page) => page.locator('interactive-figure').first().scrollIntoViewIfNeeded(),
  ],
  ['a large picture', /picture-zoom/, (page: Page) => page.locator('picture-zoom a').first().click()],
] as const) {
  test(`where ${what} is gone with an older version, a reload is offered and keeps the place`, {
    tag: '@once',
  }, async ({ page, faults }) => {
    await page.goto(longest);
    await publishNewer(page, gone);
    await use(page);
    await expect(offer(page)).toBeVisible();
    await expect(page).toHaveURL(longest);
    await page.unroute(gone);
    const top = await page.evaluate(() => scrollY);
    const loaded = page.waitForRequest(/\.newer\.js$/);
    await offer(page).getByRole('button', { name: 'Reload' }).click();
    await loaded;
    await expect(offer(page)).toBeHidden();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(top, -2);
    forgive(faults);
  });
}

test('nothing is offered where the host is gone, or has what is open', { tag: '@once' }, async ({
  page,
  faults,
}) => {
  await page.goto(longest);
  await page.route(/passage-link/, (route) => route.abort());
  const asked = page.waitForResponse((response) => response.url().endsWith(longest));
  await page.locator('.prose > p').nth(1).selectText();
  await (await asked).finished();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
  await expect(offer(page)).toBeHidden();
  await page.context().setOffline(true);
  await page.locator('picture-zoom a').first().scrollIntoViewIfNeeded();
  await expect(offer(page)).toBeHidden();
  forgive(faults);
});

// What a page asks for as it closes is answered before the next one opens.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'wait' }));

/** Files that are gone are what these tests ask for. */
function forgive(faults: string[]): void {
  faults.splice(0, faults.length, ...faults.filter((fault) => !/^404 for |net::ERR_/.test(fault)));
}
