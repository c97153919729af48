import { expect, type Page } from 'playwright/test';
import {
  isOnScreen,
  lectures,
  openMap,
  requestsOf,
  sections,
  shortPage,
  plainTest as test,
} from './support.ts';

// Whatever a bad connection, a full disk or a strict browser takes away, a lecture is read, left for its
// neighbour and entered at a section; and what can't be had is neither an error nor a dead control.
const next = /^(?:Next|Previous) lecture/;
/** A lecture with a picture that isn't a drawing; its neighbour has figures to touch. */
const lecture = '/introduction-to-llms/';
const section = sections['introduction-to-llms']?.[3] ?? '';
let errors: string[] = [];

test.beforeEach(({ context }) => {
  errors = [];
  context.on('weberror', (error) => {
    if (!/Transition was/.test(String(error.error()))) errors.push(String(error.error()));
  });
});

for (const [what, files] of [
  ['the search index', /\/pagefind\//],
  ['the fonts', /\.woff2$/],
  ['the pictures', /\/_pictures\//],
  ['the style sheets', /\.css$/],
] as const) {
  // Without a style sheet a phone shows the page in its own way.
  const tag = what === 'the style sheets' ? [] : ['@once'];
  test(`the site works when ${what} can't be loaded`, { tag }, async ({ page }) => {
    const lost: string[] = [];
    await page.route(files, (route) => {
      lost.push(route.request().url());
      return route.abort();
    });
    await journey(page, { styled: !files.test('x.css') });
    await changeTheme(page);
    if (what === 'the search index') {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('attention');
      await expect(page.getByRole('dialog').getByText('The search could not be loaded.')).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await expect.poll(() => lost).not.toEqual([]);
    expect(errors).toEqual([]);
  });
}

test("a picture that can't be loaded leaves its words and its room", async ({ page }) => {
  await page.route(/\/_pictures\//, (route) => route.abort());
  await page.goto(lecture);
  const picture = page.locator('picture img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveAttribute('alt', /\w+ \w+/);
  const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(width, height)).toBeGreaterThan(100);
});

for (const how of ['is refused', 'is full', 'holds what another site wrote there'] as const) {
  test(`the site works when the browser's storage ${how}`, { tag: '@once' }, async ({ page }) => {
    await page.addInitScript((kind) => {
      const refuse = () => {
        throw new DOMException('Refused', kind === 'is full' ? 'QuotaExceededError' : 'SecurityError');
      };
      if (kind === 'is refused') {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(window, name, { get: refuse });
      } else if (kind === 'is full') Storage.prototype.setItem = refuse;
      else {
        for (const name of [
          'theme',
          'reading',
          'recent-searches',
          'read',
          'place',
          'continue-reading',
          'search-slash',
        ])
          localStorage.setItem(name, '{"a": [null, <');
      }
    }, how);
    await journey(page);
    await changeTheme(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('attention');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#/);
    await page.goto('/offline/');
    await expect(
      page
        .getByRole('main')
        .getByText(/nothing is stored/i)
        .first(),
    ).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('the site works when no script can be loaded, and shows no control that does nothing', async ({
  page,
}) => {
  await page.route(/\.js$/, (route) => route.abort());
  await journey(page);
  await page.goto('/');
  await expect(page.locator('theme-switch button')).toBeHidden();
  await openSearch(page);
  await expect(page).toHaveURL(/\/search\//);
  await expect(page.getByRole('link', { name: /attention/i }).first()).toBeVisible();
  expect(errors).toEqual([]);
});

const ways: Record<string, (page: Page) => Promise<void>> = {
  'through a lecture': (page) => journey(page),
  'to the results': async (page) => {
    await page.goto('/search/?q=attention');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  'into the dialog, or to the results in its place': async (page) => {
    await page.goto('/');
    await openSearch(page);
    await expect(page.getByRole('dialog').or(page.locator('search-page')).first()).toBeVisible();
  },
  'to a figure': async (page) => {
    await page.goto('/');
    await page.locator('interactive-figure').first().scrollIntoViewIfNeeded();
    await expect(page.locator('.figure-view').first()).toBeVisible();
  },
  'to a match': async (page) => {
    // A word of the section's first lines.
    await page.goto(`${lecture}?highlight=jobs#${section}`);
    await expect.poll(() => isOnScreen(page.locator(`[id="${section}"]`))).toBe(true);
  },
};
for (const [name, go] of Object.entries(ways)) {
  test(`the way ${name} is open when any one of its scripts fails`, { tag: '@once' }, async ({
    context,
    page,
  }) => {
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      // A page that is left at once may ask for its figures or not.
      if (pathname.startsWith('/_figures/') && name !== 'to a figure') return;
      if (request.resourceType() === 'script') scripts.add(pathname);
    });
    const requests = requestsOf(page);
    await go(page);
    await requests.settled();
    expect(scripts.size).toBeGreaterThan(0);

    const without = async (tab: Page, script: string, fault: 'lost' | 'cut off') => {
      let met = 0;
      await tab.route(`**${script}`, (route) => {
        met++;
        return fault === 'lost'
          ? route.abort()
          : route.fulfill({ contentType: 'text/javascript', body: 'export const {' });
      });
      await test.step(`${script} ${fault}`, () => go(tab));
      await expect.poll(() => met, `${script} ${fault}`).toBeGreaterThan(0);
      await tab.goto('about:blank');
      await tab.unroute(`**${script}`);
    };
    const inTurn = async (fault: 'lost' | 'cut off') => {
      const tab = await context.newPage();
      for (const script of scripts) await without(tab, script, fault);
    };
    await Promise.all([inTurn('lost'), inTurn('cut off')]);
    expect(errors.filter((error) => !/SyntaxError/.test(error))).toEqual([]);
  });
}

test("search leads to its page when its dialog can't be loaded", { tag: '@once' }, async ({ page }) => {
  await page.route(/\/course-search[^/]*\.js$/, (route) => route.abort());
  await page.goto(shortPage);
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL(/\/search\//);
});

/** Opens a lecture from the contents, enters a section, and goes on to a neighbour. */
async function journey(page: Page, { styled = true } = {}): Promise<void> {
  await page.goto('/');
  await page.locator(`main a[href$="${lecture}"]`).first().click();
  await expect(page).toHaveURL(lecture);
  await expect(page.locator('.prose p').first()).toBeVisible();
  const map = styled ? await openMap(page) : page.getByRole('navigation', { name: 'Course map' });
  const link = map.locator(`a[href$="#${section}"]`);
  // Without its script the map of a phone may stay folded: the address does it.
  if (await link.isVisible()) await link.click();
  else await page.goto(`${lecture}#${section}`);
  await expect(page).toHaveURL(new RegExp(`#${section}$`));
  await expect.poll(() => isOnScreen(page.locator(`[id="${section}"]`))).toBe(true);
  // Without script the drawer stays open until it is closed.
  const close = map.getByRole('button', { name: 'Close' });
  if (styled && (await close.isVisible())) await close.click();
  // Without a style sheet things lie over one another: the keyboard finds them.
  await page.getByRole('link', { name: next }).first().press('Enter');
  await expect(page).not.toHaveURL(lecture);
  expect(lectures.some((slug) => page.url().includes(`/${slug}/`))).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Follows the masthead's way to search, which is a field, on a phone its button, or a link. */
async function openSearch(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Search/ })
    .or(page.getByRole('searchbox'))
    .or(page.getByRole('button', { name: 'Search' }))
    .filter({ visible: true })
    .first()
    .click();
  await page.keyboard.press('Enter');
}

async function changeTheme(page: Page): Promise<void> {
  // Without a style sheet the button is seen before its script has come.
  await expect(async () => {
    await page.getByRole('button', { name: /^Theme/ }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/, { timeout: 1000 });
  }).toPass();
}
