import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { browserOptions } from '../../src/commands/browser.mjs';

/** 400 ms to the host, 400 kbit/s, a processor four times as slow, a key every 150 ms. */
const LATENCY = 400;
const THROUGHPUT = 50_000;
const SLOWER = 4;
const KEY = 150;
/** So long after the last change a list is taken to be finished. */
const QUIET = 2500;

/**
 * Opens the dialog on a slow line and types from that moment; says how long the first answer takes after opening,
 * what it weighs, and how long after its last key the list of each later question still changes.
 */
export async function slowLine(folder: string, questions: string[], isListing = false): Promise<void> {
  const site = await serve(folder);
  const browser = await chromium.launch(browserOptions());
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${site.url}glossary/`, { waitUntil: 'networkidle' });
    const loaded: Loaded[] = [];
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    const urls = new Map<string, string>();
    line.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
    line.on('Network.loadingFinished', ({ requestId, encodedDataLength: size }) => {
      if (size > 0) loaded.push({ url: urls.get(requestId) ?? '', size, at: Date.now() });
    });
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY,
      downloadThroughput: THROUGHPUT,
      uploadThroughput: THROUGHPUT,
    });
    await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.evaluate(watchList);
    for (const [place, question] of questions.entries()) {
      const before = loaded.length;
      const opened = Date.now();
      if (place === 0) {
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog').getByRole('combobox').waitFor();
      } else await page.getByRole('dialog').getByRole('combobox').fill('');
      await page.keyboard.type(question, { delay: KEY });
      const typed = Date.now();
      const { first, last } = await settled(page, opened);
      const after = Math.max(0, last - typed);
      console.log(
        place === 0
          ? `On a slow line "${question}" has its first answer ${first - opened} ms after opening, of ${weightOf(loaded, first)}, its last ${after} ms after the last key; ${weightOf(loaded)} so far`
          : `  then "${question}" ${after} ms after the last key; ${weightOf(loaded)} so far`,
      );
      if (isListing)
        for (const { url, size, at } of loaded.slice(before))
          console.log(`    ${String(size).padStart(7)} ${String(at - opened).padStart(6)} ms ${url}`);
    }
  } finally {
    await browser.close();
    site.close();
  }
}

interface Loaded {
  url: string;
  size: number;
  at: number;
}

/** What was loaded until a moment. */
function weightOf(loaded: Loaded[], until = Number.POSITIVE_INFINITY): string {
  const files = loaded.filter(({ at }) => at <= until);
  return `${Math.round(files.reduce((sum, { size }) => sum + size, 0) / 1000)} kB in ${files.length} requests`;
}

interface Watched {
  first: number;
  last: number;
}

/** Runs in the page: notes when the list had its first mark, and when it last became another. */
function watchList(): void {
  const seen = window as unknown as { seen: Watched };
  seen.seen = { first: 0, last: 0 };
  let shown = '';
  setInterval(() => {
    if (!document.querySelector('[role="option"] mark')) return;
    const now = [...document.querySelectorAll('[role="option"]')]
      .map(({ textContent }) => textContent)
      .join();
    if (now === shown) return;
    shown = now;
    seen.seen.first ||= Date.now();
    seen.seen.last = Date.now();
  }, 10);
}

async function settled(page: Page, since: number): Promise<Watched> {
  await page.waitForFunction(
    ([from, quiet]) => {
      const { last } = (window as unknown as { seen: Watched }).seen;
      return last > (from ?? 0) && Date.now() - last > (quiet ?? 0);
    },
    [since, QUIET],
    { timeout: 60_000 },
  );
  return page.evaluate(() => (window as unknown as { seen: Watched }).seen);
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a site as hosts do: text compressed, and all of it to be kept for a while. */
async function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    const type = types[extname(file)];
    const content = readFileSync(file);
    return response
      .writeHead(200, {
        'Content-Type': type ?? 'application/octet-stream',
        'Cache-Control': 'max-age=600',
        ...(type && { 'Content-Encoding': 'br' }),
      })
      .end(type ? brotliCompressSync(content) : content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
