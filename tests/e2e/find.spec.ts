import { expect, test } from './support.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('"multi-head attention" is found and landed on, with its words marked', async ({
      page,
      isMobile,
    }) => {
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
  });
}
