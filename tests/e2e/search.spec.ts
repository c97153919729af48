import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { askEngine, engineOver } from '../search/ask-engine.ts';
import { askPage, readGolden } from '../search/golden.ts';
import { expect, requestsOf, shortPage, test } from './support.ts';

const results = '#results[aria-busy="false"] a';

async function openDialog(page: Page, words = ''): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search the course' })).toBeVisible();
  if (words) await page.getByRole('combobox', { name: 'Search the course' }).fill(words);
}

test.describe('the dialog', () => {
  test('opens with Ctrl+K, Cmd+K, the slash and the field, and closes with Escape and Ctrl+K', async ({
    page,
    isMobile,
  }) => {
    await page.goto(shortPage);
    const dialog = page.getByRole('dialog');
    for (const key of ['Control+k', 'Meta+k', '/']) {
      await page.keyboard.press(key);
      await expect(dialog).toBeVisible();
      // While it opens, a second press does no harm: it closes what is open.
      await expect(async () => {
        await page.keyboard.press(key === '/' ? 'Escape' : key);
        await expect(dialog).toBeHidden({ timeout: 1000 });
      }).toPass();
    }
    // The slash opens it in the very moment after it was closed, too.
    await page.keyboard.press('/');
    await expect(dialog).toBeVisible();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.search-close')?.click();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    });
    await expect(dialog).toBeVisible();
    // And it answers, although the word of its closing comes after.
    await page.getByRole('dialog').getByRole('combobox').fill('attention');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    await page.keyboard.press('Escape');
    const masthead = page.locator('.masthead');
    if (isMobile) await masthead.getByRole('button', { name: 'Search' }).click();
    else await masthead.getByRole('searchbox').click();
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  });

  test('leaves the slash alone where text is typed, and where it was switched off', { tag: '@once' }, async ({
    page,
  }) => {
    await page.goto('/search/');
    await page.locator('search-page').getByRole('searchbox').press('/');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.goto(shortPage);
    await openDialog(page);
    await page.getByRole('button', { name: 'opens search: on' }).click();
    await expect(page.getByRole('button', { name: 'opens search: off' })).toBeFocused();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('/');
    // Had the slash opened it, this would close it.
    await openDialog(page);
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  });

  test('asks for nothing before it is used', { tag: '@once' }, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const requests = requestsOf(page);
    await page.goto(shortPage);
    await requests.settled();
    expect(asked.filter((url) => /pagefind|course-search|search-results/.test(url))).toEqual([]);
    await openDialog(page, 'attention');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    expect(asked.some((url) => url.includes('/pagefind/pagefind.js'))).toBe(true);
  });

  test('loads at most 190 kB in 12 requests, the whole course with it, for a first answer, and nothing for a later one', {
    tag: '@once',
  }, async ({ page }) => {
    const requests = requestsOf(page);
    await page.goto('/what-is-an-llm/');
    await requests.settled();
    const sizes: Promise<number>[] = [];
    const loaded: string[] = [];
    page.on('response', (response) => {
      // A part of a typeface for the letters of an answer: that comes while it is read.
      if (response.url().endsWith('.woff2')) return;
      loaded.push(response.url());
      const isText = /\.(?:js|css|json|txt)(?:\?|$)/.test(response.url());
      sizes.push(response.body().then((body) => (isText ? brotliCompressSync(body) : body).length));
    });
    // What Pagefind reads last.
    const last = page.waitForResponse(/pagefind-entry\.json/);
    await openDialog(page, 'halucination');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    await last;
    await requests.settled();
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(60_000);
    expect(total).toBeLessThanOrEqual(190_000);
    const first = [...loaded];
    expect(first.length).toBeLessThanOrEqual(12);
    await page.getByRole('dialog').getByRole('combobox').fill('beam search');
    await expect(page.locator('[role="option"]').first()).toContainText('Decoder');
    expect(loaded).toEqual(first);
  });

  test('is a combobox to a screen reader: roles, names, the active option, the count', {
    tag: '@once',
  }, async ({ page }) => {
    await page.goto(shortPage);
    await openDialog(page, 'attention');
    const field = page.getByRole('combobox', { name: 'Search the course' });
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(field).toHaveAttribute('aria-autocomplete', 'list');
    const list = page.getByRole('listbox', { name: 'Sections' });
    await expect(field).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '');
    await expect(page.getByRole('status').filter({ hasText: /\d+ sections found/ })).toBeVisible();
    const options = page.locator('[role="option"]');
    const count = await options.count();
    const isActive = async (index: number) => {
      await expect(options.nth(index)).toHaveAttribute('aria-selected', 'true');
      await expect(field).toHaveAttribute(
        'aria-activedescendant',
        (await options.nth(index).getAttribute('id')) ?? '',
      );
      await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(1);
    };
    await isActive(0);
    await page.keyboard.press('ArrowDown');
    await isActive(1);
    await page.keyboard.press('ArrowUp');
    await isActive(0);
    await page.keyboard.press('ArrowUp');
    await isActive(count - 1);
    await page.keyboard.press('ArrowDown');
    await isActive(0);
    // Home and End are the field's own.
    const caret = () => field.evaluate((input) => (input as HTMLInputElement).selectionStart);
    await page.keyboard.press('Home');
    expect(await caret()).toBe(0);
    await page.keyboard.press('End');
    expect(await caret()).toBe('attention'.length);
    await isActive(0);
    // Each option says which lecture it is from, whether or not that is shown again.
    for (const text of await options.allInnerTexts()) expect(text).toMatch(/^\d /);
    // Escape leaves the words alone, and the page as it was.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(shortPage);
    // Enter chooses what is active.
    await openDialog(page, 'beam search');
    await expect(options.first()).toContainText('Decoder');
    await page.keyboard.press('Enter');
    // The words to be marked leave the address as soon as they are.
    await expect(page).toHaveURL(/transformers-and-llms\/(?:\?highlight=beam\+search)?#step-4-decoder$/);
  });

  test('keeps the rank and names the lecture where it changes', { tag: '@once' }, async ({ page }) => {
    await page.goto(shortPage);
    await openDialog(page, 'attention');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    const shown = await page.locator('[role="option"]').evaluateAll((options) =>
      options.map((option) => {
        const lecture = option.querySelector('.search-lecture');
        return {
          lecture: lecture?.textContent ?? '',
          isShown: !lecture?.classList.contains('visually-hidden'),
        };
      }),
    );
    for (const [index, { lecture, isShown }] of shown.entries()) {
      expect(isShown).toBe(lecture !== shown[index - 1]?.lecture);
    }
  });

  test('opens a result in a new tab with Ctrl+Enter and Cmd+Enter', { tag: '@once' }, async ({
    page,
    context,
  }) => {
    await page.goto(shortPage);
    await openDialog(page, 'beam search');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    for (const keys of ['Control+Enter', 'Meta+Enter']) {
      const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press(keys)]);
      await expect(opened).toHaveURL(/#step-4-decoder$/);
      await page.bringToFront();
    }
    await expect(page).toHaveURL(shortPage);
  });

  test('says that it searches where that takes a while, and tries again what failed', {
    tag: '@once',
  }, async ({ page, faults }) => {
    let isBroken = true;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/search.json', async (route) => {
      await held;
      await (isBroken ? route.abort() : route.continue());
    });
    await page.goto(shortPage);
    await openDialog(page, 'attention');
    await expect(page.getByText('Searching …')).toBeVisible();
    release();
    const again = page.getByRole('dialog').getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    isBroken = false;
    await again.click();
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    faults.length = 0;
  });

  test('keeps recent searches in the browser and forgets them when told to', { tag: '@once' }, async ({
    page,
  }) => {
    await page.goto(shortPage);
    await openDialog(page, 'perplexity');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Matches for perplexity' })).toBeVisible();
    await openDialog(page);
    await page.locator('[role="option"]', { hasText: 'perplexity' }).click();
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('perplexity');
    await page.getByRole('dialog').getByRole('combobox').fill('');
    await page.getByRole('button', { name: 'Clear recent searches' }).click();
    await expect(page.locator('[role="option"]')).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('recent-searches /'))).toBeNull();
  });
});

