import { answerFile, answerPage } from './answer.ts';
import { OtherVersion } from './fetch-file.ts';
import { keepMore, keepVisited } from './keep.ts';
import type { Message, Progress } from './messages.ts';
import { isMetered, lineOf } from './metered.ts';
import { Store } from './store.ts';
import { takeUp } from './take-up.ts';
import type { WorkerScope } from './worker-scope.ts';

/** The path of this version's list inside the site; filled in when the worker is written. */
declare const LIST: string;

/** How long after a request of the reader's the worker fetches nothing of its own, in milliseconds. */
const QUIET = 400;

const scope = self as unknown as WorkerScope;
const base = new URL(scope.registration.scope).pathname;
const store = new Store(base);
let stopped = false;
let lastAsked = 0;
/** What the worker is keeping at the moment. */
const underWay = new Set<Promise<unknown>>();

// Open pages keep the version that they are bound to, so a new one need not wait until they are closed.
scope.addEventListener('install', (event) =>
  event.waitUntil(takeUp(store, LIST, isMetered(lineOf(scope.navigator))).then(() => scope.skipWaiting())),
);

scope.addEventListener('activate', (event) => event.waitUntil(begin()));

scope.addEventListener('fetch', (event) => {
  const { method, url, mode, headers } = event.request;
  const { origin, pathname } = new URL(url);
  if (stopped || method !== 'GET' || headers.has('range')) return;
  if (origin !== location.origin || !pathname.startsWith(base)) return;
  lastAsked = Date.now();
  const answer = mode === 'navigate' ? answerPage : answerFile;
  event.respondWith(store.version(LIST).then((version) => answer(store, version, event)));
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
  const pages = await scope.clients.matchAll({ includeUncontrolled: true });
  await store.tidy(
    LIST,
    pages.map(({ id }) => id),
  );
}

async function visited(client: string, message: Extract<Message, { kind: 'visited' }>): Promise<void> {
  try {
    const version = await store.version(LIST);
    if (version && (await keepVisited(store, version, client, message))) return;
    // The page is of a version that this worker doesn't know.
    await scope.registration.update();
  } catch (error) {
    // Without a line or without room the page is read all the same.
    if (error instanceof OtherVersion) await scope.registration.update().catch(() => {});
  }
}

async function more(whole: boolean): Promise<Progress> {
  try {
    const version = await store.version(LIST);
    if (version) return await keepMore(store, version, whole, readerRests);
  } catch (error) {
    if (error instanceof OtherVersion) await scope.registration.update().catch(() => {});
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      return { left: 0, failed: true, full: true };
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
