import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { findFirefox } from '../../src/commands/browser.mjs';
import { type ServedFolder, serveFolder } from '../../src/commands/serve-folder.ts';
import { type OpenFirefox, openFirefox } from './open-firefox.ts';

const firefox = findFirefox();
const missing = 'no Firefox: install `firefox-esr` or Firefox, or name one in FIREFOX_PATH';

/** The site that is built, and the page of the journey that runs. */
export let site: ServedFolder;
export let page: Page;

/** Each group of journeys has a Firefox with preferences of its own, and each journey a page. */
export function withFirefox(preferences: Record<string, unknown>, width: number): void {
  let browser: OpenFirefox | undefined;
  beforeAll(async () => {
    site = await serveFolder({ folder: process.env.SITE_FOLDER ?? 'dist' });
    if (firefox) browser = await openFirefox(firefox, site.url, preferences);
  });
  afterAll(async () => {
    await browser?.close();
    await site.close();
  });
  beforeEach(async ({ skip }) => {
    skip(!firefox, missing);
    if (browser) page = await browser.open(width);
  });
  afterEach(async () => {
    await page?.close();
    expect(browser?.faults.splice(0) ?? []).toEqual([]);
  });
}

/** Follows the first link whose words begin like this. */
export async function follow(words: string, selector = 'a'): Promise<void> {
  await Promise.all([page.waitForNavigation(), press(selector, words)]);
}

/**
 * Clicks in the middle of the first element that begins with some words. Puppeteer's own waiting and scrolling
 * run timers and promises in the page, which stand still where JavaScript is off; what is evaluated at once works.
 */
export async function press(selector: string, words = ''): Promise<void> {
  const middle = () =>
    page.evaluate(
      (wanted, start) => {
        const element = [...document.querySelectorAll(wanted)].find(
          (candidate) =>
            candidate.checkVisibility({ visibilityProperty: true }) &&
            (candidate.ariaLabel ?? candidate.textContent).trim().startsWith(start),
        );
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element?.getClientRects()[0];
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : undefined;
      },
      selector,
      words,
    );
  await expect.poll(middle).toBeDefined();
  const place = await middle();
  if (place) await page.mouse.click(place.x, place.y);
}

/** Waits until an element begins inside the window. */
export async function expectOnScreen(id: string): Promise<void> {
  const isThere = () =>
    page.evaluate((name) => {
      const top = document.getElementById(name)?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    }, id);
  await expect.poll(isThere).toBe(true);
}
