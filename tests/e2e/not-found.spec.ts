import { expect, test } from './support.ts';

test('a wrong address answers 404 with the search field and the nearest pages', async ({ page }) => {
  const response = await page.goto('/transformer-and-llm/');
  expect(response?.status()).toBe(404);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(main.getByRole('searchbox')).toBeVisible();
  await main.getByRole('link', { name: 'Introduction to Transformers' }).click();
  await expect(page).toHaveURL(/\/transformers-and-llms\/$/);

  await page.goto('/2024/lectures/what-is-llm.html');
  await expect(main.getByRole('link', { name: 'What Really Are LLMs?' })).toBeVisible();
  await main.getByRole('link', { name: /contents/ }).click();
  await expect(page).toHaveURL(/\/$/);
});
