import type { Page } from 'playwright/test';
import { expect, expectNothingBesideThePage, lectures, longest, openMap, sections, test } from './support.ts';

// In the light theme on a desk and in the dark one on a phone.
test.use({ colorScheme: async ({ isMobile }, use) => use(isMobile ? 'dark' : 'light') });

test('a lecture is read from the contents page to its end and on to its neighbour', async ({
  page,
  colorScheme,
}) => {
  await page.goto('/');
  await expect(page.getByRole('listitem').filter({ hasText: /\d+\smin/ })).toHaveCount(lectures.length);
  await page.getByRole('link', { name: 'Introduction to Transformers' }).click();
  await expect(page).toHaveURL(longest);
  await expect(page.getByText(/^\d+\sminutes$/)).toBeVisible();

  const shift = await watchLayoutShift(page);
  await readToTheEnd(page);
  expect(await shift()).toBe(0);
  await expectNothingBesideThePage(page);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(brightness(paper) > 128).toBe(colorScheme === 'light');

  const previous = page.getByRole('link', { name: /^Previous lecture/ });
  await expect(previous).toBeInViewport();
  await previous.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pretraining LLMs vs Finetuning LLMs');
  await page.getByRole('link', { name: /^Next lecture/ }).click();
  await expect(page).toHaveURL(longest);
});

test('the map marks the section that is being read', async ({ page, isMobile }) => {
  await page.goto(longest);
  // On a phone the map is closed and marks it all the same.
  const map = page.locator('nav.course-map');
  for (const id of sections['transformers-and-llms'] ?? []) {
    await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    const mark = map.locator('[aria-current="location"]');
    await expect(mark).toHaveAttribute('href', `#${id}`);
    if (!isMobile) await expect(mark).toBeInViewport();
  }
});

for (const slug of lectures)
  test(`the first sections of ${slug} are marked, whatever is folded further down`, async ({ page }) => {
    await page.goto(`/${slug}/`);
    for (const id of sections[slug]?.slice(0, 3) ?? []) {
      await page
        .locator(`[id="${id}"]`)
        .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
      await expect(page.locator('.course-map [aria-current="location"]')).toHaveAttribute('href', `#${id}`);
    }
  });

test('the map marks the section at any place the page is scrolled to, the air above a heading too', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto(longest);
  const mark = page.locator('nav.course-map [aria-current="location"]');
  await page
    .locator('#multi-head-attention')
    .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await expect(mark).toHaveAttribute('href', '#multi-head-attention');
  // The line by which the place is told lies in the air before each of these headings, where no block is.
  for (const id of ['positions', 'step-3-encoder', 'the-block-in-formulas']) {
    const before = await page.locator(`[id="${id}"]`).evaluate((heading) => {
      const block = heading.closest('.prose > *') as Element;
      const line = innerHeight * 0.13;
      scrollBy({ top: block.getBoundingClientRect().top - line - 6, behavior: 'instant' });
      const headings = [...document.querySelectorAll('.prose > .heading > :is(h2, h3)')];
      return headings[headings.indexOf(heading) - 1]?.id;
    });
    await expect(mark).toHaveAttribute('href', `#${before}`);
  }
});

test('on a tall screen the map marks the last sections too, which never come up to its top', {
  tag: '@once',
}, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1600 });
  await page.goto('/pretraining-vs-finetuning/');
  const map = page.locator('nav.course-map');
  for (const id of ['references', 'summary', 'references', 'self-check-questions', 'visual-representation']) {
    await map.locator(`a[href="#${id}"]`).click();
    await expect(map.locator('[aria-current="location"]')).toHaveAttribute('href', `#${id}`);
  }
  await page.keyboard.press('End');
  await expect(map.locator('[aria-current="location"]')).toHaveAttribute('href', '#references');
});

test('the map lists every lecture and leads to every section of the open one', async ({ page, isMobile }) => {
  await page.goto(longest);
  const map = await openMap(page);
  for (const slug of lectures) await expect(map.locator(`a[href="/${slug}/"]`)).toHaveCount(1);
  await expect(map.locator('[aria-current="page"]')).toHaveAttribute('href', longest);

  await map.getByRole('link', { name: 'Multi-head attention' }).click();
  await expect(page).toHaveURL(/#multi-head-attention$/);
  await expect(page.getByRole('heading', { name: 'Multi-head attention' })).toBeInViewport();
  await expect(map).toBeVisible({ visible: !isMobile });
  if (!isMobile) return;
  await openMap(page);
  await page.keyboard.press('Escape');
  await expect(map).toBeHidden();
});

for (const slug of lectures) {
  test(`${slug} has all its sections, in order, and no markup shows through`, { tag: '@once' }, async ({
    page,
  }) => {
    await page.goto(`/${slug}/`);
    const fixed = new Set(sections[slug]);
    const ids = await page.locator('main :is(h2, h3)[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id) => fixed.has(id))).toEqual(sections[slug]);
    expect(new Set(ids).size).toBe(ids.length);

    const prose = await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      // In a program the same signs mean something else.
      for (const code of copy.querySelectorAll('pre, code')) code.remove();
      return copy.textContent;
    });
    for (const markup of ['$$', '\\(', '\\[', '[^', '](', '[!', ':::', '**', '```', '{#'])
      expect(prose).not.toContain(markup);
    await expect(page.locator('main merror, main .temml-error')).toHaveCount(0);
    await expect(page.locator('main math').first()).toBeAttached();
    await expect(page.locator('aside.callout > .callout-title').first()).toBeVisible();
  });
}

/** Moves on, most of a screen at a time, as a reader does, and waits for the pictures that come into view. */
async function readToTheEnd(page: Page): Promise<void> {
  for (let isEnd = false; !isEnd; ) {
    isEnd = await page.evaluate(() => {
      scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
      return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('main img')].every((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return bottom < 0 || top > innerHeight || (image.complete && image.naturalWidth > 0);
      }),
    );
  }
}

/** Adds up, from now on, how far the page moves by itself. */
async function watchLayoutShift(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const shifts = window as unknown as { shift: number };
    shifts.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift);
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return (red + green + blue) / 3;
}
