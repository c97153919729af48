import type { Page } from 'playwright/test';
import { expect, longest, openMap, test } from './support.ts';

test('after a jump the next Tab goes on from where it has led', async ({ page, isMobile }) => {
  await page.goto(longest);
  const map = await openMap(page);
  await map.getByRole('link', { name: 'Multi-head attention' }).press('Enter');
  await expect(map).toBeVisible({ visible: !isMobile });
  expect(await nextStop(page), 'a link of the map').toContain('Link to section: Multi-head attention');

  await page.getByRole('link', { name: 'Link to section: A worked example' }).press('Enter');
  expect(await sectionOfNextStop(page), 'a link of a heading').toBe('a-worked-example');

  await page.locator('#fnref-gpt1').press('Enter');
  await expect(page.locator('#fn-gpt1')).toBeVisible();
  await page.keyboard.press('Tab');
  const note = page.locator('#fn-gpt1 :focus');
  await expect(note, 'a note').toHaveCount(1);
  await page.locator('#fn-gpt1 .note-back').first().press('Enter');
  await expect(page.locator('#fnref-gpt1'), 'the way back from a note').toBeFocused();
});

test('whoever comes from a search or to continue goes on from there', { tag: '@once' }, async ({ page }) => {
  await page.goto('/transformers-and-llms/?highlight=beam+search#step-4-decoder');
  const bar = page.getByRole('group', { name: /^Matches for/ });
  await expect(bar).toBeVisible();
  const match = page.locator('main [tabindex="-1"]:focus');
  await expect(match).toContainText(/beam|search/i);
  await bar.getByRole('button', { name: 'Clear the highlight' }).press('Enter');
  await expect(bar).toBeHidden();
  await expect(match).toContainText(/beam|search/i);

  const sentence = page.getByText('In Python, the whole mechanism is this short').first();
  await sentence.evaluate((paragraph) => paragraph.scrollIntoView({ behavior: 'instant' }));
  await expect(page.locator('.course-map [aria-current="location"]')).toHaveAttribute(
    'href',
    '#causal-and-bidirectional-masks',
  );
  await page.goto('/');
  await page.getByRole('link', { name: /“Causal and bidirectional masks”/ }).press('Enter');
  await expect(page).toHaveURL(/#causal-and-bidirectional-masks$/);
  await expect(match).toHaveCount(1);
  expect(await sectionOfNextStop(page)).toBe('causal-and-bidirectional-masks');
});

test('the drawer makes way when the focus goes on behind it', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'The map is a drawer on a phone only.');
  await page.goto(longest);
  const map = await openMap(page);
  await map.getByRole('link').last().focus();
  await page.keyboard.press('Tab');
  await expect(map).toBeHidden();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

/** Name of the control that Tab comes to next. */
async function nextStop(page: Page): Promise<string> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '');
}

/** Id of the last heading before the control that Tab comes to next. */
async function sectionOfNextStop(page: Page): Promise<string> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const stop = document.activeElement as Element;
    const before = [...document.querySelectorAll('.heading > [id]')].filter(
      (heading) => heading.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return before.at(-1)?.id ?? '';
  });
}
