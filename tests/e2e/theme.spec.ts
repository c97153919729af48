import type { Page } from 'playwright/test';
import { expect, longest, shortest, test } from './support.ts';

const light = 'rgb(255, 253, 248)';
const dark = 'rgb(25, 22, 19)';

test('the theme follows the system until the reader chooses one, and is remembered', {
  tag: '@once',
}, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(longest);
  await expect(page.locator('html')).toHaveCSS('background-color', dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveCSS('background-color', light);

  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('background-color', dark);

  await page.goto('/');
  await expect(page.locator('html')).toHaveCSS('background-color', dark);
  await page.getByRole('button', { name: 'Theme: dark' }).click();
  await expect(page.locator('html')).toHaveCSS('background-color', light);
});

for (const [chosen, system, paper] of [
  ['dark', 'light', dark],
  ['light', 'dark', light],
] as const) {
  test(`no frame flashes when ${chosen} is chosen on a ${system} system`, { tag: '@once' }, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('/');
    await page.evaluate((theme) => localStorage.setItem('theme /', JSON.stringify(theme)), chosen);
    const papers = await watchPaper(page);
    for (const path of [shortest, '/search/', '/']) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveCSS('background-color', paper);
      // A quick page may not have been painted yet.
      await expect.poll(papers).toEqual([paper]);
    }
  });
}

test("the project's drawings follow the theme", { tag: '@once' }, async ({ page }) => {
  await page.goto(longest);
  const drawing = page.locator('svg.figure').first();
  const words = drawing.locator('text').first();
  await expect(words).toBeVisible();
  const fills = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    fills.push(await words.evaluate((text) => getComputedStyle(text).fill));
  }
  expect(fills[0]).not.toBe(fills[1]);
});

/** Notes the colour of the page in every frame that the browser is about to paint. */
async function watchPaper(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = () => {
      if (document.body) seen.add(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
  return () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
}
