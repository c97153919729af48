import type { Locator, Page } from 'playwright/test';
import { expect, expectSaid, longest, test } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Expects what is copied by the keyboard from a place, once the script that a first selection brings is there. */
async function expectCopy(page: Page, from: Locator, expected: string | RegExp): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await from.evaluate((place) => getSelection()?.selectAllChildren(place));
  await expect(async () => {
    await page.keyboard.press('Control+c');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.replace(/\r/g, '')).toMatch(expected);
  }).toPass();
}

const exactly = (text: string) =>
  new RegExp(`^${text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/ /g, '\\s+')}$`);

test('a paragraph is copied without the marks of its notes, and without the notes', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto(longest);
  const paragraph = page.locator('.prose > p:has(.note-ref):has(.note)').first();
  const words = await paragraph.evaluate((element) => {
    const clone = element.cloneNode(true) as Element;
    for (const mark of clone.querySelectorAll('.note-ref, .note')) mark.remove();
    return clone.textContent?.replace(/\s+/g, ' ').trim();
  });
  await expectCopy(page, paragraph, exactly(words ?? ''));
});

test('the cells of a table are copied without the marks of their notes', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto('/llms-in-2026/');
  const row = page.locator('tr:has(td .note-ref)').first();
  const cells = await row.locator(':is(td, th)').evaluateAll((all) =>
    all.map((cell) => {
      const clone = cell.cloneNode(true) as Element;
      for (const mark of clone.querySelectorAll('.note-ref, .note')) mark.remove();
      return clone.textContent?.trim() ?? '';
    }),
  );
  await expectCopy(page, row, exactly(cells.join(' ')));
});

test('formulas are copied as TeX', { tag: '@once' }, async ({ page }) => {
  await page.goto(longest);
  const display = page.locator('.equation math').first();
  const tex = await display.getAttribute('data-tex');
  await expectCopy(page, page.locator('.equation').first(), exactly(`$$\n${tex}\n$$`));
  const paragraph = page.locator('.prose > p:has(math)').first();
  const inline = await paragraph.locator('math').first().getAttribute('data-tex');
  await expectCopy(page, paragraph, new RegExp(exactly(`$${inline}$`).source.slice(1, -1)));
});

test('a block of a shell is copied without its prompts, by the button and by hand', { tag: '@once' }, async ({
  page,
}) => {
  await page.route(/\/transformers-and-llms\/$/, async (route) => {
    const response = await route.fetch();
    const block =
      '<code-block class="code"><pre id="shell"><code class="language-bash"><span class="prompt">$ </span>npm install\n<span class="prompt">$ </span>npm test</code></pre></code-block>';
    const body = (await response.text()).replace('<div class="prose">', `<div class="prose">${block}`);
    await route.fulfill({ response, body });
  });
  await page.goto(longest);
  await page.locator('#shell').hover();
  const copy = page.locator('code-block:has(#shell)').getByRole('button', { name: 'Copy code' });
  await expectSaid(page, 'Code copied', () => copy.click());
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npm install\nnpm test');
  await expectCopy(page, page.locator('#shell code'), /^npm install\nnpm test$/);
});

test('what is copied in part is set as it stood: code with its spaces, cells apart', {
  tag: '@once',
}, async ({ page }) => {
  await page.route(/\/transformers-and-llms\/$/, async (route) => {
    const response = await route.fetch();
    const block =
      '<code-block class="code"><pre><code id="shell"><span class="prompt">$ </span>npm install \\\n    --save  x\n<span class="prompt">$ </span>npm test</code></pre></code-block><p id="below">Below.<a class="note-ref" href="#x">1</a></p>' +
      '<table><tbody><tr id="row"><td>one<a class="note-ref" href="#x">1</a></td><td>two</td><td>three</td></tr></tbody></table>';
    const body = (await response.text()).replace('<div class="prose">', `<div class="prose">${block}`);
    await route.fulfill({ response, body });
  });
  await page.goto(longest);
  await page.locator('#shell').hover();
  await expect(page.getByRole('button', { name: 'Copy code' }).first()).toBeAttached();
  const copied = async (from: [string, number], to: string) => {
    const [start, end] = [page.locator(from[0]).first(), await page.locator(to).elementHandle()];
    await start.evaluate(
      (first, [last, at]) =>
        getSelection()?.setBaseAndExtent(first, at, last as Node, (last as Node).childNodes.length),
      [end, from[1]] as const,
    );
    await page.keyboard.press('Control+c');
    return (await page.evaluate(() => navigator.clipboard.readText())).replace(/\r/g, '');
  };
  const commands = 'npm install \\\n    --save  x\nnpm test';
  await expect.poll(() => copied(['#shell', 1], '#shell')).toBe(commands);
  expect((await copied(['#shell', 1], '#below')).replace(/\n+/g, '\n')).toBe(`${commands}\nBelow.`);
  expect(await copied(['#row td', 0], '#row td:last-child')).toBe('one\ttwo\tthree');
});

