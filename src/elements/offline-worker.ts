import type { Message, Progress } from '../offline/messages.ts';
import { siteAddress } from './site-address.ts';

const base = siteAddress();

/** Brings the worker in, and waits until it is at work; undefined where none comes, as where it found no room. */
export async function startWorker(): Promise<ServiceWorker | undefined> {
  const registration = await navigator.serviceWorker?.register(`${base}service-worker.js`, {
    updateViaCache: 'none',
  });
  const first = registration?.active ? null : registration?.installing;
  const refused = new Promise<undefined>((resolve) =>
    first?.addEventListener('statechange', () => first.state === 'redundant' && resolve(undefined)),
  );
  const ready = navigator.serviceWorker?.ready.then(({ active }) => active ?? undefined);
  return registration && Promise.race([ready, refused]);
}

/** Has the worker fetch a few more files, and says how far it has come. */
export function fetchMore(worker: ServiceWorker, whole: boolean): Promise<Progress> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data);
    };
    tell(worker, { kind: 'more', whole }, port2);
  });
}

/** Says something to the worker. */
export function tell(worker: ServiceWorker, message: Message, ...ports: MessagePort[]): void {
  worker.postMessage(message, ports);
}
