import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support.ts';

// The figures of this course that can be touched. What a number should be is tested beside the figure's module in
// tests/unit/content; here, that a reader meets it.

const figures: Record<string, string[]> = {
  '/what-is-an-llm/': ['how-many-parameters', 'one-token-at-a-time'],
  '/pretraining-vs-finetuning/': ['what-training-costs', 'watch-a-model-learn'],
  '/transformers-and-llms/': [
    'attention-by-hand',
    'who-is-she',
    'tokens-are-not-words',
    'the-same-blank',
    'your-tokens',
  ],
};

/** Opens a figure's lecture and comes to the figure. */
async function touch(page: Page, name: string): Promise<Touched> {
  const lecture = Object.keys(figures).find((path) => figures[path]?.includes(name));
  await page.goto(`${lecture}#fig-${name}`);
  return meet(page, name);
}

interface Touched {
  figure: Locator;
  view: Locator;
  status: Locator;
}

/** Comes to a figure of the open lecture; it can be touched when its controls are there. */
async function meet(page: Page, name: string): Promise<Touched> {
  const figure = page.locator(`#fig-${name}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.figure-controls')).toBeVisible();
  return { figure, view: figure.locator('.figure-view'), status: figure.locator('.figure-status') };
}

for (const [lecture, names] of Object.entries(figures))
  test(`figures of ${lecture} are the same without script and untouched, and load no data before a touch @once`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const without = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const plain = await without.newPage();
    await plain.goto(lecture);
    const drawn: Record<string, string> = {};
    for (const name of names) {
      const still = plain.locator(`#fig-${name}`);
      await expect(still.locator('.figure-controls')).toBeHidden();
      await expect(still.locator('.figure-view')).toContainText(/\d/);
      drawn[name] = await still.locator('.figure-view').innerHTML();
    }
    await without.close();

    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(lecture);
    for (const name of names) {
      const { view } = await meet(page, name);
      expect(await view.innerHTML(), name).toBe(drawn[name]);
    }
    expect(asked.filter((path) => path.endsWith('.bin'))).toEqual([]);

    // Going through every answer and back: drawn in the browser, it is what was drawn at build.
    for (const name of names) {
      const { figure, view, status } = await meet(page, name);
      await figure.getByRole('button', { name: 'Start again' }).click();
      await expect(status).not.toContainText('The first change loads');
      await expect(status).not.toBeEmpty();
      expect(await view.innerHTML(), name).toBe(drawn[name]);
    }
  });

/** What a reader presses on a control of each kind. */
const keys: Record<string, string> = {
  'select-one': 'ArrowDown',
  range: 'ArrowLeft',
  number: 'ArrowUp',
  checkbox: 'Space',
  text: 'x',
  textarea: 'x',
};

for (const [lecture, names] of Object.entries(figures))
  test(`figures of ${lecture} fit a phone, are reached, changed and left by keyboard alone, do not move where less motion is asked for, and axe finds nothing in them in both themes @once`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(lecture);
    for (const name of names) {
      const { view } = await meet(page, name);
      const width = await view.evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect(width[0], name).toBe(width[1]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }

    await page.setViewportSize({ width: 1280, height: 900 });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    for (const name of names) {
      const { figure, status } = await meet(page, name);
      const met = await changeByKeyboard(page, figure);
      expect(met.some((one) => one in keys)).toBe(true);
      await expect(status).not.toBeEmpty();
      const moving = await figure.evaluate((element) =>
        element
          .getAnimations({ subtree: true })
          // What is bound to the reader's own scrolling does not move by itself.
          .filter(({ timeline }) => timeline instanceof DocumentTimeline)
          .map(({ effect }) => String((effect as KeyframeEffect).target?.outerHTML.slice(0, 80))),
      );
      expect(moving).toEqual([]);
      await figure.getByRole('button', { name: 'Start again' }).click();
      axe.include(`#fig-${name}`);
    }
    expect((await axe.analyze()).violations).toEqual([]);
    // All that the theme changes.
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
    expect((await axe.withRules('color-contrast').analyze()).violations, 'dark').toEqual([]);
  });

/** Presses a key on every control of a figure until Tab leaves it, and gives the kinds of the stops. */
async function changeByKeyboard(page: Page, figure: Locator): Promise<string[]> {
  await figure.evaluate((element) => {
    element.tabIndex = -1;
    element.focus();
  });
  const focused = () =>
    figure.evaluate((element) => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === element || !element.contains(at)) return '';
      return (at as HTMLInputElement).type || at.tagName;
    });
  const met: string[] = [];
  await page.keyboard.press('Tab');
  for (let stop = await focused(); stop !== ''; stop = await focused()) {
    met.push(stop);
    expect(met.length, 'stops before the figure is left').toBeLessThan(200);
    if (stop in keys) await page.keyboard.press(keys[stop] ?? '');
    await page.keyboard.press('Tab');
  }
  return met;
}

