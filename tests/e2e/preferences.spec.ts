import { expect, longest, openMap, test } from './support.ts';

test('in forced colours marks, places and what floats keep an edge', async ({ page, isMobile }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(longest);
  const map = await openMap(page);
  await expect(map.locator('[aria-current="page"]')).toHaveCSS('text-decoration-line', 'underline');
  if (isMobile) {
    await expect(map).toHaveCSS('border-inline-end-style', 'solid');
    await page.keyboard.press('Escape');
  }
  await expect(page.locator('.code').first()).toHaveCSS('border-top-style', 'solid');
  const moon = page.locator('.moon');
  const button = page.locator('theme-switch > button');
  // A colour of the reader's own: the site's greys are made for its paper alone.
  expect(await moon.evaluate((element) => getComputedStyle(element).color)).toBe(
    await button.evaluate((element) => {
      element.style.color = 'ButtonText';
      return getComputedStyle(element).color;
    }),
  );
  const figure = page.locator('svg.figure').first();
  const ground = await figure.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(ground, 'a drawing brings its own paper').not.toBe('rgba(0, 0, 0, 0)');

  await page.keyboard.press('Control+K');
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.fill('attention');
  await expect(page.locator('[role="option"]').first()).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('[role="option"]').nth(1)).toHaveCSS('outline-style', 'none');
  await expect(page.locator('.search-head')).toHaveCSS('outline-style', 'solid');
});

test('nothing moves by itself where less motion is asked for', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/', longest, '/search/?q=attention']) {
    await page.goto(path);
    if (path === longest) await page.locator('#fnref-gpt1').click();
    const moving = await page.evaluate(() => {
      const smooth = [...document.querySelectorAll('*')].filter((element) => {
        const { animationName, animationTimeline, transitionDuration, scrollBehavior } =
          getComputedStyle(element);
        // What is bound to the reader's own scrolling does not move by itself.
        const moves = animationName !== 'none' && animationTimeline === 'auto';
        return moves || transitionDuration !== '0s' || scrollBehavior !== 'auto';
      });
      const rules = [...document.styleSheets].flatMap((sheet) => activeRules(sheet.cssRules));
      function activeRules(list: CSSRuleList): string[] {
        return [...list].flatMap((rule) => {
          if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return [];
          if (rule.constructor.name === 'CSSViewTransitionRule') return [rule.cssText];
          return rule instanceof CSSGroupingRule ? activeRules(rule.cssRules) : [];
        });
      }
      return [...smooth.map((element) => element.outerHTML.slice(0, 80)), ...rules];
    });
    expect(moving).toEqual([]);
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length,
    );
    expect(running).toBe(0);
  }
});

test('at 400 % the search keeps its field, its list and its foot in reach', { tag: '@once' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(longest);
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').getByRole('combobox').fill('attention');
  const last = page.locator('[role="option"]').last();
  await expect(last).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last.locator('.search-heading')).toBeInViewport();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeInViewport();
  const slash = page.getByRole('button', { name: /opens search/ });
  await slash.focus();
  await expect(slash).toBeInViewport({ ratio: 1 });
});
