import type { Page } from 'playwright/test';
import { everyPage, expect, expectNothingBesideThePage, test } from './support.ts';

const widths = [320, 360, 540, 799, 800, 1099, 1100, 1280, 1920, 2560];

for (const path of everyPage) {
  test(`${path} fits from 320 px to 2560 px, and at twice the text size`, { tag: '@once' }, async ({
    page,
  }) => {
    await page.goto(path);
    await expectItFits(page, widths);

    const devtools = await page.context().newCDPSession(page);
    // What a reader sets in the browser; its usual size is 16.
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.reload();
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThan(32);
    await expectItFits(page, [320, 390, 640, 1280]);
  });
}

test('a line of text has 45 to 85 characters on every large screen', { tag: '@once' }, async ({ page }) => {
  await page.goto('/introduction-to-llms/');
  const paragraph = page.locator('.prose > p').first();
  for (const width of [800, 1280, 1920, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    const characters = await paragraph.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
      return element.textContent.length / lines;
    });
    expect(characters).toBeGreaterThan(45);
    expect(characters).toBeLessThan(85);
  }
});

async function expectItFits(page: Page, widths: number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expectNothingBesideThePage(page);
  }
}