test('how many parameters: a size fills the numbers in, and a number makes it one’s own @once', async ({
  page,
}) => {
  const { figure, view, status } = await touch(page, 'how-many-parameters');
  await figure.getByLabel('Size').selectOption('XL');
  await expect(view).toContainText('1,315,723,264 parameters; the paper prints 1.3 B');
  await expect(figure.getByLabel('Width')).toHaveValue('2048');
  await figure.getByLabel('Size').selectOption('Small');
  await figure.getByLabel('Context').fill('1024');
  await figure.getByLabel('Context').blur();
  await expect(status).toContainText('124,439,808 parameters.');
  await expect(figure.getByLabel('Size')).toHaveValue('own');
  await figure.getByLabel('Layers').fill('24');
  await figure.getByLabel('Width').fill('1024');
  await expect(view).toContainText('354,823,168');
  await figure.getByLabel('Vocabulary').fill('50000');
  await expect(view).toContainText('354,560,000');
});

test('what training costs: each assumption changes the bill @once', async ({ page }) => {
  const { figure, view } = await touch(page, 'what-training-costs');
  const answer = view.locator('.figure-answer');
  await figure.getByLabel('Dollars an hour').fill('2.96');
  await expect(answer).toContainText('9.22 million dollars');
  await figure.getByLabel('Speed').fill('280');
  await expect(answer).toContainText('922,063 dollars');
  await figure.getByLabel('GPUs').fill('2000');
  await expect(view).toContainText('on 2,000 GPUs at once');
  await figure.getByLabel('Model').selectOption('Chinchilla');
  await expect(view).toContainText('5.88 × 1023');
  await figure.getByLabel('Tokens').fill('2800');
  await expect(view).toContainText('1.18 × 1024');
  await figure.getByLabel('Parameters').fill('7');
  await expect(view).toContainText('1.18 × 1023');
  await expect(figure.getByLabel('Model')).toHaveValue('own');
  await figure.getByRole('combobox', { name: 'GPU' }).selectOption('H100');
  await expect(figure.getByLabel('Speed')).toHaveValue('340');
  await figure.getByLabel('Model').selectOption('GPT-3');
  await expect(answer).toContainText('769,608 dollars for one run of GPT-3');
});

