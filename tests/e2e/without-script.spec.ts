import { expect, isOnScreen, longest, openMap, test } from './support.ts';

test.use({
  javaScriptEnabled: false,
  // Both themes are seen once.
  colorScheme: async ({ isMobile }, use) => use(isMobile ? 'dark' : 'light'),
});

test('a lecture is found, read and left again with JavaScript off', async ({
  page,
  isMobile,
  colorScheme,
}) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Theme/ })).toBeHidden();
  await page.getByRole('link', { name: 'Introduction to Transformers' }).click();
  await expect(page).toHaveURL(longest);
  const paper = colorScheme === 'light' ? 'rgb(255, 253, 248)' : 'rgb(25, 22, 19)';
  await expect(page.locator('html')).toHaveCSS('background-color', paper);

  const map = await openMap(page);
  await map.getByRole('link', { name: 'Multi-head attention' }).click();
  await expect(page).toHaveURL(/#multi-head-attention$/);
  const heading = page.getByRole('heading', { name: 'Multi-head attention' });
  await expect.poll(() => isOnScreen(heading)).toBe(true);
  if (isMobile) {
    await map.getByRole('button', { name: 'Close' }).click();
    await expect(map).toBeHidden();
  }

  for (const picture of await page.locator('main img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
  await expect(page.locator('pre .tk-keyword').first()).toBeVisible();
  await expect(page.locator('main math').first()).toBeVisible();
  await page.getByRole('link', { name: /^Previous lecture/ }).click();
  await expect(page).toHaveURL(/\/pretraining-vs-finetuning\/$/);
});

test('notes open and answers unfold with JavaScript off', async ({ page, isMobile }) => {
  await page.goto(longest);
  const note = page.locator('#fn-gpt1');
  await expect(note).toBeVisible({ visible: !isMobile });
  await page.locator('#fnref-gpt1').click();
  await expect(note).toBeVisible();
  const back = note.getByRole('link', { name: 'Back to the text' });
  await back.click();
  await expect(note).toBeVisible({ visible: !isMobile });

  const question = page.locator('details').first();
  await question.locator('summary').click();
  await expect(question.locator(':scope > :not(summary)').first()).toBeVisible();
});

test('a picture opens as a file of its own and the search page is an index with JavaScript off', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/introduction-to-llms/');
  await page.locator('picture-zoom > a').first().click();
  await expect(page).toHaveURL(/\.png$/);
  const search = await page.goto('/search/?q=attention');
  // Chromium, told by its tools to run no script, still leaves `<noscript>` out of the page.
  expect(await search?.text()).toMatch(/<noscript>.*Searching needs JavaScript/s);
  await page.getByRole('main').getByRole('link', { name: 'Multi-head attention' }).first().click();
  await expect(page).toHaveURL(/\/transformers-and-llms\/#multi-head-attention$/);
});
