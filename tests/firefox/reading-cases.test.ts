import { describe, expect, test } from 'vitest';
import { expectOnScreen, page, press, site, withFirefox } from './with-firefox.ts';

// What readers met that Firefox does in a way of its own: the clipboard, arrival, folding, storage, composing.
const lecture = 'transformers-and-llms/';

async function chord(key: 'k' | 'c'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const fieldValue = () => page.$eval('.search-dialog input', (field) => (field as HTMLInputElement).value);
const isOpen = () => page.evaluate(() => document.querySelector('.search-dialog[open]') !== null);
const scrolled = () => page.evaluate(() => Math.round(scrollY));

/** The page before comes from memory, without the events that Puppeteer's own way back waits for. */
const back = () => page.evaluate(() => history.back());

/** Copies what stands in the first element of a kind, by the keyboard. */
async function copied(selector: string): Promise<string> {
  await page.evaluate((wanted) => {
    const element = document.querySelector(wanted) as Element;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.selectAllChildren(element);
  }, selector);
  await chord('c');
  return (await clipboard()).replace(/\r/g, '');
}

describe('Firefox at a desk', () => {
  // What a worker answers while its page is left, Firefox calls an error of the page.
  withFirefox({ 'dom.serviceWorkers.enabled': false }, 1280);

  test('a formula is copied as TeX, a paragraph without the marks of its notes', async () => {
    await page.goto(site.url + lecture);
    const tex = await page.$eval('.equation math', (math) => math.getAttribute('data-tex'));
    // The script that a first selection brings may still be on its way.
    await expect.poll(() => copied('.equation')).toBe(`$$\n${tex}\n$$`);
    const paragraph = '.prose > p:has(.note-ref):has(.note)';
    const words = await page.$eval(paragraph, (element) => {
      const clone = element.cloneNode(true) as Element;
      for (const mark of clone.querySelectorAll('.note-ref, .note')) mark.remove();
      return clone.textContent.replace(/\s+/g, ' ').trim();
    });
    await expect.poll(async () => (await copied(paragraph)).replace(/\s+/g, ' ').trim()).toBe(words);
  });

  test('the link to a passage is copied whole, and shown where it may not be copied', async () => {
    await page.goto(site.url + lecture);
    const select = () =>
      page.evaluate(() => {
        const text = document.querySelectorAll('.prose > p')[1] as Element;
        text.scrollIntoView({ block: 'center', behavior: 'instant' });
        getSelection()?.selectAllChildren(text);
      });
    await select();
    await press('.passage-button');
    await expect.poll(clipboard).toContain(':~:text=');
    const address = await clipboard();
    await page.goto('about:blank');
    await page.goto(address);
    const top = () =>
      page.evaluate(() => document.querySelectorAll('.prose > p')[1]?.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(900);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    );
    await select();
    await press('.passage-button');
    await page.waitForSelector('dialog[open] input[readonly]');
    expect(await page.$eval('dialog[open] input', (field) => (field as HTMLInputElement).value)).toContain(
      ':~:text=',
    );
  });

  test('who arrives with words to mark stays where they were after a reload and Back', async () => {
    await page.goto(`${site.url + lecture}?highlight=encoder#100%`);
    await page.waitForSelector('.match-bar, [aria-label="Matches for encoder"]');
    await expect.poll(() => page.url()).not.toContain('highlight');
    await page.evaluate(() => document.getElementById('positions')?.scrollIntoView({ behavior: 'instant' }));
    const place = await scrolled();
    await page.reload();
    await page.waitForSelector('[aria-label="Matches for encoder"]');
    await expect.poll(async () => Math.abs((await scrolled()) - place)).toBeLessThan(60);
    await page.goto(`${site.url}glossary/`);
    await back();
    await page.waitForSelector('[aria-label="Matches for encoder"]');
    await expect.poll(async () => Math.abs((await scrolled()) - place)).toBeLessThan(60);
  });

  test('search: keys typed at once arrive, composing is left alone, Escape gives the focus back', async () => {
    await page.goto(`${site.url}what-is-an-llm/`);
    await chord('k');
    await page.keyboard.type('attention');
    await expect.poll(fieldValue).toBe('attention');
    await page.waitForSelector('[role="option"]');
    const isLeft = await page.$eval('.search-dialog input', (field) =>
      ['Enter', 'Escape', 'ArrowDown'].map((key) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
        ),
      ),
    );
    expect(isLeft).toEqual([true, true, true]);
    // The caret is the field's.
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    await expect.poll(fieldValue).toBe('xattention');
    await page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe(false);
    await page.focus('theme-switch button');
    await chord('k');
    await page.keyboard.type('softmax');
    await expect.poll(fieldValue).toBe('softmax');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('theme-switch') !== null))
      .toBe(true);
  });

  test('results after Back are as they were, and an unknown lecture is none', async () => {
    const results = () =>
      page.evaluate(() => document.querySelectorAll('#results[aria-busy="false"] > li').length);
    await page.goto(`${site.url}search/?q=model&lecture=Nowhere`);
    await expect.poll(results).toBe(8);
    expect(await page.$eval('select', (select) => select.value)).toBe('');
    await press('button', 'More results');
    await expect.poll(results).toBe(16);
    await press('#results > li:nth-child(12) a');
    await page.waitForFunction(() => document.querySelector('.prose') !== null);
    await back();
    await expect.poll(results).toBe(16);
  });

  test('a long question is bounded, and says so', async () => {
    const question = Array.from({ length: 350 }, (_, at) => `attention${at % 7} tokens`).join(' ');
    await page.goto(`${site.url}search/?q=${encodeURIComponent(question)}`);
    await page.waitForSelector('::-p-text(first 32 telling words)');
  });

  test('whatever stands in storage, a page works', async () => {
    await page.goto(site.url);
    for (const value of ['{}', '[1,{}]', '7', '{"a": [null, <']) {
      await page.evaluate((kept) => {
        for (const name of ['theme', 'read', 'place', 'recent-searches', 'search-slash', 'offline'])
          localStorage.setItem(`${name} /`, kept);
      }, value);
      await page.goto(site.url + lecture);
      await chord('k');
      await expect.poll(isOpen, { message: value }).toBe(true);
    }
  });
});

describe('Firefox on a phone', () => {
  // A finger is a coarse pointer.
  withFirefox({ 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 }, 390);

  test('a note unfolds, the drawer goes when the window turns wide, and no field is too small to type in', async () => {
    await page.goto(site.url + lecture);
    await press('#fnref-gpt1');
    await expectOnScreen('fn-gpt1');
    await press('button', 'Course map');
    await page.waitForSelector('.course-map:popover-open');
    await page.setViewport({ width: 1280, height: 900 });
    await expect.poll(() => page.evaluate(() => document.querySelector(':popover-open'))).toBeNull();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${site.url}search/?q=attention`);
    const sizes = await page.$$eval('input, select', (fields) =>
      fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });
});
