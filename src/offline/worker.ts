import { answerFile, answerPage } from './answer.ts';
import { OtherVersion } from './fetch-file.ts';
import { keepMore, keepVisited } from './keep.ts';
import type { Message, Progress } from './messages.ts';
import { isMetered, lineOf } from './metered.ts';
import { Store } from './store.ts';
import { takeUpNewest } from './take-up.ts';
import type { WorkerScope } from './worker-scope.ts';

/** How long after a request of the reader's the worker fetches nothing of its own, in milliseconds. */
const QUIET = 400;

const scope = self as unknown as WorkerScope;
const base = new URL(scope.registration.scope).pathname;
const store = new Store(base);
let stopped = false;
let lastAsked = 0;
/** The last look at whether the host has another version. One at a time, or two would take up different ones. */
let looked: Promise<unknown> = Promise.resolve();
/** What the worker is keeping at the moment. */
const underWay = new Set<Promise<unknown>>();

// Another worker than the one at work waits until all pages are closed: a page that is opened while one takes the
// other's place may never be answered. Versions of the course come and go without one.
scope.addEventListener('install', (event) => {
  if (!scope.registration.active) event.waitUntil(look());
});

scope.addEventListener('activate', (event) => event.waitUntil(begin()));

scope.addEventListener('fetch', (event) => {
  const { method, url, mode, headers } = event.request;
  const { origin, pathname } = new URL(url);
  if (stopped || method !== 'GET' || headers.has('range')) return;
  if (origin !== location.origin || !pathname.startsWith(base)) return;
  lastAsked = Date.now();
  const answer = mode === 'navigate' ? answerPage : answerFile;
  event.respondWith(store.current().then((version) => answer(store, version, event)));
});

scope.addEventListener('message', (event) => {
  const message = event.data as Message;
  const client = event.source?.id;
  const reply = (answer: unknown) => event.ports[0]?.postMessage(answer);
  if (message.kind === 'stop') event.waitUntil(stop().then(reply));
  if (stopped || !client) return;
  if (message.kind === 'visited') event.waitUntil(work(visited(client, message)));
  if (message.kind === 'more') event.waitUntil(work(more(message.whole)).then(reply));
});

async function work<Result>(doing: Promise<Result>): Promise<Result> {
  underWay.add(doing);
  try {
    return await doing;
  } finally {
    underWay.delete(doing);
  }
}

/** What is half done would otherwise be kept after everything was removed. */
async function stop(): Promise<void> {
  stopped = true;
  await Promise.allSettled(underWay);
  await store.remove();
}

async function begin(): Promise<void> {
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

/** Takes up the version that the host has, if it is another. Fails where it can't be had whole. */
function look(): Promise<void> {
  const next = looked.then(async () => {
    if (stopped) return;
    const pages = await scope.clients.matchAll({ includeUncontrolled: true });
    const ids = pages.map(({ id }) => id);
    await takeUpNewest(store, ids, isMetered(lineOf(scope.navigator)));
  });
  looked = next.catch(() => {});
  return next;
}

async function visited(client: string, message: Extract<Message, { kind: 'visited' }>): Promise<void> {
  // Without a line or without room the page is read all the same.
  await look().catch(() => {});
  const version = await store.current();
  if (version) await keepVisited(store, version, client, message).catch(() => {});
}

async function more(whole: boolean): Promise<Progress> {
  await looked;
  const version = await store.current();
  try {
    if (version) return await keepMore(store, version, whole, readerRests);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      return { left: 0, failed: true, full: true };
    if (error instanceof OtherVersion) await look().catch(() => {});
    if (version?.name !== (await store.current())?.name) return { left: 1, failed: false };
  }
  return { left: 0, failed: true };
}

/** Waits until the reader's own requests have been quiet for a moment. */
async function readerRests(): Promise<void> {
  if (stopped) throw new Error('Nothing more is to be kept.');
  const wait = lastAsked + QUIET - Date.now();
  if (wait <= 0) return;
  await new Promise((resolve) => setTimeout(resolve, wait));
  await readerRests();
}