test('attention by hand: by keyboard alone @once', async ({ page }) => {
  const { figure, view, status } = await touch(page, 'attention-by-hand');
  await view.getByRole('button', { name: 'the', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('the gives 51% of its attention to the; its output is (8.137, 4.935).');
  await expect(view.getByRole('button', { name: 'the', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(status).toHaveText('cat gives 84% of its attention to cat; its output is (1.562, 9.580).');

  await figure.getByLabel('A token sees').focus();
  await page.keyboard.press('ArrowDown');
  await expect(status).toContainText('(0.474, 9.526)');
  await expect(view.locator('.masked').first()).toHaveText('hidden');

  await figure.getByRole('button', { name: 'Next step' }).focus();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('cat: the products are 0, 6, hidden.');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('cat: the scores are 0, 3, hidden.');
  await expect(figure.getByLabel('Show as far as')).toHaveValue('2');

  await figure.getByRole('slider', { name: 'Temperature' }).focus();
  await page.keyboard.press('Home');
  await expect(status).toHaveText('cat: the scores are 0, 12, hidden.');

  // Two heads: (0, 2) is the second's half of cat's query, which meets (0, 2) four times over √2 and a quarter.
  await figure.getByRole('combobox', { name: 'Head' }).focus();
  await page.keyboard.press('End');
  await expect(status).toHaveText('cat: the scores are 0, 11.3137, hidden.');
});

test('attention by hand: the reader’s own numbers, and what is wrong with them @once', async ({ page }) => {
  const { figure, view, status } = await touch(page, 'attention-by-hand');
  await figure.getByLabel('Words').fill('yes no');
  await figure.getByLabel('Words').blur();
  await expect(status).toHaveText('Q needs a row for each word, with semicolons between: 2, not 3.');
  await figure.getByLabel('Q', { exact: true }).fill('1; 2');
  await figure.getByLabel('K', { exact: true }).fill('0; 1');
  await figure.getByLabel('V', { exact: true }).fill('0; 100');
  await view.getByRole('button', { name: 'yes' }).click();
  // One over one plus e is 0.269.
  await expect(status).toHaveText('yes gives 73% of its attention to no; its output is (73.106).');
});

test('who is she: the pronoun follows the giver, and one head knows it @once', async ({ page }) => {
  const { figure, view, status } = await touch(page, 'who-is-she');
  await figure.getByRole('button', { name: 'Swap the two' }).click();
  await expect(status).toContainText('With all heads on, the model goes on with “he”');
  await figure.getByLabel('Who gives').selectOption('bear');
  await expect(status).toContainText('“it”');
  await figure.getByLabel('Who takes').selectOption('queen');
  await expect(view.locator('.figure-answer')).toHaveText('the bear gave bread to the queen because …');

  const [, head = '', layer = ''] =
    /without head (\d) of layer (\d)/.exec((await view.textContent()) ?? '') ?? [];
  const button = view.getByRole('button', { name: `Head ${head} of layer ${layer}` });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(status).toContainText(`Without head ${head} of layer ${layer}`);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status).toContainText('With all heads on');
});

test('the same blank: only the masked model changes its mind @once', async ({ page }) => {
  const { figure, view, status } = await touch(page, 'the-same-blank');
  const cells = (column: number) => view.locator(`tbody td:nth-child(${column})`).allTextContents();
  const [causal, masked] = [await cells(2), await cells(3)];
  await figure.getByLabel('so it').selectOption('ate');
  await expect(status).toContainText('The masked model says “hungry”');
  await expect(view.locator('.figure-answer')).toHaveText('the bear was […], so it ate.');
  expect(await cells(2)).toEqual(causal);
  expect(await cells(3)).not.toEqual(masked);
});

test('one token at a time: draws, takes a word, and names what it does not know @once', async ({ page }) => {
  const { figure, view, status } = await touch(page, 'one-token-at-a-time');
  const text = view.locator('.figure-answer');
  await figure.getByRole('button', { name: 'Draw the next word' }).click();
  await expect(status).toContainText('Drawn: ');
  await expect(text).toHaveText(/^once there was a small bear \w+ …$/);
  await figure.getByRole('button', { name: 'Ten more' }).click();
  await expect(text).toHaveText(/^once there was a small bear \w+( [\w.,]+){8,} …$/);

  await figure.getByLabel('The tale so far').fill('the wizard gave');
  await expect(view).toContainText('The model knows no “wizard”: left out.');
  const word = view.getByRole('button').first();
  const name = (await word.textContent()) ?? '';
  await word.click();
  await expect(text).toHaveText(`the gave ${name} …`);

  await figure.getByRole('slider', { name: 'Temperature' }).fill('0');
  await expect(view.getByRole('button')).toHaveCount(1);
  await figure.getByRole('slider', { name: 'Temperature' }).fill('3');
  await expect(view.getByRole('button')).toHaveCount(5);
  await expect(view.getByRole('columnheader', { name: 'as trained' })).toBeVisible();
  await figure.getByRole('slider', { name: 'Top-p' }).fill('0.1');
  await expect(view.getByRole('button')).not.toHaveCount(5);
});

test('the home page has a figure to touch, and its data comes with the first change @once', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  const figure = page.locator('#figure');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Draw the next word' })).toBeVisible();
  expect(asked.filter((path) => path.endsWith('.bin'))).toEqual([]);
  await figure.getByRole('button', { name: 'Draw the next word' }).click();
  await expect(figure.locator('.figure-status')).toContainText('Drawn: ');
  const { violations } = await new AxeBuilder({ page }).include('#figure').analyze();
  expect(violations).toEqual([]);
});

test('your tokens: what is typed is cut as GPT-2 cuts it, with data that comes at the first touch @once', async ({
  page,
}) => {
  const { figure, view, status } = await touch(page, 'your-tokens');
  await expect(status).toHaveText(/^The first change loads 16\d\skB\.$/);
  await figure.getByRole('textbox', { name: 'Text' }).fill('unbelievably');
  await figure.getByRole('textbox', { name: 'Text' }).press('Tab');
  await expect(view.locator('.token')).toHaveText(['un', 'bel', 'iev', 'ably']);
  await expect(status).toHaveText('4 tokens for 12 characters');
});

test('watch a model learn: the slider goes through the run @once', async ({ page }) => {
  const { figure, view, status } = await touch(page, 'watch-a-model-learn');
  await figure.getByRole('slider', { name: 'Step' }).focus();
  await page.keyboard.press('Home');
  await expect(status).toContainText('Step 0: the loss is 4.87.');
  await expect(view.locator('[aria-current="step"]')).toContainText('Step 0');
  await page.keyboard.press('ArrowRight');
  await expect(status).toContainText('Step 10:');
  await page.keyboard.press('End');
  await expect(view.locator('[aria-current="step"]')).toContainText('Step 1400');
});

test('tokens are not words: a merge at a time, on a text of one’s own @once', async ({ page }) => {
  const { figure, view, status } = await touch(page, 'tokens-are-not-words');
  await figure.getByRole('button', { name: 'Next merge' }).click();
  await expect(status).toContainText('Merge 7 joins');
  await expect(view.locator('tbody tr')).toHaveCount(7);
  await figure.getByLabel('Text').fill('<b> <b>');
  await figure.getByRole('slider', { name: 'Merges' }).fill('1');
  await expect(view.locator('.tokens')).toHaveText('<b> × 2');
  await expect(view.locator('.token').first()).toHaveText('<b');
});
