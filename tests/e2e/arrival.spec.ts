import type { Page } from 'playwright/test';
import { expect, expectSaid, longest, shortest, test } from './support.ts';

/** Puts something into the lecture that no lecture of ours has, before any script runs. */
async function withText(page: Page, html: string): Promise<void> {
  await page.route(/\/llms-in-2026\/(?:\?|$)/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<div class="prose">', `<div class="prose">${html}`);
    await route.fulfill({ response, body });
  });
}

/** Where the match that the reader is at lies on the screen, and whether all of it can be seen. */
function current(page: Page) {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('search-current') ?? [];
    if (!range) return { text: '', isSeen: false };
    const { top, left, width, height } = (range as Range).getBoundingClientRect();
    const at = (x: number) => document.elementFromPoint(x, top + height / 2);
    const holder = (range as Range).startContainer.parentElement as Element;
    const isHit = (x: number) => holder.contains(at(x)) || at(x)?.contains(holder) === true;
    return {
      text: String(range),
      isSeen: top >= 0 && top + height <= innerHeight && isHit(left + 1) && isHit(left + width - 1),
    };
  });
}

const far = Array.from({ length: 12 }, (_, column) => `<td>column number ${column} of many</td>`).join('');
for (const [where, html] of [
  [
    'in details inside details',
    '<details><summary>A</summary><details><summary>B</summary><p>quokka</p></details></details>',
  ],
  [
    'in a note',
    '<p>Text<a class="note-ref" href="#fn-q">9</a><span class="note" id="fn-q">A note on the quokka.</span></p>',
  ],
  [
    'in the far column of a wide table',
    `<div class="scroll"><table><tr>${far}<td><span class="nowrap">the quokka</span></td></tr></table></div>`,
  ],
  [
    'at the end of a long line of code',
    `<code-block class="code"><pre><code>${'word '.repeat(80)}quokka ${'word '.repeat(20)}</code></pre></code-block>`,
  ],
] as const) {
  test(`a hit ${where} is opened and scrolled to`, async ({ page }) => {
    await withText(page, `${html}${'<p>Some lines.</p>'.repeat(30)}`);
    await page.goto(`${shortest}?highlight=quokka`);
    await expect(page.getByRole('group', { name: 'Matches for quokka' })).toContainText('1 of 1');
    await expect.poll(() => current(page)).toEqual({ text: 'quokka', isSeen: true });
  });
}

test('a hit that nothing can show is not counted', { tag: '@once' }, async ({ page }) => {
  await withText(page, '<p hidden>quokka</p><p>A quokka.</p>');
  await page.goto(`${shortest}?highlight=quokka`);
  await expect(page.getByRole('group', { name: 'Matches for quokka' })).toContainText('1 of 1');
});

test('who reloads, or comes back, stays where they were and finds the marks', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto(`${longest}?highlight=beam+search#step-4-decoder`);
  const bar = page.getByRole('group', { name: 'Matches for beam search' });
  await expect(bar).toBeVisible();
  // What is copied from the address bar is the place and not what led there.
  await expect(page).toHaveURL(/transformers-and-llms\/#step-4-decoder$/);
  await page.locator('#positions').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  const top = await page.evaluate(() => scrollY);
  const isThere = () => expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(top, -2);
  await page.reload();
  await expect(bar).toBeVisible();
  await isThere();
  await page.goto('/glossary/');
  await page.goBack();
  await expect(bar).toBeVisible();
  await isThere();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(bar).toBeHidden();
});

for (const hash of ['#100%', '#%E0%A4%A', '#', '#~continue', '#:~:text=%'])
  test(`words are marked whatever the hash says: ${hash}`, { tag: '@once' }, async ({ page }) => {
    await page.goto(`${shortest}?highlight=attention${hash}`);
    await expect(page.getByRole('group', { name: 'Matches for attention' })).toBeVisible();
  });

test.describe('a copied link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('of a heading or a passage carries nothing of the search that led here', { tag: '@once' }, async ({
    page,
  }) => {
    // Even where the words are still in the address.
    await page.route('**/arrival-highlight*', (route) => route.abort());
    await page.goto(`${longest}?highlight=encoder`);
    await page.getByRole('heading', { name: 'Multi-head attention' }).hover();
    const link = page.getByRole('link', { name: 'Link to section: Multi-head attention' });
    await expectSaid(page, 'copied', () => link.click());
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await read()).toBe(new URL(`${longest}#multi-head-attention`, page.url()).href);
    await page.locator('.prose > p').nth(1).scrollIntoViewIfNeeded();
    await page.locator('.prose > p').nth(1).selectText();
    await page.getByRole('button', { name: 'Copy link to this passage' }).click();
    await expect.poll(read).toContain(':~:text=');
    expect(await read()).not.toContain('highlight');
  });
});
