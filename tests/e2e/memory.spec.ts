import { expect, isOnScreen, longest, openMap, test } from './support.ts';

test('the contents page leads back to where the reader stopped, and forgets it when asked', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/');
  const line = page.getByText('Continue where you stopped');
  await expect(line).toBeHidden();

  await page.goto(longest);
  const section = page.locator('#causal-and-bidirectional-masks');
  await section.evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await expect(page.locator('.course-map [aria-current="location"]')).toHaveAttribute(
    'href',
    '#causal-and-bidirectional-masks',
  );

  await page.goto('/');
  await expect(line).toBeVisible();
  await page.getByRole('link', { name: /“Causal and bidirectional masks”/ }).click();
  await expect(page).toHaveURL(/#causal-and-bidirectional-masks$/);
  await expect.poll(() => isOnScreen(section)).toBe(true);

  await page.goto('/');
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(line).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(line).toBeHidden();
});

test('the way back needs no memory of the page it leads to, and an older one opens the lecture', {
  tag: '@once',
}, async ({ page }) => {
  const section = page.locator('#causal-and-bidirectional-masks');
  await page.goto(longest);
  const block = await section.evaluate((heading) => {
    const blocks = [...document.querySelectorAll('.lecture-header, .prose > *')];
    return blocks.findIndex((one) => one.contains(heading)) + 1;
  });
  await page.evaluate(() => localStorage.clear());
  await page.goto('/glossary/');
  await page.goto(`${longest}#~continue/${block}/causal-and-bidirectional-masks`);
  await expect(page).toHaveURL(/#causal-and-bidirectional-masks$/);
  await expect.poll(() => isOnScreen(section.locator('xpath=../following-sibling::*[1]'))).toBe(true);
  await page.goto('/glossary/');
  await page.goto(`${longest}#~continue/${block}/of/an/author`);
  await expect(page, 'an id may have slashes').toHaveURL(/#of\/an\/author$/);
  await page.goto('/glossary/');
  await page.goto(`${longest}#~continue`);
  await expect(page).toHaveURL(new RegExp(`${longest}$`));
});

test('the contents page learns what is read in another tab, and while the browser keeps it to go back to', {
  tag: '@once',
}, async ({ page, context }) => {
  await page.goto('/');
  const line = page.getByText('Continue where you stopped');
  await page.getByRole('heading', { level: 1 }).click();
  const other = await context.newPage();
  await other.goto('/introduction-to-llms/');
  await other.locator('.previous-next').scrollIntoViewIfNeeded();
  await expect(line).toBeVisible();
  await expect(page.locator('.contents [data-lecture="introduction-to-llms"]')).toHaveAttribute('data-read');

  // A browser that shows a kept page again tells it just this.
  await page.evaluate(() => {
    localStorage.clear();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(line).toBeHidden();
  await expect(page.locator('[data-read]')).toHaveCount(0);
});

test('a lecture read to its end is marked in the contents and in the map', async ({ page }) => {
  await page.goto('/introduction-to-llms/');
  await expect(page.locator('[data-lecture][data-read]')).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Previous and next lecture' }).scrollIntoViewIfNeeded();
  const mark = page.locator('.course-map [data-lecture="introduction-to-llms"]');
  await expect(mark).toHaveAttribute('data-read');
  await openMap(page);
  const tick = mark.locator('a > span').first();
  expect(await tick.evaluate((title) => getComputedStyle(title, '::after').content)).toContain('✓');

  await page.goto('/');
  await expect(page.locator('.contents [data-lecture][data-read]')).toHaveCount(1);
  await expect(page.locator('.contents [data-lecture="introduction-to-llms"]')).toHaveAttribute('data-read');
});

test('all that the site remembers stays in this browser', { tag: '@once' }, async ({ page, context }) => {
  await page.goto('/introduction-to-llms/');
  await page.locator('#job-market-insights').evaluate((heading) => heading.scrollIntoView());
  await page.getByRole('button', { name: /^Theme/ }).click();
  expect(await context.cookies()).toEqual([]);
  const { origins } = await context.storageState();
  for (const { localStorage } of origins)
    for (const { name } of localStorage) expect(name).toMatch(/^(place|theme|read) \/$/);
});