test.describe('a passage', () => {
  /** Opens the link to what is selected, and gives the words that the browser marks there. */
  async function marked(page: Page, start: Locator, end: Locator = start) {
    const handle = await end.elementHandle();
    await start.scrollIntoViewIfNeeded();
    await start.evaluate((from, to) => {
      getSelection()?.setBaseAndExtent(from, 0, to as Node, (to as Node).childNodes.length);
    }, handle);
    await page.keyboard.press('Shift');
    const offer = page.getByRole('button', { name: 'Copy link to this passage' });
    await expectSaid(page, 'copied', () => offer.click());
    return page.evaluate(() => navigator.clipboard.readText());
  }

  test('of a heading is marked in the text and not in the map', { tag: '@once' }, async ({
    page,
    context,
  }) => {
    await page.goto(longest);
    const address = await marked(page, page.getByRole('heading', { name: 'Positions', exact: true }));
    expect(address).toMatch(/#.*:~:text=/);
    const other = await context.newPage();
    await other.setViewportSize({ width: 1280, height: 900 });
    await other.goto(address);
    await expect(other.getByRole('heading', { name: 'Positions', exact: true })).toBeInViewport();
  });

  test('whose end stands in it before is marked to its very end', { tag: '@once' }, async ({ page }) => {
    await page.route(/\/transformers-and-llms\/$/, async (route) => {
      const response = await route.fetch();
      const again = 'the very same five words stand here';
      const text = `<p id="one">A first paragraph begins the passage, and ${again}.</p><p>Between, ${again}.</p><p id="three">At last, ${again}.</p>`;
      const body = (await response.text()).replace('<div class="prose">', `<div class="prose">${text}`);
      await route.fulfill({ response, body });
    });
    await page.goto(longest);
    const address = await marked(page, page.locator('#one'), page.locator('#three'));
    const [, end = ''] = (address.split(':~:text=')[1] ?? '').split(',');
    expect(decodeURIComponent(end)).toContain('last, the very same five words stand here');
  });

  test('is told by no words from beyond a formula, which browsers read otherwise', { tag: '@once' }, async ({
    page,
  }) => {
    await page.route(/\/transformers-and-llms\/$/, async (route) => {
      const response = await route.fetch();
      const text =
        '<p>A vector <math><mi>x</mi></math> <b id="meant">goes twice</b> round.</p><p>Again <b>goes twice</b> back.</p>';
      const body = (await response.text()).replace(
        '<div class="prose">',
        `<div class="prose"><p>First <b>goes twice</b> on.</p>${text}`,
      );
      await route.fulfill({ response, body });
    });
    await page.goto(longest);
    const address = await marked(page, page.locator('#meant'));
    expect(address.split(':~:')[1]).toBe('text=goes%20twice,-round.');
  });
});

test('a link that may not be copied is shown to be copied by hand', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(longest);
  await page.locator('.prose > p').nth(1).scrollIntoViewIfNeeded();
  await page.locator('.prose > p').nth(1).selectText();
  await page.keyboard.press('Shift');
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  const field = page.getByRole('dialog').getByLabel('Copy link to this passage');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/:~:text=/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
