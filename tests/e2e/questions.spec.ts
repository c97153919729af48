import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, expectNothingBesideThePage, lectures, longest, test } from './support.ts';

/** The question on the page that begins so, ready to be answered. */
async function question(page: Page, words: RegExp) {
  const box = page.locator('question-box').filter({ hasText: words });
  await box.scrollIntoViewIfNeeded();
  await expect(box.getByRole('button', { name: 'Check' })).toBeVisible();
  return { box, check: box.getByRole('button', { name: 'Check' }), status: box.getByRole('status') };
}

test('a choice is checked in place, says why it is wrong, and is kept until it is forgotten', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto(longest);
  const { box, check, status } = await question(page, /Why are the scores divided/);
  await expect(box.getByRole('group', { name: /Why are the scores divided/ })).toBeVisible();
  await check.click();
  await expect(status).toHaveText('Choose first.');
  await box.getByRole('radio', { name: /add up to 1/ }).check();
  await expect(status).toBeEmpty();
  await check.click();
  await expect(status).toContainText('B is wrong. Softmax sees to that');
  await expect(box.locator('.question-answer')).not.toHaveAttribute('open');
  await box.getByRole('radio', { name: /drive softmax to 0 and 1/ }).check();
  await check.click();
  await expect(status).toContainText('Right.');
  await expect(box.locator('.question-answer')).toHaveAttribute('open');

  const height = () => box.evaluate((element) => element.getBoundingClientRect().height);
  await page.reload();
  const again = await question(page, /Why are the scores divided/);
  await expect(again.box.getByRole('radio', { name: /drive softmax to 0 and 1/ })).toBeChecked();
  await expect(again.status).toHaveText('Right, as you answered before.');
  const kept = await height();
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Forget what I have read' }).click();
  await page.goto(longest);
  const fresh = await question(page, /Why are the scores divided/);
  await expect(fresh.status).toBeEmpty();
  await expect(fresh.box.getByRole('radio', { name: /drive softmax to 0 and 1/ })).not.toBeChecked();
  // What is kept moves nothing when it comes back.
  expect(await height()).toBeCloseTo(kept, 0);
});

test('an order is made with the keyboard alone', { tag: '@once' }, async ({ page }) => {
  await page.goto('/pretraining-vs-finetuning/');
  const { box, check, status } = await question(page, /parts of one training step/);
  const items = box.getByRole('listitem');
  const words = ['Run the network forwards', 'Work out the loss', 'Run backwards', 'Move each weight'];
  for (const [place, name] of words.entries()) {
    const item = items.filter({ hasText: name });
    for (let tries = 0; tries < words.length; tries++) {
      if ((await items.nth(place).textContent())?.includes(name)) break;
      await item.getByRole('button', { name: /^Move up/ }).press('Enter');
      await expect(status).toContainText(/is now \d of 4/);
      // The focus goes along.
      await expect(item.getByRole('button').and(page.locator(':focus'))).toHaveCount(1);
    }
  }
  await check.press('Enter');
  await expect(status).toHaveText('Right.');
});

test('a number and a word are filled in', { tag: '@once' }, async ({ page }) => {
  await page.goto(longest);
  const number = await question(page, /How many query–key pairs/);
  await number.box.getByRole('textbox', { name: 'Your number' }).fill('25');
  await number.check.click();
  await expect(number.status).toHaveText('Not yet: too large.');
  await number.box.getByRole('textbox').fill('15');
  await number.box.getByRole('textbox').press('Enter');
  await expect(number.status).toHaveText('Right.');
  const word = await question(page, /Which sub-layer of the original decoder/);
  await word.box.getByRole('textbox', { name: 'Your answer' }).fill('Cross attention');
  await word.check.click();
  await expect(word.status).toHaveText('Right.');
  await expectNothingBesideThePage(page);
});

for (const slug of lectures) {
  test(`questions of ${slug} are sound in both themes and large enough for a thumb`, async ({
    page,
    isMobile,
  }) => {
    await page.goto(`/${slug}/`);
    const boxes = page.locator('question-box');
    expect(await boxes.count()).toBeGreaterThanOrEqual(2);
    await boxes.last().scrollIntoViewIfNeeded();
    await expect(boxes.last().getByRole('button', { name: 'Check' })).toBeVisible();
    if (!isMobile) {
      const inBoxes = new AxeBuilder({ page }).include('question-box').setLegacyMode();
      expect((await inBoxes.analyze()).violations).toEqual([]);
      // What the other theme changes.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect((await inBoxes.withRules('color-contrast').analyze()).violations).toEqual([]);
    }
    const small = await boxes
      .locator('button, label:has([type="radio"], [type="checkbox"]), input[type="text"], summary')
      .evaluateAll(
        (all, least) =>
          all
            .filter((one) => one.getClientRects().length > 0)
            .filter((one) => one.getBoundingClientRect().height < least)
            .map((one) => one.outerHTML.slice(0, 80)),
        isMobile ? 30 : 23.9,
      );
    expect(small).toEqual([]);
  });
}

test('a question is whole on paper', { tag: '@once' }, async ({ page }) => {
  await page.goto(longest);
  const box = page.locator('question-box').first();
  await box.scrollIntoViewIfNeeded();
  await expect(box.getByRole('button', { name: 'Check' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(box.getByText('A is right.')).toBeVisible();
  await expect(box.getByRole('button', { name: 'Check' })).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a question shows its options and its answer, and nothing that does nothing', {
    tag: '@once',
  }, async ({ page }) => {
    await page.goto(longest);
    const box = page.locator('question-box').first();
    await expect(box.getByText('So that the weights add up to 1')).toBeVisible();
    for (const control of await box.locator('input, button').all()) await expect(control).toBeHidden();
    await expect(box.getByText('A is right.')).toBeHidden();
    await box.getByText('Answer', { exact: true }).click();
    await expect(box.getByText('A is right.')).toBeVisible();
  });
});

test('a page without a question loads nothing for one', { tag: '@once' }, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/glossary/');
  await page.mouse.wheel(0, 4000);
  await page.waitForLoadState();
  expect(asked.filter((url) => /question/.test(url))).toEqual([]);
});

test('a question whose code does not come says so, sends nothing, and is answered when it comes', {
  tag: '@once',
}, async ({ page, faults }) => {
  await page.route(/question-box\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(longest);
  const { box, check, status } = await question(page, /Why are the scores divided/);
  await box.getByRole('radio', { name: /drive softmax to 0 and 1/ }).check();
  await check.click();
  await expect(status).toContainText('what it needs did not load');
  await expect(page).toHaveURL(longest);
  await page.unrouteAll();
  await check.click();
  await expect(status).toContainText('Right.');
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('net::ERR_FAILED')));
});
