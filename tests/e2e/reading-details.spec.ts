import { expect, lectures, longest, openMap, shortest, test } from './support.ts';

test('the drawer closes when the window turns wide', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(shortest);
  const map = await openMap(page);
  const isOpen = () => map.evaluate((nav) => nav.matches(':popover-open'));
  expect(await isOpen()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(isOpen).toBe(false);
  await page.getByRole('main').getByRole('link').first().click({ trial: true });
});

test('the glossary is reached from every lecture', { tag: '@once' }, async ({ page }) => {
  for (const slug of lectures) {
    await page.goto(`/${slug}/`);
    await (await openMap(page)).getByRole('link', { name: 'Glossary' }).click();
    await expect(page).toHaveURL(/\/glossary\/$/);
  }
});

test('no field makes a phone draw near', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'A mouse points well at small letters.');
  // Search, figures that can be touched, questions that take a number.
  for (const path of ['/search/?q=attention', '/', longest, '/what-is-an-llm/']) {
    await page.goto(path);
    await page.keyboard.press('Control+k');
    const small = await page
      .locator('input:not([type="checkbox"], [type="radio"], [type="range"]), select')
      .evaluateAll((fields) =>
        fields
          .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
          .map((field) => field.outerHTML),
      );
    expect(small, path).toEqual([]);
  }
});

test("whatever stands in this browser's storage, a page works", { tag: '@once' }, async ({ page }) => {
  for (const value of ['{}', '[]', '7', '"x"', 'true', '[1,{}]', '{"slug":1}', '{"a": [null, <']) {
    // The one that was added last has the last word.
    await page.addInitScript((kept) => {
      for (const name of ['theme', 'read', 'place', 'recent-searches', 'search-slash', 'offline'])
        localStorage.setItem(`${name} /`, kept);
    }, value);
    for (const path of ['/', shortest, '/offline/', '/search/?q=attention']) {
      await page.goto(path);
      await expect(page.getByRole('button', { name: /^Theme/ }), `${path} with ${value}`).toBeVisible();
    }
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search the course' }), value).toBeFocused();
  }
});

test('no section in the map ends in a line of one short word', { tag: '@once' }, async ({ page }) => {
  await page.goto(longest);
  const links = page.locator('.course-map .sections a');
  const widths = await links.evaluateAll((all) =>
    all.map((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      return [...range.getClientRects()].map(({ width }) => Math.round(width));
    }),
  );
  const wrapped = widths.filter((lines) => lines.length > 1);
  expect(wrapped.length).toBeGreaterThan(2);
  for (const lines of wrapped) expect((lines.at(-1) ?? 0) / Math.max(...lines)).toBeGreaterThan(0.35);
});

for (const path of ['/', '/introduction-to-llms/', '/search/', '/glossary/'])
  test(`${path} is shown with the typefaces of its first screen and moves nothing when the others come`, async ({
    page,
  }) => {
    // The map stands beside the text where there is room for it; lists are in its typeface anywhere.
    const isDesk = (page.viewportSize()?.width ?? 0) >= 800;
    const wanted =
      isDesk || ['/search/', '/glossary/'].includes(path)
        ? ['sans', 'serif', 'serif-italic']
        : ['serif', 'serif-italic'];
    await page.setExtraHTTPHeaders({ 'Save-Data': 'on' });
    const asked: string[] = [];
    const { promise: isShown, resolve: show } = Promise.withResolvers<void>();
    await page.route('**/*.woff2', async (route) => {
      const [, face = ''] = /course-([a-z-]+)\./.exec(route.request().url()) ?? [];
      asked.push(face);
      if (!wanted.includes(face)) await isShown;
      await route.continue();
    });
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await expect.poll(() => asked.slice(0, wanted.length).toSorted()).toEqual(wanted);
    await expect(page.locator('script[src]:not([fetchpriority="low"])')).toHaveCount(0);
    show();
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
  });

test('code leaves no gap before a full stop, and no more room around it in a callout', {
  tag: '@once',
}, async ({ page }) => {
  await page.route(/\/llms-in-2026\/$/, async (route) => {
    const response = await route.fetch();
    const line = '<p>BEEN <code>4</code>. And more.</p>';
    const html = `${line}<div class="callout note">${line}</div>`;
    const body = (await response.text()).replace('<div class="prose">', `<div class="prose">${html}`);
    await route.fulfill({ response, body });
  });
  await page.goto(shortest);
  const gaps = await page.locator('.prose p > code').evaluateAll((all) =>
    all.slice(0, 2).map((code) => {
      const edge = (node: Node, from: number) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + 1);
        return range.getBoundingClientRect();
      };
      const size = Number.parseFloat(getComputedStyle(code).fontSize);
      const gap = edge(code.nextSibling as Node, 0).left - edge(code.firstChild as Node, 0).right;
      return gap / size;
    }),
  );
  expect(gaps).toHaveLength(2);
  expect(Math.max(...gaps)).toBeLessThan(0.25);
  expect(gaps[1]).toBeCloseTo(gaps[0] ?? 0, 1);
});

