import { isMetered, lineOf } from '../offline/metered.ts';
import { mayKeepOffline } from './offline-choice.ts';
import { fetchMore, startWorker, tell } from './offline-worker.ts';

/**
 * Keeps the page for reading offline, with what it shows, and then, while nobody waits and bytes are cheap, the rest
 * of the course. Begins when the page has come and its reader has begun. The worker in src/offline does the work.
 */
let isFetching = false;

async function keep(): Promise<void> {
  try {
    const worker = mayKeepOffline() && (await startWorker());
    if (!worker) return;
    const metered = isMetered(lineOf(navigator));
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    tell(worker, { kind: 'visited', page: location.pathname, loaded, metered });
    if (!isFetching) fetchRest(worker);
  } catch {
    // A browser that refuses workers reads as it always did.
  }
}

function fetchRest(worker: ServiceWorker): void {
  // Asked each time: the reader may have gone out of the house, or have removed everything.
  isFetching = mayKeepOffline() && !isMetered(lineOf(navigator));
  if (!isFetching) return;
  idle(async () => {
    const { left, failed, full } = await fetchMore(worker, false);
    if (full) document.dispatchEvent(new Event('no-room-offline'));
    isFetching = left > 0 && !failed;
    if (isFetching) fetchRest(worker);
  });
}

function idle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 500);
}

// The development server has no worker.
if (import.meta.env.PROD && navigator.serviceWorker) {
  if (document.readyState === 'complete') idle(keep);
  else addEventListener('load', () => idle(keep));
}
