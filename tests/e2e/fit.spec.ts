import type { Page } from 'playwright/test';
import { everyPage, expect, expectNothingBesideThePage, test } from './support.ts';

const widths = [320, 360, 540, 799, 800, 1099, 1100, 1280, 1920, 2560];
/** The whole course holds what each lecture shows at every width; what it adds is how they follow one another. */
const widthsOfAll = [320, 800, 1280];

for (const path of everyPage) {
  test(`${path} fits from 320 px to 2560 px, and at twice the text size`, { tag: '@once' }, async ({
    page,
  }) => {
    const among = (some: number[]) =>
      path === '/all/' ? some.filter((one) => widthsOfAll.includes(one)) : some;
    await page.goto(path);
    await expectItFits(page, among(widths));
    // No formula is wider than a phone, and no display hides a term there.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => document.fonts.ready);
    const hidden = await page
      .locator('.equation, main math[display="block"]')
      .evaluateAll((all) =>
        all
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map((formula) => formula.closest('[id]')?.id),
      );
    expect(hidden).toEqual([]);
    // 1280 by 1024 pixels at 400 %, where no bar may stay over what is read.
    await expectItFits(page, [320], 256);
    const stuck = await page.locator('.spine').evaluate((spine) => getComputedStyle(spine).position);
    expect(stuck).toBe('static');

    await spaceOut(page);
    await expectItFits(page, among([320, 390, 800, 1280]));
    expect(await cutOff(page)).toEqual([]);

    const devtools = await page.context().newCDPSession(page);
    // What a reader sets in the browser; its usual size is 16.
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await expect.poll(async () => Number.parseFloat(await size())).toBeGreaterThan(32);
    await expectItFits(page, among([320, 390, 640, 1280]));
  });
}

for (const path of everyPage) {
  test(`${path} fits whatever its words, be each text a single one`, { tag: '@once' }, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = (node.textContent ?? '').trim();
        // What counts in minutes, or says which lecture, has words of the site's own; the others are the author's.
        const isOurs = node.parentElement?.closest(
          'table, pre, math, svg, button, select, .minutes, .start, .nowrap, .figure-label',
        );
        if (text.includes(' ') && !isOurs)
          node.textContent = text.replace(/[^\p{L}\p{N}]+/gu, 'x').padEnd(80, 'x');
      }
    });
    await expectItFits(page, [320, 800, 1280]);
  });
}

test('a long title of the course leaves in sight what was asked for on a phone', { tag: '@once' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.route(/\/transformers-and-llms\/$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(<a class="course-title"[^>]*>)[^<]*/,
      `$1${'A course about everything that can be known. '.repeat(4)}`,
    );
    await route.fulfill({ response, body });
  });
  await page.goto('/transformers-and-llms/#multi-head-attention');
  const heading = page.locator('#multi-head-attention');
  await expect(heading).toBeInViewport();
  const isCovered = await heading.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint(left + 5, top + height / 2));
  });
  expect(isCovered).toBe(false);
});

test('a line of text has 45 to 85 characters on every large screen', { tag: '@once' }, async ({ page }) => {
  await page.goto('/introduction-to-llms/');
  const paragraph = page.locator('.prose > p').first();
  for (const width of [800, 1280, 1920, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    const characters = await paragraph.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
      return element.textContent.length / lines;
    });
    expect(characters).toBeGreaterThan(45);
    expect(characters).toBeLessThan(85);
  }
});

/** Sets the distances that WCAG 1.4.12 names. A sheet made by script is what the page's policy allows. */
async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
}

/** What holds text that its own box hides. A field of one line is left out: its text moves with the caret. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'clip';
        const isCut =
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
        return (
          hides && isCut && element.clientWidth > 0 && !element.closest('.visually-hidden, math, svg, input')
        );
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}

async function expectItFits(page: Page, widths: number[], height = 800): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await expectNothingBesideThePage(page);
  }
}
