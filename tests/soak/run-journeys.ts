import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { type Chance, chance } from './chance.ts';
import { type Host, openHost } from './host.ts';
import { complaint, complaintOf } from './page-state.ts';
import { online, type Reader, steps } from './steps.ts';
import { writeNextVersion } from './two-versions.ts';

/** How many things a reader does on one journey. */
const LENGTH = 4;
/** How many journeys a reader makes before somebody else comes, with a new browser. */
const STAY = 10;

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
  /** No journey begins after so many milliseconds, and none is waited for much longer. */
  until: number;
}

export interface Outcome {
  journeys: number;
  steps: number;
  /** How many readers Playwright lost on the way. */
  lost: number;
  /** What went wrong, with the journey's number and all that its reader did. */
  faults: string[];
}

/** Sends readers on random journeys. After each step the page must be whole, and nothing may have been lost. */
export async function runJourneys(soak: Soak): Promise<Outcome> {
  const { site, seed, first = 0, journeys, readers, until } = soak;
  const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
  const outcome: Outcome = { journeys: 0, steps: 0, lost: 0, faults: [] };
  const began = performance.now();
  let next = Math.floor(first / STAY);
  const last = Math.ceil((first + journeys) / STAY);
  try {
    await writeNextVersion(site, join(scratch, 'next'));
    const travel = async () => {
      const host = await openHost([site, join(scratch, 'next')]);
      try {
        while (next < last && !isLate()) await stay(next++, host);
      } finally {
        // Also of a reader whose browser has gone: an open host would keep the whole run from ending.
        await host.close();
      }
    };
    const all = Promise.all(Array.from({ length: readers }, travel));
    // Who is still on the way a little after the end has no more to say, unless the machine is so slow that nobody has.
    await within(until + 5000, all);
    if (outcome.journeys === 0) await within(2 * LONGEST, all);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return outcome;

  function isLate(): boolean {
    return performance.now() - began > until;
  }

  /** One visit: as many journeys as there are in it, all by the luck of its number. */
  async function stay(number: number, host: Host): Promise<void> {
    const visit = await arrive(soak, host, chance(seed * 10_007 + number));
    const before: string[] = [];
    const end = Math.min((number + 1) * STAY, first + journeys);
    for (let at = number * STAY; at < end && !isLate(); at++) {
      const { done, faults, isLost } = await journey(visit);
      if (isLost) {
        outcome.lost += 1;
        break;
      }
      outcome.journeys += 1;
      outcome.steps += done.length;
      before.push(...done);
      if (faults.length === 0) continue;
      outcome.faults.push(`Journey ${at}: ${before.join(', ')}: ${[...new Set(faults)].join('; ')}`);
      // Whoever has met a fault doesn't stay.
      break;
    }
    await visit.end();
  }
}

/** Somebody at a browser that was never here: from one journey to the next they stay where they are. */
interface Visit {
  reader: Reader;
  /** What the browser complained of, or its host, since it was last asked. */
  heard: string[];
  end: () => Promise<void>;
}

async function arrive({ browser, paths }: Soak, host: Host, luck: Chance): Promise<Visit> {
  Object.assign(host, { version: 0, isDown: false, wasDown: false, hasChanged: false });
  const context = await browser.newContext({
    // Every second keeps the course offline.
    serviceWorkers: luck.below(2) === 0 ? 'allow' : 'block',
    reducedMotion: luck.below(2) === 0 ? 'reduce' : 'no-preference',
    viewport: { width: 1280, height: 900 },
  });
  const heard: string[] = [];
  context.on('console', (message) => {
    // What a host that is gone or has another version leaves there is no fault of a page.
    const isOfTheLine = /Failed to load|net::ERR_|ServiceWorker|service worker|fetching the script/.test(
      message.text(),
    );
    if (message.type() === 'error' && !isOfTheLine) heard.push(message.text());
  });
  context.on('weberror', (error) => {
    // Pagefind's own promise for what it was loading when the line went; the search says so to its reader.
    const isOfTheLine = host.wasDown && /Failed to load/.test(String(error.error()));
    if (!isOfTheLine && !/Transition was/.test(String(error.error()))) heard.push(String(error.error()));
  });
  context.on('response', (response) => {
    // Without a line, what this browser does not keep yet.
    const isOfWorker = response.status() === 503 && response.fromServiceWorker();
    const isFile = /\.\w+$/.test(new URL(response.url()).pathname);
    if (response.status() >= 400 && !isOfWorker && isFile && !host.hasChanged)
      heard.push(`${response.status()} for ${response.url()}`);
  });
  const page = await context.newPage();
  await page.addInitScript({ content: `window.complaint = ${complaint}` });
  const reader: Reader = { page, context, host, chance: luck, paths, typed: undefined, isClosed: false };
  await steps.open?.(reader);
  return { reader, heard, end: () => context.close() };
}

/** A few things that a reader does, one after the other. */
async function journey({
  reader,
  heard,
}: Visit): Promise<{ done: string[]; faults: string[]; isLost: boolean }> {
  const { page } = reader;
  const done: string[] = [];
  const faults: string[] = [];
  const names = Object.keys(steps);
  try {
    while (done.length < LENGTH && faults.length === 0) {
      const name = reader.chance.of(names);
      done.push(name);
      const wrong = await inTime(reader, () => take(name, reader, done));
      if (wrong) faults.push(`${wrong} at ${page.url()}`);
      faults.push(...heard.splice(0));
    }
  } catch (error) {
    if (error instanceof Lost) return { done, faults, isLost: true };
    faults.push(`${(error as Error).message.split('\n')[0]} at ${page.url()}`);
  }
  return { done, faults, isLost: false };
}

/** One step, and what is wrong with the page after it. */
async function take(name: string, reader: Reader, done: string[]): Promise<string> {
  const { page, host } = reader;
  await steps[name]?.(reader).catch((error: Error) => hasLeft(reader, error));
  const { typed, isClosed } = reader;
  reader.isClosed = false;
  const wrong = await complaintOf(page, { typed, isClosed });
  if (!wrong || !host.isDown || page.url().startsWith(host.url)) return wrong;
  await tryAgain(reader, done);
  return '';
}

/** How long a step may take in all, in milliseconds. */
const LONGEST = 50_000;

/**
 * What a page that answers nothing any more has to say. Playwright may lose a page that goes offline while it is
 * left; the page answers then where it is asked directly, and nothing is wrong with it.
 */
async function inTime({ page, context }: Reader, step: () => Promise<string>): Promise<string> {
  const said = await within(LONGEST, step());
  if (said !== undefined) return said;
  const asked = context
    .newCDPSession(page)
    .then((line) => line.send('Runtime.evaluate', { expression: '1' }));
  const answer = await within(10_000, asked);
  throw answer?.result.value === 1 ? new Lost() : new Error('The page answers nothing any more');
}

/** Playwright has lost its page. */
class Lost extends Error {}

/** What a promise gives in so many milliseconds, or nothing. */
async function within<Value>(time: number, promise: Promise<Value>): Promise<Value | undefined> {
  const ending = new AbortController();
  const late = setTimeout(time, undefined, { signal: ending.signal }).catch(() => undefined);
  return Promise.race([promise, late]).finally(() => ending.abort());
}

/** A page that was on its way has come while the reader did something: what they did went with the old one. */
async function hasLeft(reader: Reader, error: Error): Promise<void> {
  if (!/context was destroyed/.test(error.message)) throw error;
  reader.typed = undefined;
  await reader.page.waitForLoadState();
}

/** A page that nobody could give is the browser's own: whoever sees it finds a line and begins anew. */
async function tryAgain(reader: Reader, done: string[]): Promise<void> {
  await online(reader.host, reader.context);
  done.push('go online');
  reader.typed = undefined;
  await reader.page.goto(reader.host.url);
}
