import { expect, test } from './support.ts';

// In the light theme on a desk and in the dark one on a phone.
test.use({ colorScheme: async ({ isMobile }, use) => use(isMobile ? 'dark' : 'light') });

test('"multi-head attention" is found and landed on, with its words marked', async ({ page, isMobile }) => {
  await page.goto('/introduction-to-llms/');
  if (isMobile) await page.getByRole('search').getByRole('button', { name: 'Search' }).click();
  else await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('multi-head attention');
  const found = dialog.getByRole('option', { name: /Multi-head attention/ }).first();
  await expect(found).toBeVisible();
  await expect(found.locator('mark').first()).toBeVisible();
  if (isMobile) await found.click();
  else await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/transformers-and-llms\/[^#]*#multi-head-attention/);
  await expect(page.getByRole('heading', { name: 'Multi-head attention' })).toBeInViewport();
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()].length)).toBeGreaterThan(0);
});
