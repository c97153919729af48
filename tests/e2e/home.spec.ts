import { expect, expectNothingBesideThePage, lectures, test } from './support.ts';

for (const [width, height] of [
  [1280, 800],
  [1440, 900],
] as const) {
  test(`all titles and the figure are seen at first sight, at ${width} by ${height}`, {
    tag: '@once',
  }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const titles = page.locator('.contents h3');
    await expect(titles).toHaveCount(lectures.length);
    for (const title of await titles.all()) await expect(title).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('link', { name: 'Start with lecture 1' })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('searchbox')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('#figure')).toBeInViewport({ ratio: 1 });
    // Each lecture has a drawing of its own, which follows the theme.
    await expect(page.locator('.contents .drawing > svg.figure')).toHaveCount(lectures.length);
    await expectNothingBesideThePage(page);
  });
}

test('the first title comes before the first scroll, and its drawing leads to the lecture', async ({
  page,
}) => {
  await page.goto('/');
  const first = page.locator('[data-lecture]').first();
  await expect(first.getByRole('heading')).toBeInViewport({ ratio: 1 });
  await first.locator('.drawing').click({ force: true });
  await expect(page).toHaveURL(`/${lectures[0]}/`);
  await page.goBack();
  await page.getByRole('link', { name: 'Start with lecture 1' }).click();
  await expect(page).toHaveURL(`/${lectures[0]}/`);
});

test('nothing moves when the way back to where the reader stopped appears', async ({ page }) => {
  const heightOfTitle = () =>
    page
      .locator('.contents h3')
      .first()
      .evaluate((title) => document.fonts.ready.then(() => title.getBoundingClientRect().top));
  await page.goto('/');
  const before = await heightOfTitle();
  await page.evaluate(() => {
    const place = {
      slug: 'introduction-to-llms',
      title: 'A title of many words. '.repeat(9),
      section: '',
      heading: '',
      block: 4,
    };
    localStorage.setItem('place /', JSON.stringify(place));
  });
  await page.reload();
  await expect(page.getByText('Continue where you stopped')).toBeVisible();
  expect(await heightOfTitle()).toBe(before);
  await expectNothingBesideThePage(page);
});