test('a lead and stressed words are slanted in the scripts that have slanted letters, and in no other', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto(shortest);
  const wrong = await page.evaluate(() => {
    const slanting = ['Latn', 'Cyrl', 'Grek', 'Armn'];
    const languages =
      'ar ar-EG fa ur ps ug ckb he yi zh zh-Hant yue ja ko hi mr ne bn pa gu ta te kn ml si th lo km my bo am ti ka ' +
      'en de fr cs vi tr id sw pt-BR nl ru uk bg sr el hy fi';
    const elements = ['.standfirst', '.prose em'].map((name) => document.querySelector(name) as Element);
    return languages.split(' ').filter((language) => {
      document.documentElement.lang = language;
      const script = new Intl.Locale(language).maximize().script ?? '';
      const expected = slanting.includes(script) ? 'italic' : 'normal';
      return elements.some((element) => getComputedStyle(element).fontStyle !== expected);
    });
  });
  expect(wrong).toEqual([]);
});

test('in a text that runs from right to left amounts and names keep their order, and a question its mark at the start', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto(shortest);
  const found = await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.documentElement.lang = 'ar';
    const text = document.querySelector('.prose > p') as Element;
    // Whether letters stand from left to right.
    const inOrder = (html: string, ...letters: string[]) => {
      text.innerHTML = html;
      const lefts = letters.map((letter) => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walker.nextNode()) {
          const at = walker.currentNode.nodeValue?.indexOf(letter) ?? -1;
          if (at < 0) continue;
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
        }
        return range.getBoundingClientRect().left;
      });
      return lefts.every((left, at) => at === 0 || (lefts[at - 1] as number) < left);
    };
    const amounts = [
      inOrder('النموذج <span class="nowrap">117\u00A0M</span> معلمة', '1', 'M'),
      inOrder('النموذج <span class="nowrap">7 B</span> dense كله', '7', 'B', 'd'),
      inOrder('النموذج <span class="nowrap">GPT-4</span> Turbo الجديد', 'G', '4', 'u', 'o'),
      inOrder('التعقيد O (<span class="nowrap">big-X</span>) هنا', 'O', '(', 'b', 'X', ')'),
    ];
    const summary = document.querySelector('.prose summary') as Element;
    const { left: fromLeft, right: fromRight } = getComputedStyle(summary, '::before');
    return { amounts, fromLeft: parseFloat(fromLeft), fromRight: parseFloat(fromRight) };
  });
  expect(found.amounts).toEqual([true, true, true, true]);
  expect(found.fromRight).toBeLessThan(found.fromLeft);
});

test('a wide table fades where it goes on: on the left in a text that runs from right to left', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto(shortest);
  const masks = await page.evaluate(() => {
    const text = document.querySelector('.prose > p') as Element;
    text.outerHTML =
      '<div class="scroll" tabindex="0"><table><tbody><tr><td>a</td></tr></tbody></table></div>';
    const scroll = document.querySelector('.prose .scroll') as HTMLElement;
    const cell = scroll.querySelector('td') as HTMLElement;
    cell.style.minInlineSize = '300vw';
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const maskIn = async (dir: string) => {
      document.documentElement.dir = dir;
      await frame();
      return getComputedStyle(scroll).maskImage;
    };
    return maskIn('ltr').then(async (ltr) => ({ ltr, rtl: await maskIn('rtl') }));
  });
  expect(masks.ltr).toContain('270deg');
  expect(masks.rtl).toContain('90deg');
  expect(masks.rtl).not.toContain('270deg');
});

test('what leads nowhere, or is lost, is seen to be, by who looks at the site before it is sound', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto(shortest);
  const paragraph = page.locator('.prose > p').first();
  // As `src/publish/lecture-html.ts` and `src/markdown/math.ts` write it.
  await paragraph.evaluate((words) => {
    words.innerHTML =
      '<a role="link" aria-disabled="true">A</a> <span class="lost-picture">b</span> <code class="math-error">c</code>';
  });
  await expect(paragraph.getByText('A')).toHaveCSS('text-decoration-style', 'wavy');
  await expect(paragraph.getByText('b')).toHaveCSS('border-top-style', 'dashed');
  await expect(paragraph.getByText('c')).toHaveCSS('border-top-style', 'dashed');
});
