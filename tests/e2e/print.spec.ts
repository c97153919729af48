import { expect, lectures, longest, test } from './support.ts';

test('printed, a lecture shows all answers and notes, and nothing of the site around it', {
  tag: '@once',
}, async ({ page }) => {
  for (const slug of lectures) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.goto(`/${slug}/`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const hidden = await page
      .locator('.prose :is(details > *, .note, figcaption, td, .equation)')
      .evaluateAll((all) =>
        all
          .filter((element) => !element.checkVisibility({ contentVisibilityAuto: true }))
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(hidden).toEqual([]);
    for (const name of ['.masthead', '.course-map', '.previous-next', '.code > button', '.heading-link'])
      for (const part of await page.locator(name).all()) await expect(part).toBeHidden();
    // Dark ink on white paper, whatever the screen showed.
    const ink = await page
      .locator('.prose > p')
      .first()
      .evaluate((text) => getComputedStyle(text).color);
    expect(Math.max(...(ink.match(/\d+/g)?.map(Number) ?? [255]))).toBeLessThan(90);
  }
});

test('a printed lecture cuts nothing off at the edge of the paper', { tag: '@once' }, async ({ page }) => {
  // The width of A4 less our margins.
  await page.setViewportSize({ width: 657, height: 960 });
  for (const slug of lectures) {
    await page.goto(`/${slug}/`);
    await page.emulateMedia({ media: 'print' });
    const cutOff = await page
      .locator('main *:not(svg *, math *)')
      .evaluateAll((all) =>
        all
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 2)
          .map((element) => element.outerHTML.slice(0, 100)),
      );
    expect(cutOff).toEqual([]);
    const paper = await page.pdf({ format: 'A4' });
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(40);
  }
});

test('paper has numbered pages, leaves figures and tables whole, and says where links lead', {
  tag: '@once',
}, async ({ page }) => {
  for (const path of [longest, '/all/']) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate(() => {
      const within = (rules: CSSRuleList): CSSRule[] =>
        [...rules].flatMap((rule) => (rule instanceof CSSLayerBlockRule ? within(rule.cssRules) : rule));
      const rules = [...document.styleSheets].flatMap((sheet) => within(sheet.cssRules));
      const whole = document.querySelectorAll('figure, .equation, .prose tr, .note, .callout, h2, h3');
      const links = document.querySelectorAll('.prose :is(p, li) > a[href^="http"], .note a[href^="http"]');
      const after = (link: Element) => getComputedStyle(link, '::after').content.replace(/^"\s*|"$/g, '');
      return {
        pages: rules.filter((rule) => rule instanceof CSSPageRule).map(({ cssText }) => cssText),
        broken: [...whole]
          .filter((element) => getComputedStyle(element).breakInside !== 'avoid')
          // What may be longer than a page is broken between two rows, or two paragraphs.
          .filter((element) => !element.matches(':has(tr:nth-child(16)), .callout:has(> :nth-child(7))'))
          .map((element) => element.outerHTML.slice(0, 80)),
        links: links.length,
        silent: [...links].filter((link) => after(link) !== link.getAttribute('href')).map(after),
      };
    });
    expect(printed.pages.join()).toMatch(/@bottom-right \{[^}]*counter\(page\)/);
    expect(printed).toMatchObject({ broken: [], silent: [] });
    expect(printed.links).toBeGreaterThan(20);
  }
});
