import type { Page } from 'playwright/test';
import { expect, expectSaid, longest, test } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a lecture tells the browser name, role and state of its controls, and what they have done', async ({
  page,
  isMobile,
}) => {
  await page.goto(longest);
  const theme = page.getByRole('button', { name: 'Theme: as the system' });
  await expectHeard(page, 'Theme: light', () => theme.click());
  const light = page.getByRole('button', { name: 'Theme: light' });
  await expectHeard(page, 'Theme: dark', () => light.click());

  if (isMobile) {
    const button = page.locator('.masthead .map-button');
    expect(await nodeOf(page, '.masthead .map-button')).toMatchObject({
      role: 'button',
      name: 'Course map',
      expanded: false,
    });
    await button.click();
    expect(await nodeOf(page, '.masthead .map-button')).toMatchObject({ expanded: true });
  }
  const map = page.getByRole('navigation', { name: 'Course map' });
  await expect(map.getByRole('link', { name: /^4 Introduction to Transformers/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  if (isMobile) await map.getByRole('button', { name: 'Close' }).click();

  const block = page.locator('code-block').first();
  await block.hover();
  const copy = block.getByRole('button', { name: 'Copy code' });
  await expectHeard(page, 'Code copied', () => copy.click());
  const link = page.getByRole('link', { name: 'Link to section: Key concepts' });
  await expectHeard(page, 'Link copied', () => link.press('Enter'));

  expect(await nodeOf(page, '#fnref-gpt1')).toMatchObject({ role: 'doc-noteref', name: '1' });
  await page.locator('#fnref-gpt1').click();
  await expect(page.locator('#fn-gpt1')).toBeVisible();
  expect(await nodeOf(page, '#fn-gpt1')).toMatchObject({ role: 'note' });
  expect(await nodeOf(page, '#fn-gpt1 .note-back')).toMatchObject({
    role: 'link',
    name: 'Back to the text',
  });

  const question = page.locator('.prose details > summary').first();
  expect(await nodeOf(page, '.prose details > summary')).toMatchObject({
    role: 'DisclosureTriangle',
    expanded: false,
  });
  await question.press('Enter');
  expect(await nodeOf(page, '.prose details > summary')).toMatchObject({ expanded: true });

  const zoom = page.locator('picture-zoom > a').first();
  await zoom.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await nodeOf(page, 'dialog[open]')).toMatchObject({ role: 'dialog', modal: true });
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(zoom).toBeFocused();
});

test('a chosen passage offers its link to the keyboard and says that it was copied', async ({ page }) => {
  await page.goto('/introduction-to-llms/');
  const passage = page.locator('.prose > p').nth(2);
  await passage.evaluate((paragraph) => {
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.selectAllChildren(paragraph);
  });
  await page.keyboard.press('Shift');
  const offer = page.getByRole('button', { name: 'Copy link to this passage' });
  await expect(offer).toBeVisible();
  await expectHeard(page, 'Link to the passage copied', () => offer.press('Enter'));
  await expect(passage).toBeFocused();
});

test('the offer of a link stays with the chosen words, however the page moves', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto('/introduction-to-llms/');
  const passage = page.locator('.prose > p').nth(2);
  await passage.evaluate((paragraph) => {
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.selectAllChildren(paragraph);
  });
  await page.keyboard.press('Shift');
  const offer = page.getByRole('button', { name: 'Copy link to this passage' });
  /** How far below the last of the words the offer is. */
  const distance = async () => {
    const top = await offer.evaluate((button) => button.getBoundingClientRect().top);
    return top - (await passage.evaluate((words) => words.getBoundingClientRect().bottom));
  };
  await expect(offer).toBeVisible();
  const before = await distance();
  for (const by of [120, -60]) {
    await page.evaluate((pixels) => scrollBy({ top: pixels, behavior: 'instant' }), by);
    await expect.poll(distance).toBeCloseTo(before, 0);
    await expect(offer).toBeVisible();
  }
  // Where its words are out of view it would stand beside others; it comes back with them.
  await page.evaluate(() => scrollBy({ top: innerHeight * 2, behavior: 'instant' }));
  await expect(offer).toBeHidden();
  await passage.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expect(offer).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(offer).toBeHidden();
});

test('"continue" names the place, and says that it was forgotten', { tag: '@once' }, async ({ page }) => {
  await page.goto(longest);
  await page.locator('#key-concepts').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await expect(page.locator('.course-map [aria-current="location"]')).toHaveCount(1);
  await page.goto('/');
  await expect(page.locator('continue-reading')).toMatchAriaSnapshot(`
    - paragraph:
      - text: "Continue where you stopped:"
      - link /Transformers/
      - button "Forget the place and what was read"
  `);
  const forget = page.getByRole('button', { name: /^Forget/ });
  await expectHeard(page, 'Place and marks forgotten', () => forget.press('Enter'));
});

test('the search tells its roles, its states and the number of results', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog', { name: 'Search the course' });
  await expect(dialog).toBeVisible();
  expect(await nodeOf(page, 'dialog[open]')).toMatchObject({ role: 'dialog', modal: true });
  await page.getByRole('dialog').getByRole('combobox').fill('multi-head');
  await expect(dialog.getByRole('status')).toHaveText(/sections? found/);
  expect(await nodeOf(page, '[role="combobox"]')).toMatchObject({
    name: 'Search the course',
    expanded: true,
  });
  expect(await nodeOf(page, '[role="option"]')).toMatchObject({ role: 'option', selected: true });
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Search the course":
      - combobox "Search the course"
      - button "Close"
      - status: /sections? found/
      - listbox "Sections"
      - link "All results and filters"
      - button /opens search/
  `);
});

interface AccessibleNode {
  role: string;
  name: string;
  [state: string]: unknown;
}

/** An element as the browser's accessibility tree has it: role, name and states. */
async function nodeOf(page: Page, selector: string): Promise<AccessibleNode> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  await devtools.detach();
  const [node] = nodes;
  const states = Object.fromEntries((node?.properties ?? []).map(({ name, value }) => [name, value.value]));
  return { ...states, role: String(node?.role?.value), name: String(node?.name?.value ?? '') };
}

/** Expects a line in a live region, which stays in the tree when it has nothing more to say. */
async function expectHeard(page: Page, words: string, act: () => Promise<unknown>): Promise<void> {
  await expectSaid(page, words, act);
  expect(await nodeOf(page, '.announcement')).toMatchObject({ role: 'status', live: 'polite' });
}
