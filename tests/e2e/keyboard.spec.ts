import { contrastOf } from './contrast.ts';
import { expect, longest, test } from './support.ts';

test('the first key press offers to skip to the text', async ({ page }) => {
  await page.goto(longest);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  );
});

test('Tab passes everything on a page in order, in sight and with a ring', async ({ page, isMobile }) => {
  // On a phone a bar stays at the top, under which nothing that has the focus may lie.
  for (const path of ['/', isMobile ? longest : '/introduction-to-llms/']) {
    await page.emulateMedia({ colorScheme: path === '/' ? 'light' : 'dark' });
    await page.goto(path);
    // A figure has stops from the moment that it comes near: all do before the first is passed.
    for (const figure of await page.locator('interactive-figure').all()) {
      await figure.scrollIntoViewIfNeeded();
      await expect(figure.locator('.figure-controls')).not.toHaveAttribute('inert');
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const stops: string[] = [];
    const rings = new Set<string>();
    for (let presses = 0; presses < 600; presses++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
        const ringed = element.closest('.search-field:has(input:focus-visible)') ?? element;
        const ring = getComputedStyle(ringed);
        let ground = ringed.parentElement;
        while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)')
          ground = ground.parentElement;
        const covered = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
        return {
          name: element.outerHTML.slice(0, 90),
          order: (element as HTMLElement).tabIndex,
          hasRing: ring.outlineStyle === 'solid' && Number.parseFloat(ring.outlineWidth) >= 2,
          ring: `${ring.outlineColor} on ${getComputedStyle(ground ?? document.body).backgroundColor}`,
          inSight: width > 0 && height > 0 && top + height > 0 && top < innerHeight,
          covered: !(covered && (element.contains(covered) || covered.contains(element))),
        };
      });
      if (!stop) break;
      expect(stop).toMatchObject({ order: 0, hasRing: true, inSight: true, covered: false });
      stops.push(stop.name);
      rings.add(stop.ring);
    }
    for (const ring of rings) {
      const [colour = [], ground = []] = ring
        .split(' on ')
        .map((text) => (text.match(/\d+/g) ?? []).map(Number));
      expect(contrastOf(colour, ground), ring).toBeGreaterThan(3);
    }
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.length).toBeLessThan(600);
    const focusable = await page
      .locator('body :is(a[href], button, input, summary, [tabindex="0"]):visible')
      .count();
    expect(stops.length).toBeGreaterThanOrEqual(Math.min(focusable, 30) - 5);
  }
});

test('a lecture is chosen, a note followed and an answer unfolded with the keyboard alone', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/');
  const press = async (name: string | RegExp) => {
    const target = page.getByRole('link', { name }).first();
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((link) => link === document.activeElement))
        return page.keyboard.press('Enter');
    }
    throw new Error(`Tab never came to "${name}".`);
  };
  await press('Introduction to LLMs');
  await expect(page).toHaveURL(/\/introduction-to-llms\/$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await press(/^1$/);
  await expect(page.locator('.note:target')).toBeVisible();
  await page.locator('details > summary').first().focus();
  await page.keyboard.press('Space');
  await expect(page.locator('details').first()).toHaveAttribute('open');
});
