import { devices } from 'playwright';
import { expect, test } from './support.ts';

const lecture = '/what-is-an-llm/';

test('a term shows its definition when it is pointed at, until Escape or the pointer leaves it', {
  tag: '@once',
}, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(lecture);
  const term = page.locator('a.term', { hasText: 'BERT' }).first();
  const preview = page.locator('.preview');
  await term.hover();
  await expect(preview).toContainText('The Transformer encoder of 2018');
  await expect(term).toHaveAccessibleDescription(/Transformer encoder/);
  // What is shown can be pointed at itself.
  await preview.hover();
  await expect(preview).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await term.hover();
  await expect(preview).toBeVisible();
  await page.mouse.move(5, 700);
  await expect(preview).toBeHidden();
});

test('a term shows it to the keyboard, and is a link all the same', { tag: '@once' }, async ({ page }) => {
  await page.goto(lecture);
  const term = page.locator('a.term').first();
  await page.keyboard.press('Tab');
  await term.focus();
  await expect(page.locator('.preview')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('.preview')).toBeHidden();
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#/);
});

test('a finger’s first tap shows it, and what is shown leads on', { tag: '@once' }, async ({
  browser,
  baseURL,
}) => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'] as (typeof devices)[string];
  const context = await browser.newContext({ ...phone, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(lecture);
  await page.locator('a.term').first().tap();
  await expect(page.locator('.preview')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${lecture}$`));
  await page.locator('.preview-on').tap();
  await expect(page).toHaveURL(/\/glossary\/#/);
  await context.close();
});
