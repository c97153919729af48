import {
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
  type Request,
} from 'playwright/test';
import sectionIds from '../fixtures/section-ids.json' with { type: 'json' };

export { expect };

/** The fixed ids of each lecture's sections, in their order, by the lecture's slug. */
export const sections: Record<string, string[]> = sectionIds;

/** Slugs of the lectures in the order of the course. */
export const lectures = Object.keys(sections);

/** Every page of the site, search also with results, and an address that has none. */
export const everyPage = [
  '/',
  ...lectures.map((slug) => `/${slug}/`),
  '/all/',
  '/glossary/',
  '/references/',
  '/accessibility/',
  '/offline/',
  '/search/',
  '/search/?q=attention',
  '/transformer-and-llm/',
];

/** The longest lecture, with every kind of block; most journeys lead through it. */
export const longest = '/transformers-and-llms/';

/** The shortest lecture: what is the same in every lecture is seen there in half the time. */
export const shortest = '/llms-in-2026/';

/** A page of a few lines, for what is the same on every page. */
export const shortPage = '/accessibility/';

/** How many times slower than this machine the pages of the tests are, by `CPU_SLOWDOWN`. */
const slowdown = Number(process.env.CPU_SLOWDOWN ?? 1);

/** A test that asks for nothing but what it says, on a machine as slow as it is told to be. */
export const plainTest = base.extend({
  context: async ({ context }, use) => {
    if (slowdown > 1) context.on('page', (page) => slowDown(context, page));
    await use(context);
  },
});

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  try {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  } catch {
    // It was closed again.
  }
}

/**
 * A test that also fails when a page reports a violation of its Content Security Policy, writes an error to
 * the console, throws, misses a file or asks another origin for one.
 */
export const test = plainTest.extend<{ faults: string[] }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const home = new URL(baseURL ?? '').origin;
      context.on('request', (request) => {
        if (request.url().startsWith('http') && new URL(request.url()).origin !== home)
          faults.push(`Asked another origin for ${request.url()}`);
      });
      context.on('response', (response) => {
        // A page that is not there is what some tests ask for; a file of a page is always there.
        if (response.status() >= 400 && !response.request().isNavigationRequest())
          faults.push(`${response.status()} for ${response.url()}`);
      });
      context.on('requestfailed', (request) => {
        // What is opened from a folder has no status: it is there or not. A page that is left may still have
        // been reading something.
        const isLeft = request.failure()?.errorText === 'net::ERR_ABORTED';
        if (request.url().startsWith('file:') && !isLeft) faults.push(`No ${request.url()}`);
      });
      context.on('console', (message) => {
        const failedToLoad = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !failedToLoad) faults.push(message.text());
      });
      context.on('weberror', (error) => {
        // The browser's own word for a page left before it had faded in.
        if (!/Transition was/.test(String(error.error()))) faults.push(String(error.error()));
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          console.error(`Policy violation: ${violatedDirective} ${blockedURI}`);
        });
      });
      await use(faults);
      expect(faults, 'what the pages did that they must not').toEqual([]);
    },
    { auto: true },
  ],
});

/** Holds files that a page asks for until they are released. */
export async function hold(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await held;
    await route.fallback();
  });
  return release;
}

/** Follows what a page asks for, from now on. */
export function requestsOf(page: Page): { settled: () => Promise<void> } {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  const ended = (request: Request) => open.delete(request);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return {
    /** Waits until the page has all that it asked for, or knows that it can't have it, and nothing left to do. */
    settled: async () => {
      await page.waitForLoadState();
      await expect(async () => {
        // Among other pages of a browser one without a timeout may never be called.
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
        expect([...open].map((request) => request.url())).toEqual([]);
      }).toPass({ intervals: [20] });
    },
  };
}

/** The course map, opened first where it is a drawer. */
export async function openMap(page: Page): Promise<Locator> {
  const map = page.getByRole('navigation', { name: 'Course map' });
  const button = page.getByRole('button', { name: 'Course map' });
  await expect(async () => {
    if (!(await map.isVisible())) await button.click({ timeout: 10_000 });
    await expect(map).toBeVisible({ timeout: 10_000 });
  }).toPass();
  return map;
}

/** Expects that the page cannot be pushed sideways and that nothing of it is cut off at an edge. */
export async function expectNothingBesideThePage(page: Page): Promise<void> {
  const cutOff = await page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = (element: Element) =>
      element.closest('pre, .scroll, .equation, figure.figure, math, nav, dialog, .visually-hidden');
    const beside = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && (left < -1 || right > root.clientWidth + 1) && !scrolls(element);
    });
    const sideways = root.scrollWidth > root.clientWidth ? [`page ${root.scrollWidth} px wide`] : [];
    return [...sideways, ...beside.map((element) => element.outerHTML.slice(0, 80))];
  });
  expect(cutOff, `at ${page.viewportSize()?.width} px`).toEqual([]);
}

/** Does something and expects that the page says so, however soon it takes its words back again. */
export async function expectSaid(page: Page, words: string, act: () => Promise<unknown>): Promise<void> {
  // Listened to inside the page, and from before: on a busy machine nobody may look here while the words stand there.
  const said = page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role="status"]')].some(
        (region) => region.textContent.includes(wanted) && region.checkVisibility(),
      ),
    words,
  );
  await Promise.all([said, act()]);
}

/** Whether the middle of an element's first line is on the screen. */
export async function isOnScreen(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top + 10 < innerHeight;
  });
}
