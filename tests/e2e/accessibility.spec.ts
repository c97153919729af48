import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { everyPage, expect, longest, openMap, test } from './support.ts';

const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const ofColour = ['color-contrast', 'link-in-text-block'];

for (const path of everyPage.filter((one) => one !== '/all/')) {
  test(`axe finds nothing on ${path} in either theme`, async ({ page, isMobile }) => {
    test.slow();
    await page.goto(path);
    if (path.includes('?q=')) await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    await expectNothingFound(page, isMobile ? ['light'] : ['light', 'dark']);
  });
}

test('axe finds nothing on /all/ that it would not find in the lectures alone', { tag: '@once' }, async ({
  page,
}) => {
  test.slow();
  await page.goto('/all/');
  // Their colours take axe longer than everything else together.
  expect(await findings(new AxeBuilder({ page }).withTags(all).disableRules(ofColour))).toEqual([]);
});

test('axe finds nothing in what opens over a page, in either theme', async ({ page, isMobile }) => {
  test.slow();
  await page.goto(longest);
  if (isMobile) {
    await openMap(page);
    await expectNothingFound(page, ['light', 'dark'], '.course-map');
    await page.keyboard.press('Escape');
  }
  await page.locator('picture-zoom > a').first().click();
  await expect(page.getByRole('dialog').locator('img')).toHaveJSProperty('complete', true);
  await expectNothingFound(page, ['light', 'dark'], 'dialog[open]');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('attention');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNothingFound(page, ['light', 'dark'], 'dialog[open]');
});

/** Looks at everything in the first theme and at colours in the second: they are all that it changes. */
async function expectNothingFound(page: Page, themes: ('light' | 'dark')[], part = 'html'): Promise<void> {
  for (const [index, colorScheme] of themes.entries()) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).include(part).options({ resultTypes: ['violations'] });
    const found = await findings(index === 0 ? axe.withTags(all) : axe.withRules(ofColour));
    expect(found, `in the ${colorScheme} theme`).toEqual([]);
  }
}

async function findings(axe: AxeBuilder): Promise<string[]> {
  // axe hears no words in MathML, and takes a column headed by a formula for one without a heading.
  const { violations } = await axe.exclude('th:has(math)').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}
