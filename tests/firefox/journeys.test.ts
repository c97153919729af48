import { describe, expect, test } from 'vitest';
import { expectOnScreen, follow, page, press, site, withFirefox } from './with-firefox.ts';

// The few journeys that must not depend on one browser. Theme and JavaScript are set as a reader would, by
// preferences: a dark system with JavaScript at a desk, then a light one without on a phone.
const lecture = 'transformers-and-llms/';

describe('Firefox on a dark system', () => {
  withFirefox({ 'ui.systemUsesDarkTheme': 1 }, 1280);

  test('a lecture is read from the contents to its end, in its own type, with its formulas set', async () => {
    await page.goto(site.url);
    await follow('Introduction to Transformers');
    expect(page.url()).toBe(site.url + lecture);
    await readToTheEnd();
    const fonts = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    for (const kind of ['Serif', 'Sans', 'Mono', 'Math']) expect(fonts.join()).toContain(`Course ${kind}`);
    const fraction = await page.$eval('math mfrac', (element) =>
      [...element.children].map((part) => part.getBoundingClientRect().top),
    );
    expect(fraction[0]).toBeLessThan(fraction[1] ?? 0);
    await follow('Previous lecture', 'nav a');
    expect(page.url()).toBe(`${site.url}pretraining-vs-finetuning/`);
  });

  test('"multi-head attention" is found from the keyboard and landed on, with its words marked', async () => {
    await page.goto(site.url);
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.locator('dialog[open] input').fill('multi-head attention');
    await page.waitForSelector('[role="option"] mark');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#multi-head-attention' && CSS.highlights.size > 0);
    expect(page.url().startsWith(site.url + lecture)).toBe(true);
    await expectOnScreen('multi-head-attention');
  });

  test("a section's link is copied, says so, and opens the section in a new page", async () => {
    await page.goto(site.url + lecture);
    // The words are taken back soon: they are waited for from before.
    const said = page.waitForSelector('::-p-text(Link copied)');
    await Promise.all([said, press('a.heading-link[href="#multi-head-attention"]')]);
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(`${site.url + lecture}#multi-head-attention`);
    await page.goto('about:blank');
    await page.goto(address);
    await expectOnScreen('multi-head-attention');
  });

  test('attention by hand answers the keyboard with what was worked out on paper', async () => {
    await page.goto(`${site.url + lecture}#fig-attention-by-hand`);
    const button = '#fig-attention-by-hand button[name="row"]';
    await page.waitForSelector(`${button}:not(:disabled)`);
    await page.focus(`${button}[value="1"]`);
    await page.keyboard.press('Enter');
    await saysIn('attention-by-hand', 'cat gives 84% of its attention to cat; its output is (1.562, 9.580).');
  });

  test('who is she: the model comes with the first touch, and the pronoun follows the giver', async () => {
    await page.goto(`${site.url + lecture}#fig-who-is-she`);
    await page.waitForSelector('#fig-who-is-she .figure-view button:not(:disabled)');
    await press('#fig-who-is-she button', 'Swap the two');
    await saysIn('who-is-she', 'With all heads on, the model goes on with “he”');
  });

  test('the page is dark as the system is, until the reader chooses, and the choice is kept', async () => {
    await page.goto(site.url + lecture);
    await expect.poll(brightness).toBeLessThan(60);
    await press('theme-switch button', 'Theme: as the system');
    await expect.poll(brightness).toBeGreaterThan(200);
    await page.goto(site.url);
    await expect.poll(brightness).toBeGreaterThan(200);
    await press('theme-switch button', 'Theme: light');
    await press('theme-switch button', 'Theme: dark');
    await expect.poll(brightness).toBeLessThan(60);
  });
});

describe('Firefox on a light system, on a phone, without JavaScript', () => {
  withFirefox({ 'ui.systemUsesDarkTheme': 0, 'javascript.enabled': false }, 390);

  test('a lecture is found, read, entered at a section and left again', async () => {
    await page.goto(site.url);
    expect(await page.evaluate(() => matchMedia('(scripting: none)').matches)).toBe(true);
    await expect.poll(brightness).toBeGreaterThan(200);
    expect(
      await page.evaluate(() =>
        document.querySelector('theme-switch button')?.checkVisibility({ visibilityProperty: true }),
      ),
    ).toBe(false);
    await follow('Introduction to Transformers');
    await readToTheEnd();
    await press('button', 'Course map');
    await press('nav.course-map a[href="#multi-head-attention"]');
    await expect.poll(() => page.url()).toBe(`${site.url + lecture}#multi-head-attention`);
    await press('nav.course-map button', 'Close');
    await expectOnScreen('multi-head-attention');
    await press('main summary');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('main details')?.hasAttribute('open')))
      .toBe(true);
    await follow('Previous lecture', 'nav a');
    expect(page.url()).toBe(`${site.url}pretraining-vs-finetuning/`);
  });

  test('the search button leads to the index of sections', async () => {
    await page.goto(site.url);
    await follow('Search', '.masthead button');
    expect(page.url()).toBe(`${site.url}search/?q=`);
    await follow('Multi-head attention', 'main a');
    await expect.poll(() => page.url()).toBe(`${site.url + lecture}#multi-head-attention`);
    await expectOnScreen('multi-head-attention');
  });
});

/** Moves on by most of a screen at a time, and waits for the pictures that come into view. */
async function readToTheEnd(): Promise<void> {
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < end; top += 700) {
    await page.evaluate((place) => scrollTo({ top: place, behavior: 'instant' }), top);
    const areLoaded = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('main img')].every((image) => {
          const box = image.getBoundingClientRect();
          return box.bottom < 0 || box.top > innerHeight || (image.complete && image.naturalWidth > 0);
        }),
      );
    await expect.poll(areLoaded).toBe(true);
  }
}

/** How bright the page's own colour is, from 0 to 255. */
async function brightness(): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return (red + green + blue) / 3;
}

/** Waits until a figure says how a change turned out. */
async function saysIn(figure: string, words: string): Promise<void> {
  const status = () =>
    page.evaluate((id) => document.querySelector(`#fig-${id} .figure-status`)?.textContent, figure);
  await expect.poll(status).toContain(words);
}
