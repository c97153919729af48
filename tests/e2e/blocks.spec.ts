import { expect, expectSaid, lectures, longest, test } from './support.ts';

test('a self-check question shows its answer when asked', { tag: '@once' }, async ({ page }) => {
  for (const slug of lectures) {
    await page.goto(`/${slug}/#self-check-questions`);
    const questions = page.locator('#self-check-questions').locator('xpath=../following-sibling::details');
    expect(await questions.count()).toBeGreaterThan(3);
    const first = questions.first();
    const answer = first.locator(':scope > :not(summary)').first();
    await expect(first.locator('summary')).toBeVisible();
    await expect(answer).toBeHidden();
    await first.locator('summary').click();
    await expect(answer).toBeVisible();
    await expect(answer).toHaveText(/\w/);
  }
});

test('code was highlighted at build time and is copied as it stands', { tag: '@once' }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(longest);
  const block = page.locator('code-block').filter({ hasText: 'def attention(' });
  await expect(block.locator('.tk-keyword').first()).toBeVisible();
  const keyword = await block
    .locator('.tk-keyword')
    .first()
    .evaluate((word) => getComputedStyle(word).color);
  expect(keyword).not.toBe(await block.locator('pre').evaluate((code) => getComputedStyle(code).color));

  await block.scrollIntoViewIfNeeded();
  await block.hover();
  await expectSaid(page, 'Code copied', () => block.getByRole('button', { name: 'Copy code' }).click());
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await block.locator('pre').textContent())?.replace(/\n$/, ''));
  expect(copied).toMatch(/^import numpy|^def attention|\ndef attention/);
});

test('tables, code and formulas that are too wide scroll inside themselves', async ({ page, isMobile }) => {
  let scrolling = 0;
  for (const slug of lectures) {
    await page.goto(`/${slug}/`);
    // What is a stop for Tab is told when the formulas have their typeface.
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    const boxes = await page
      .locator('.scroll, pre, .equation, figure.figure, .prose math')
      .evaluateAll((all) =>
        all.map((box) => {
          const { overflowX } = getComputedStyle(box);
          const isWide = overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1;
          if (isWide) box.scrollLeft = 40;
          return {
            isWide,
            scrolls: box.scrollLeft > 0,
            inside: box.getBoundingClientRect().right <= document.documentElement.clientWidth + 1,
            isStop: (box as HTMLElement).tabIndex === 0,
            isAlwaysStop: box.matches('.scroll, pre'),
          };
        }),
      );
    const wide = boxes.filter(({ isWide }) => isWide);
    for (const box of wide) expect(box).toMatchObject({ scrolls: true, inside: true, isStop: true });
    // Tab does not stop where there is nothing to scroll; one pixel more or less is the browser's rounding.
    const others = boxes.filter(({ isWide, isAlwaysStop }) => !isWide && !isAlwaysStop);
    expect(others.filter(({ isStop }) => isStop).length).toBeLessThan(2);
    scrolling += wide.length;
  }
  if (isMobile) expect(scrolling).toBeGreaterThan(10);
});