test.describe('understanding', { tag: '@once' }, () => {
  // How good the order is, tests/build/ranking.test.ts asks; here each way of asking arrives at its section.
  const asked = [
    // Symbols and names, as typed.
    ['GPT-3', 'GPT-3', 'parameters-of-the-gpt-models'],
    ['$4.6M', '4.6 million', 'what-gpt-3-cost-to-train'],
    ['top-p', 'top-p', 'writing-one-token-at-a-time'],
    ['d_model', 'dmodel', 'transformers'],
    ['BERT vs GPT', 'BERT', 'bert-vs-gpt'],
    ['e^1.386', 'e1.386', 'self-check-questions'],
    // Plurals, both sides of the Atlantic, hyphens and joined words.
    ['causal masks', 'causal mask', 'causal-and-bidirectional-masks'],
    ['layer normalization', 'layer normalisation', 'the-block-in-formulas'],
    ['pre training', 'Pre-training', 'pre-training'],
    ['fine-tuning', 'Fine-tuning', 'fine-tuning'],
    ['finetune', 'fine-tun', 'fine-tuning'],
    ['finetunning', 'fine-tun', 'fine-tuning'],
    ['neuralnetwork', 'neural', 'introduction-to-large-language-models'],
    // A question.
    ['how much did gpt-3 cost', '4.6 million', 'what-gpt-3-cost-to-train'],
    // A caption, a description of a picture, and a footnote.
    ['loop at the end makes the decoder auto-regressive', 'loop', 'steps-in-the-transformer-architecture'],
    ['nested outlines', 'Nested outlines', 'terminology-clarification'],
    ['gpt-tokenizer package', 'gpt-tokenizer', 'step-2-pre-processing'],
  ] as const;
  test('finds names, forms, joined words, questions, captions and notes', async ({ page }) => {
    await page.goto('/search/');
    for (const [query, marked, section] of asked) {
      const found = await askPage(page, query);
      expect(found.slice(0, 3).join(), query).toMatch(new RegExp(`#${section}(?:,|$)`));
      await expect(page.locator('#results')).toContainText(marked, { ignoreCase: true });
      await expect(page.locator('#results mark').first()).toBeVisible();
    }
  });

  test('takes the names of a thing for one another, both ways', async ({ page }) => {
    await page.goto('/search/');
    for (const [one, other] of [
      ['LLM', 'large language model'],
      ['RLHF', 'reinforcement learning from human feedback'],
      ['RNN', 'recurrent neural network'],
      ['NLP', 'natural language processing'],
    ] as const) {
      for (const query of [one, other]) {
        expect((await askPage(page, query)).length, query).toBeGreaterThan(0);
        await expect(page.locator('.search-definition dfn')).toHaveText(other);
        // Whichever was typed, both are marked.
        await expect(
          page.locator('#results mark', { hasText: new RegExp(`^${one}s?$`) }).first(),
        ).toBeVisible();
        await expect(
          page
            .locator('#results')
            .getByText(other.split(' ')[1] ?? '')
            .first(),
        ).toBeVisible();
      }
    }
    await askPage(page, 'number of weights');
    await expect(page.locator('#results mark', { hasText: 'parameters' }).first()).toBeVisible();
    await askPage(page, 'number of parameters');
    await expect(page.locator('#results mark', { hasText: 'weights' }).first()).toBeVisible();
  });

  test('knows nothing of what the page itself says, and of formulas only once', async ({ page }) => {
    await page.goto('/search/');
    for (const words of ['"Link to section"', '"Copy code"', '"Back to the text"', '"Search the course"']) {
      await page.goto(`/search/?q=${encodeURIComponent(words)}&verbatim=1`);
      await expect(page.getByText(`Nothing matches “${words.slice(1, -1)}”`)).toBeVisible();
    }
    await askPage(page, 'd_model');
    await expect(page.locator('#results')).toContainText('the width dmodel is the length');
    await expect(page.locator('#results sub', { hasText: 'model' }).first()).toBeVisible();
  });

  test('corrects a misspelt word, says so, and takes it back', async ({ page }) => {
    for (const [wrong, right] of [
      ['atention', 'attention'],
      ['transfromer', 'transformer'],
    ]) {
      await page.goto(`/search/?q=${wrong}`);
      await expect(
        page.getByText(`Showing results for ${right}. Search instead for ${wrong}.`),
      ).toBeVisible();
      await expect(page.getByRole('status')).toHaveText(new RegExp(`sections? found for ${right}\\.$`));
      await expect(page.locator(results).first()).toBeVisible();
    }
    await page.getByRole('link', { name: 'transfromer' }).click();
    await expect(page).toHaveURL(/q=transfromer&verbatim=1$/);
    await expect(page.getByText('Nothing matches “transfromer”')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(
      /^No section found for transfromer\. \d sections for transformer\.$/,
    );
    await expect(page.getByText('Showing results for')).toBeHidden();
    // In the dialog the same takes place where it stands.
    await openDialog(page, 'atention');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: 'atention' }).click();
    await expect(dialog.getByText('Nothing matches “atention”')).toBeVisible();
  });

  test('offers the nearest words and sections where nothing is found, on the page and in the dialog', async ({
    page,
  }) => {
    await page.goto('/search/?q=transfromer&verbatim=1');
    await expect(page.locator(results).first()).toContainText('Transformer');
    await page.getByText('Near in spelling:').getByRole('link', { name: 'transformer', exact: true }).click();
    await expect(page).toHaveURL(/q=transformer$/);

    // The course has blocks and chains, but no blockchain.
    for (const query of ['qwzzxk', 'blockchain', '<|endoftext|>', '量子']) {
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await expect(page.getByText(`Nothing matches “${query}”.`)).toBeVisible();
      await expect(page.getByText('Showing results for')).toBeHidden();
      await expect(page.getByText('Start from one of these sections')).toBeVisible();
      await expect(page.locator(results)).toHaveCount(5);
      await expect(page.locator('#index')).toHaveAttribute('open');
    }
    await page.goto('/search/?q=blockchain+price+quokka');
    await expect(page.getByText('The course doesn’t mention “blockchain”, “quokka”.')).toBeVisible();
    await expect(page.locator('#results mark', { hasText: 'price' }).first()).toBeVisible();

    // The lectures have top-p, but not this.
    await page.goto('/search/?q=top-n');
    await expect(page.getByText('No section has “top-n” in one piece.')).toBeVisible();
    await expect(page.locator('#results mark', { hasText: /top|n|z/i }).first()).toBeVisible();

    await page.goto(shortPage);
    await openDialog(page, 'qwzzxk');
    const options = page.locator('[role="option"]');
    await expect(options).toHaveCount(5);
    // None of them is what was typed, so Enter leads to the page instead.
    await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(0);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      'No section found for qwzzxk. 5 sections to start from.',
    );
    await options.first().click();
    await expect(page).toHaveURL(/\/[\w-]+\/#[\w-]+$/);
  });

  test('answers with a definition, and finds abbreviation and long form alike', async ({ page }) => {
    const first: (string | null)[] = [];
    for (const query of ['RLHF', 'reinforcement learning from human feedback']) {
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await expect(page.locator('.search-definition')).toContainText(
        'reinforcement learning from human feedback',
      );
      first.push(await page.locator(results).first().getAttribute('href'));
    }
    expect(first[0]?.replace(/\?.*#/, '#')).toBe(first[1]?.replace(/\?.*#/, '#'));
    await page.locator('.search-definition').getByRole('link', { name: 'Glossary' }).click();
    await expect(page).toHaveURL(/\/glossary\/#/);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('a phrase in quotation marks stands in every result', async ({ page }) => {
    await page.goto('/search/?q=%22attention%20is%20all%20you%20need%22');
    await expect(page.locator(results).first()).toBeVisible();
    for (const text of await page.locator(results).allInnerTexts())
      expect(text).toMatch(/attention is all you need/i);
  });

  // How good the order is, tests/build/ranking.test.ts asks of all the queries, without a page.
  test('lists what the engine finds, in its order', async ({ page }) => {
    await page.goto('/search/');
    const search = engineOver(async (name) => (await page.request.get(`pagefind/${name}`)).body());
    for (const { query } of readGolden().filter((_, index) => index % 12 === 0))
      expect(await askPage(page, query), query).toEqual(await askEngine(search, query));
  });
});

test.describe('the page of results', () => {
  test('can be shared, reloaded and gone back to', { tag: '@once' }, async ({ page }) => {
    await page.goto('/search/?q=attention');
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    const first = await page.locator(results).first().getAttribute('href');
    await page.reload();
    await expect(page.locator(results).first()).toHaveAttribute('href', first ?? '');
    const field = page.locator('search-page').getByRole('searchbox');
    await field.fill('perplexity');
    await field.press('Enter');
    await expect(page).toHaveURL(/q=perplexity/);
    await page.locator(results).first().click();
    await page.waitForURL(/what-is-an-llm/);
    await page.goBack();
    await expect(field).toHaveValue('perplexity');
    await expect(page.locator(results).first()).toBeVisible();
  });

  test('filters by lecture and by kind', { tag: '@once' }, async ({ page }) => {
    await page.goto('/search/?q=attention');
    await expect(page.locator(results).first()).toBeVisible();
    await page.getByLabel('Lecture').selectOption({ label: '2 What Really Are LLMs?' });
    await expect(page).toHaveURL(/lecture=/);
    await expect(page.locator('#results[aria-busy="false"] a:not([href^="/what-is-an-llm/"])')).toHaveCount(
      0,
    );
    await page.getByLabel('Lecture').selectOption('');
    for (const [kind, shown] of [
      ['table', /^Table \d/],
      ['definition', /^Definition/],
      ['text', /^(?!Figure|Table|Note|Question|Equation|Definition)/],
      ['figure', /^Figure \d/],
    ] as const) {
      await page.getByLabel('Kind').selectOption(kind);
      await expect(page).toHaveURL(new RegExp(`kind=${kind}`));
      await expect(page.locator(results).first()).toBeVisible();
      const excerpts = page.locator('#results[aria-busy="false"] .search-excerpt');
      await expect(excerpts.first()).toHaveText(shown);
      for (const text of await excerpts.allInnerTexts()) expect(text.trim()).toMatch(shown);
    }
    await expect(page.locator(results).first()).toHaveAttribute('href', /#fig-/);
    await page.reload();
    await expect(page.getByLabel('Kind')).toHaveValue('figure');
    await expect(page.locator(results).first()).toHaveAttribute('href', /#fig-/);
  });

  test('offers what the filters left out', { tag: '@once' }, async ({ page }) => {
    await page.goto('/search/?q=perplexity&kind=table');
    await expect(page.getByText('Nothing matches “perplexity” within the filters.')).toBeVisible();
    await expect(page.locator('#results mark', { hasText: 'perplexity' }).first()).toBeVisible();
    await page.locator('.search-notice').getByRole('link', { name: 'perplexity' }).click();
    await expect(page.getByRole('status')).toHaveText(/^\d+ sections found\.$/);
    await expect(page.getByLabel('Kind')).toHaveValue('');
  });

  test('says that the search could not be loaded, and tries again', { tag: '@once' }, async ({
    page,
    faults,
  }) => {
    await page.route('**/search.json', (route) => route.abort());
    await page.goto('/search/?q=attention');
    await expect(page.getByText('The search could not be loaded.')).toBeVisible();
    await page.unroute('**/search.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator(results).first()).toBeVisible();
    faults.length = 0;
  });

  test('shows the results when they have come, and waits for no clock and no frame', {
    tag: '@once',
  }, async ({ page }) => {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.goto('/search/?q=attention');
    await expect(page.locator(results).first()).toBeVisible();
    expect(await page.evaluate(() => Date.now())).toBe(1000);
  });

  test('shows the newest answer, however late an older one comes', { tag: '@once' }, async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/search.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/search/');
    // Before its script is there the form is sent as forms are.
    await page.waitForFunction(() => customElements.get('search-page'));
    const field = page.locator('search-page').getByRole('searchbox');
    await field.fill('transfromer');
    await field.press('Enter');
    await field.fill('perplexity');
    await field.press('Enter');
    const seen = await page.evaluateHandle(() => {
      const shown: string[] = [];
      new MutationObserver(() => shown.push(document.querySelector('main')?.textContent ?? '')).observe(
        document.body,
        { subtree: true, childList: true, characterData: true },
      );
      return shown;
    });
    release();
    // The next answer needs the same file, and comes after the late one.
    await field.fill('atention');
    await field.press('Enter');
    await expect(page.getByText('Showing results for attention')).toBeVisible();
    expect(
      (await seen.jsonValue()).filter((text) => text.includes('Showing results for transformer')),
    ).toEqual([]);
  });

  test('without JavaScript the field leads to the index of sections and terms', async ({
    browser,
    baseURL,
    isMobile,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto('/glossary/');
    const field = page.getByRole('search', { name: 'Course' });
    // On a phone the field is a button until it is used.
    if (!isMobile) await field.getByRole('searchbox').fill('attention');
    await field.getByRole('button').click();
    await expect(page).toHaveURL(isMobile ? /\/search\/\?q=$/ : /\/search\/\?q=attention$/);
    await page.getByRole('link', { name: 'Multi-head attention', exact: true }).click();
    await expect(page).toHaveURL(/#multi-head-attention$/);
    await page.goto('/search/');
    await page.getByRole('link', { name: 'perplexity', exact: true }).click();
    await expect(page).toHaveURL(/\/glossary\/#perplexity$/);
    await context.close();
  });
});

test.describe('arrival', () => {
  const address = '/transformers-and-llms/?highlight=beam+search#step-4-decoder';

  test('opens at the matching sentence, changes nothing in the text, and clears with Escape', {
    tag: '@once',
  }, async ({ page }) => {
    // Only the place that is given the focus may say so.
    const html = async () => (await page.locator('article').innerHTML()).replaceAll(' tabindex="-1"', '');
    const requests = requestsOf(page);
    await page.goto('/transformers-and-llms/#step-4-decoder');
    // What can be touched near the section has its controls when its code has come.
    await requests.settled();
    const before = await html();
    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(1);
    await expect.poll(async () => (await html()).length).toBe(before.length);
    const top = await page.evaluate(() => {
      const [range] = CSS.highlights.get('search-current') ?? [];
      return { text: String(range), top: (range as Range).getBoundingClientRect().top, height: innerHeight };
    });
    expect(top.text).toMatch(/beam|search/i);
    expect(top.top).toBeGreaterThan(0);
    expect(top.top).toBeLessThan(top.height);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await expect(page).toHaveURL(/transformers-and-llms\/#step-4-decoder$/);
    await expect(page.getByRole('group', { name: /Matches for/ })).toBeHidden();
  });

  test('steps to the next match and the one before', async ({ page }) => {
    await page.goto('/transformers-and-llms/?highlight=encoder#step-3-encoder');
    const bar = page.getByRole('group', { name: 'Matches for encoder' });
    const count = bar.getByRole('status');
    await expect(count).toHaveText(/^\d+ of \d+$/);
    const first = await count.textContent();
    await bar.getByRole('button', { name: 'Next match' }).click();
    await expect(count).not.toHaveText(first ?? '');
    await bar.getByRole('button', { name: 'Previous match' }).click();
    await expect(count).toHaveText(first ?? '');
  });

  test('marks with elements where the browser has no highlights, and takes them out again', {
    tag: '@once',
  }, async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSS, 'highlights');
    });
    await page.goto(address);
    await expect(page.locator('article mark.search-mark').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('article mark.search-mark')).toHaveCount(0);
  });
});
