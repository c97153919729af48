import { expect, expectSaid, isOnScreen, lectures, longest, test } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

// In the light theme on a desk and in the dark one on a phone.
test.use({ colorScheme: async ({ isMobile }, use) => use(isMobile ? 'dark' : 'light') });

test("a section's link is copied, says so, and opens the section in a new page", async ({
  page,
  context,
}) => {
  await page.goto(longest);
  const heading = page.getByRole('heading', { name: 'Multi-head attention' });
  await heading.scrollIntoViewIfNeeded();
  await heading.hover();
  const link = page.getByRole('link', { name: 'Link to section: Multi-head attention' });
  await expectSaid(page, 'Link copied', () => link.click());
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(new URL('#multi-head-attention', page.url()).href);

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { name: 'Multi-head attention' })).toBeInViewport();
});

test('every section has a link to itself with a name of its own', { tag: '@once' }, async ({ page }) => {
  for (const slug of lectures) {
    await page.goto(`/${slug}/`);
    const headings = await page.locator('main :is(h2, h3, h4)[id]').evaluateAll((all) =>
      all.map((heading) => {
        const link = heading.parentElement?.querySelector('a.heading-link');
        return { id: heading.id, href: link?.getAttribute('href'), name: link?.getAttribute('aria-label') };
      }),
    );
    expect(headings.length).toBeGreaterThan(5);
    for (const { id, href } of headings) expect({ id, href }).toEqual({ id, href: `#${id}` });
    expect(new Set(headings.map(({ name }) => name)).size).toBe(headings.length);
  }
});

test('a selected passage offers a link to exactly these words', async ({ page, context, isMobile }) => {
  await page.goto(longest);
  const passage = 'Each side is a stack of six identical layers';
  const paragraph = page.locator('p', { hasText: passage }).first();
  await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const ends = await paragraph.evaluate((element, length) => {
    const range = document.createRange();
    range.setStart(element.firstChild ?? element, 0);
    range.setEnd(element.firstChild ?? element, length);
    const lines = [...range.getClientRects()];
    return { first: lines.at(0)?.toJSON(), last: lines.at(-1)?.toJSON() };
  }, passage.length);
  if (isMobile) {
    // Playwright has no long press.
    await paragraph.evaluate((element, length) => {
      getSelection()?.setBaseAndExtent(
        element.firstChild ?? element,
        0,
        element.firstChild ?? element,
        length,
      );
    }, passage.length);
  } else {
    await page.mouse.move(ends.first.left + 1, ends.first.top + 8);
    await page.mouse.down();
    await page.mouse.move(ends.last.right - 1, ends.last.top + 8, { steps: 4 });
    await page.mouse.up();
  }
  const offer = page.getByRole('button', { name: 'Copy link to this passage' });
  await expectSaid(page, 'copied', () => offer.click());
  const address = await page.evaluate(() => navigator.clipboard.readText());
  // Browsers that know no text fragments open the section.
  expect(address.split(':~:')[0]).toBe(new URL('#architecture-encoder-and-decoder', page.url()).href);
  expect(decodeURIComponent(address.split(':~:text=')[1] ?? '')).toBe(passage);

  const other = await context.newPage();
  await other.goto(address);
  await expect.poll(() => isOnScreen(other.locator('p', { hasText: passage }).first())).toBe(true);
});

test('references to figures, tables and formulas read as their labels', { tag: '@once' }, async ({
  page,
}) => {
  let references = 0;
  for (const slug of lectures) {
    await page.goto(`/${slug}/`);
    const found = await page.locator('.prose a[href*="#"]').evaluateAll((links) =>
      links.flatMap((link) => {
        const target = document.getElementById((link as HTMLAnchorElement).hash.slice(1));
        const label = target?.querySelector('.figure-label, .equation-number');
        if (!label || label === link || !target?.matches('figure, .equation')) return [];
        return [{ reads: link.textContent, label: label.textContent }];
      }),
    );
    for (const { reads, label } of found) {
      const number = /\d+/.exec(label)?.[0];
      expect(reads).toMatch(new RegExp(`^(Figure|Table|Equation)\\s\\(?${number}\\)?$`));
    }
    references += found.length;
    const labels = await page.locator('figure .figure-label').allTextContents();
    for (const kind of ['Figure', 'Table']) {
      const numbers = labels
        .filter((label) => label.startsWith(kind))
        .map((label) => Number(label.split(/\s/)[1]));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
    const ids = await page
      .locator('figure.figure, figure.table, .equation')
      .evaluateAll((all) => all.map(({ id }) => id));
    for (const id of ids) expect(id).toMatch(/^(fig|tbl|eq)-[a-z0-9-]*[a-z][a-z0-9-]*$/);
  }
  expect(references).toBeGreaterThan(10);
});
