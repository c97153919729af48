import { expect, lectures, test } from './support.ts';

test('printed, a lecture shows all answers and notes, and nothing of the site around it', {
  tag: '@once',
}, async ({ page }) => {
  for (const slug of lectures) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.goto(`/${slug}/`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const hidden = await page
      .locator('.prose :is(details > *, .note, figcaption, td, .equation)')
      .evaluateAll((all) =>
        all
          .filter((element) => !element.checkVisibility({ contentVisibilityAuto: true }))
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(hidden).toEqual([]);
    for (const name of ['.masthead', '.course-map', '.previous-next', '.code > button', '.heading-link'])
      for (const part of await page.locator(name).all()) await expect(part).toBeHidden();
    // Dark ink on white paper, whatever the screen showed.
    const ink = await page
      .locator('.prose > p')
      .first()
      .evaluate((text) => getComputedStyle(text).color);
    expect(Math.max(...(ink.match(/\d+/g)?.map(Number) ?? [255]))).toBeLessThan(90);
  }
});

test('a printed lecture cuts nothing off at the edge of the paper', { tag: '@once' }, async ({ page }) => {
  // The width of A4 less our margins.
  await page.setViewportSize({ width: 657, height: 960 });
  await page.emulateMedia({ media: 'print' });
  for (const slug of lectures) {
    await page.goto(`/${slug}/`);
    const cutOff = await page
      .locator('main *:not(svg *, math *)')
      .evaluateAll((all) =>
        all
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 2)
          .map((element) => element.outerHTML.slice(0, 100)),
      );
    expect(cutOff).toEqual([]);
    const paper = await page.pdf({ format: 'A4' });
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(40);
  }
});
