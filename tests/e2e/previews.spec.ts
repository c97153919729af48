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
  // What comes next may be a term that shows its own.
  await expect(term).not.toHaveAttribute('aria-describedby');
  await page.keyboard.press('Escape');
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

test('a citation shows its work, leads to the list and from there back', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto('/transformers-and-llms/');
  const mark = page.locator('#cite-bahdanau2014');
  await mark.hover();
  const preview = page.locator('.preview');
  await expect(preview).toContainText(
    'Neural Machine Translation by Jointly Learning to Align and Translate',
  );
  await expect(preview.getByRole('link')).toHaveAttribute('href', 'https://arxiv.org/abs/1409.0473');
  await mark.click();
  await expect(page).toHaveURL(/#ref-bahdanau2014$/);
  await page.locator('#ref-bahdanau2014 .note-back').first().click();
  await expect(page).toHaveURL(/#cite-bahdanau2014$/);
});

test('a note that has become a citation is still found by its old address', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto('/transformers-and-llms/#fn-bahdanau');
  await expect(page.locator('#ref-bahdanau2014')).toBeInViewport();
});

test('the page of references says where each work is cited', { tag: '@once' }, async ({ page }) => {
  await page.goto('/references/');
  const work = page.locator('#ref-vaswani2017');
  await expect(work).toContainText('Attention Is All You Need');
  await work.getByRole('link', { name: '1 The landmarks in between' }).click();
  await expect(page).toHaveURL(/\/introduction-to-llms\/#the-landmarks-in-between$/);
});
