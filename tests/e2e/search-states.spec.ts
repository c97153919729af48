import type { Page } from 'playwright/test';
import { expect, hold, shortPage, test } from './support.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search the course' });
const fieldOf = (page: Page) => page.getByRole('combobox', { name: 'Search the course' });
const options = (page: Page) => page.locator('[role="option"]');

const rest = /course-search[^/]*\.js$/;

test.describe('opening', () => {
  for (const press of ['Control+k', '/'] as const) {
    test(`all that is typed after ${press} arrives, on a line however slow, and presses again do no harm`, {
      tag: '@once',
    }, async ({ page }) => {
      const release = await hold(page, rest);
      await page.goto(shortPage);
      await page.keyboard.press(press);
      await page.keyboard.press(press);
      await page.keyboard.press(press);
      await page.keyboard.type('attention');
      await expect(fieldOf(page)).toHaveValue('attention');
      await expect(dialogOf(page)).toBeVisible();
      release();
      await expect(options(page).first()).toBeVisible();
      await expect(fieldOf(page)).toHaveValue('attention');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('softmax');
      await expect(fieldOf(page)).toHaveValue('softmax');
    });
  }

  test('a double press of the field or its button opens once and stays', async ({ page, isMobile }) => {
    const release = await hold(page, rest);
    await page.goto(shortPage);
    const masthead = page.locator('.masthead');
    const opener = isMobile
      ? masthead.getByRole('button', { name: 'Search' })
      : masthead.getByRole('searchbox');
    const { x, y, width, height } = (await opener.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const tap = () => page.touchscreen.tap(x + width / 2, y + height / 2);
    if (isMobile) await Promise.all([tap(), tap()]);
    else await page.mouse.dblclick(x + width / 2, y + height / 2);
    await expect(dialogOf(page)).toBeVisible();
    release();
    await page.keyboard.type('attention');
    await expect(options(page).first()).toBeVisible();
    // A press that isn't the second half of the first closes as ever.
    await expect(async () => {
      if (await dialogOf(page).isVisible())
        await page.getByRole('button', { name: 'Close' }).click({ timeout: 10_000 });
      await expect(dialogOf(page)).toBeHidden({ timeout: 1000 });
    }).toPass();
  });

  test('Enter while it opens goes to the first result when that is there', { tag: '@once' }, async ({
    page,
  }) => {
    const release = await hold(page, rest);
    await page.goto(shortPage);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('beam search');
    await page.keyboard.press('Enter');
    release();
    await expect(page).toHaveURL(/#step-4-decoder$/);
  });

  test('Escape while it opens closes it for good', { tag: '@once' }, async ({ page }) => {
    const release = await hold(page, rest);
    await page.goto(shortPage);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('beam');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const [loaded] = await Promise.all([page.waitForResponse(rest), release()]);
    await loaded.finished();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expect(dialogOf(page)).toBeHidden();
    // What was asked for as it opened is on its way; nothing follows.
    expect(asked.filter((url) => /\/pagefind\/(?!search\.json)/.test(url))).toEqual([]);
    await expect(page).toHaveURL(shortPage);
  });

  test('what cannot be loaded leads to the page of results with all that was typed', {
    tag: '@once',
  }, async ({ page, faults }) => {
    let refuse = () => {};
    const typed = new Promise<void>((resolve) => {
      refuse = resolve;
    });
    await page.route(rest, async (route) => {
      await typed;
      await route.abort();
    });
    await page.goto(shortPage);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('beam search');
    refuse();
    await expect(page).toHaveURL(/search\/\?q=beam(?:%20|\+)search$/);
    faults.length = 0;
  });

  test('without a line it stays, says so, and Enter tries again', { tag: '@once' }, async ({
    page,
    context,
    faults,
  }) => {
    await page.goto(shortPage);
    await context.setOffline(true);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('beam search');
    await expect(dialogOf(page).getByText('The search could not be loaded.')).toBeVisible();
    await expect(fieldOf(page)).toHaveValue('beam search');
    await expect(page).toHaveURL(shortPage);
    await context.setOffline(false);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#step-4-decoder$/);
    faults.length = 0;
  });
});

test.describe('choosing', () => {
  test('Enter before the answer, taken back with Escape, leads nowhere', { tag: '@once' }, async ({
    page,
  }) => {
    await page.goto(shortPage);
    const release = await hold(page, /\/pagefind\//);
    await page.keyboard.press('Control+k');
    await expect(page.locator('.search-footer a')).toBeVisible();
    await page.keyboard.type('beam search');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    release();
    // Opened again it answers, and answers come in order: by now the first would have led away.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('softmax');
    await expect(options(page).first()).toBeVisible();
    await expect(page).toHaveURL(shortPage);
  });

  test('what is opened in a new tab answers what is typed, not what is still listed', {
    tag: '@once',
  }, async ({ page, context }) => {
    await page.goto(shortPage);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('softmax');
    await expect(options(page).first()).toBeVisible();
    await fieldOf(page).fill('beam search');
    const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
    await expect(opened).toHaveURL(/#step-4-decoder$/);
  });
});

test.describe('composing', () => {
  const key = (name: string) => ({ key: name, code: name, bubbles: true, cancelable: true });
  // In Safari the last key comes when the composition has ended, with the code that all its keys have.
  const ways = [{ isComposing: true, keyCode: 229 }, { isComposing: true }, { keyCode: 229 }];

  test('the keys that compose a word are left alone in the dialog', { tag: '@once' }, async ({ page }) => {
    await page.goto(shortPage);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('attention');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    for (const name of ['Enter', 'Escape', 'ArrowDown', 'ArrowUp'])
      for (const way of ways) {
        const isLeft = await fieldOf(page).evaluate(
          (field, init) => field.dispatchEvent(new KeyboardEvent('keydown', init)),
          { ...key(name), ...way },
        );
        expect(isLeft, name).toBe(true);
      }
    await expect(dialogOf(page)).toBeVisible();
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(shortPage);
  });

  test('a word composed in the masthead goes to the dialog when it is finished', async ({
    page,
    context,
    isMobile,
  }) => {
    test.skip(isMobile, 'A phone has no field there.');
    await page.goto(shortPage);
    const field = page.locator('.masthead').getByRole('searchbox');
    await field.focus();
    const session = await context.newCDPSession(page);
    for (const text of ['に', 'にほ', 'にほん'])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await expect(field).toHaveValue('にほん');
    await expect(dialogOf(page)).toBeHidden();
    await session.send('Input.insertText', { text: '日本' });
    await expect(dialogOf(page)).toBeVisible();
    await expect(fieldOf(page)).toHaveValue('日本');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
  });

  for (const letter of ['л', 'κ']) {
    test(`Ctrl+K opens on a layout where the key writes ${letter}`, { tag: '@once' }, async ({ page }) => {
      await page.goto(shortPage);
      await page.evaluate(
        (key) =>
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', {
              key,
              code: 'KeyK',
              ctrlKey: true,
              bubbles: true,
              cancelable: true,
            }),
          ),
        letter,
      );
      await expect(dialogOf(page)).toBeVisible();
    });
  }
});

test.describe('an index that cannot be had', () => {
  test('is never taken for nothing found', { tag: '@once' }, async ({ page, faults }) => {
    await page.route('**/search.json', (route) => route.fulfill({ status: 404, body: 'Not here' }));
    await page.goto('/search/?q=perplexity');
    await expect(page.getByText('The search could not be loaded.')).toBeVisible();
    await expect(page.getByText('Nothing matches')).toBeHidden();
    await page.unroute('**/search.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('#results[aria-busy="false"] a').first()).toBeVisible();
    faults.length = 0;
  });
});

test.describe('a long question', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, at) => `attention${at % 7} tokens`).join(' ');

  test('is answered by its first 32 telling words, and says so', { tag: '@once' }, async ({ page }) => {
    await page.goto(shortPage);
    await page.keyboard.press('Control+k');
    await fieldOf(page).fill(words(750));
    await expect(dialogOf(page).getByText('first 32 telling words')).toBeVisible();
    await page.goto(`/search/?q=${encodeURIComponent(words(350))}`);
    await expect(page.getByText('first 32 telling words')).toBeVisible();
    await page.locator('search-page').getByRole('searchbox').fill('attention');
    await expect(page.getByText('first 32 telling words')).toBeHidden();
  });
});

test.describe('the page of results', () => {
  test('is after Back as it was: as many results, at the same place', { tag: '@once' }, async ({ page }) => {
    await page.goto('/search/?q=model');
    const results = page.locator('#results[aria-busy="false"] > li');
    await expect(results).toHaveCount(8);
    for (const count of [16, 24]) {
      await page.getByRole('button', { name: 'More results' }).click();
      await expect(results).toHaveCount(count);
    }
    const last = results.nth(20).getByRole('link');
    await last.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await last.click();
    await page.waitForURL(({ pathname }) => pathname !== '/search/');
    await page.goBack();
    await expect(results).toHaveCount(24);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(top, -2);
    await page.reload();
    await expect(results).toHaveCount(24);
  });

  test('takes a lecture or a kind that there is not for none', { tag: '@once' }, async ({ page }) => {
    await page.goto('/search/?q=attention&lecture=Nowhere&kind=__proto__');
    await expect(page.locator('#results[aria-busy="false"] a').first()).toBeVisible();
    await expect(page.getByLabel('Lecture')).toHaveValue('');
    await expect(page.getByLabel('Kind')).toHaveValue('');
  });
});
