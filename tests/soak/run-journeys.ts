import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  Response,
  WebError,
} from 'playwright';
import { type Chance, chance } from './chance.ts';
import { type Host, openHost } from './host.ts';
import { complaint, complaintOf } from './page-state.ts';
import { online, type Reader, steps } from './steps.ts';
import { writeNextVersion } from './two-versions.ts';

/** How many things a reader does on one journey. */
const LENGTH = 5;

export interface Soak {
  browser: Browser;
  /** A built site. */
  site: string;
  paths: readonly string[];
  seed: number;
  journeys: number;
  /** The number of the first journey, to repeat one alone. */
  first?: number;
  /** How many readers are on the way at once. */
  readers: number;
  /** No journey begins after so many milliseconds. */
  until: number;
}

export interface Outcome {
  journeys: number;
  steps: number;
  /** What went wrong, with the journey's number and all that its reader did. */
  faults: string[];
}

/** Sends readers on random journeys. After each step the page must be whole, and nothing may have been lost. */
export async function runJourneys(soak: Soak): Promise<Outcome> {
  const { site, seed, first = 0, journeys, readers, until } = soak;
  const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
  const outcome: Outcome = { journeys: 0, steps: 0, faults: [] };
  const began = performance.now();
  let next = first;
  try {
    await writeNextVersion(site, join(scratch, 'next'));
    const travel = async () => {
      const host = await openHost([site, join(scratch, 'next')]);
      const place = { host, context: await soak.browser.newContext(contextOf(false)) };
      while (next < first + journeys && performance.now() - began < until) {
        const number = next++;
        const { done, faults } = await journey(soak, place, chance(seed * 10_007 + number));
        outcome.journeys += 1;
        outcome.steps += done.length;
        if (faults.length > 0)
          outcome.faults.push(`Journey ${number}: ${done.join(', ')}: ${[...new Set(faults)].join('; ')}`);
      }
      await place.context.close();
      await host.close();
    };
    await Promise.all(Array.from({ length: readers }, travel));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return outcome;
}

/** One reader after another from the same place: the host, and a browser that keeps what it has loaded. */
interface Place {
  host: Host;
  context: BrowserContext;
}

async function journey(
  { browser, paths }: Soak,
  place: Place,
  luck: Chance,
): Promise<{ done: string[]; faults: string[] }> {
  const { host } = place;
  Object.assign(host, { version: 0, isDown: false });
  // Every third has a browser that was never here, and every second of these one that keeps the course offline.
  const isNew = luck.below(3) === 0;
  const context = isNew ? await browser.newContext(contextOf(luck.below(2) === 0)) : place.context;
  const done: string[] = [];
  const faults: string[] = [];
  const listeners = {
    console: (message: ConsoleMessage) => {
      // What a host that is gone or has another version leaves there is no fault of a page.
      const isOfTheLine = /Failed to load|net::ERR_|ServiceWorker|service worker|fetching the script/.test(
        message.text(),
      );
      if (message.type() === 'error' && !isOfTheLine) faults.push(message.text());
    },
    weberror: (error: WebError) => {
      // Pagefind's own promise for what it was loading when the line went; the search says so to its reader.
      const isOfTheLine = host.isDown && /Failed to load/.test(String(error.error()));
      if (!isOfTheLine && !/Transition was/.test(String(error.error()))) faults.push(String(error.error()));
    },
    response: (response: Response) => {
      const isFile = /\.\w+$/.test(new URL(response.url()).pathname);
      if (response.status() >= 400 && isFile && !done.includes('a new version'))
        faults.push(`${response.status()} for ${response.url()}`);
    },
  };
  for (const [name, listener] of Object.entries(listeners)) context.on(name as 'console', listener as never);
  await online(host, context);
  const page = await context.newPage();
  await page.addInitScript({ content: `window.complaint = ${complaint}` });
  const reader: Reader = { page, context, host, chance: luck, paths, typed: undefined, isClosed: false };
  try {
    await steps.open?.(reader);
    if (!isNew) await page.evaluate(() => localStorage.clear());
    const names = Object.keys(steps);
    for (let step = 0; step < LENGTH && faults.length === 0; step++) {
      const name = luck.of(names);
      done.push(name);
      await steps[name]?.(reader);
      const { typed, isClosed } = reader;
      const wrong = await complaintOf(page, { typed, isClosed });
      if (wrong && host.isDown && !page.url().startsWith(host.url)) await tryAgain(reader, done);
      else if (wrong) faults.push(`${wrong} at ${page.url()}`);
      reader.isClosed = false;
    }
  } catch (error) {
    faults.push(`${(error as Error).message.split('\n')[0]} at ${page.url()}`);
  }
  for (const [name, listener] of Object.entries(listeners)) context.off(name as 'console', listener as never);
  await (isNew ? context : page).close();
  return { done, faults };
}

/** A page that nobody could give is the browser's own: whoever sees it finds a line and begins anew. */
async function tryAgain(reader: Reader, done: string[]): Promise<void> {
  await online(reader.host, reader.context);
  done.push('go online');
  reader.typed = undefined;
  await reader.page.goto(reader.host.url);
}

const contextOf = (mayKeep: boolean): BrowserContextOptions => ({
  serviceWorkers: mayKeep ? 'allow' : 'block',
  viewport: { width: 1280, height: 900 },
});
