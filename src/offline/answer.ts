import { isNamedByContent } from '../course/own-addresses.ts';
import { fileAt, type ListedFile, pictureOf, type Version } from './course-files.ts';
import { fetchFile } from './fetch-file.ts';
import type { Store } from './store.ts';
import type { Asked } from './worker-scope.ts';

/** How long a reader waits for the host, in milliseconds, where there is a page in the store. */
const PATIENCE = 3000;

/** Answers a page's request for a file. */
export async function answerFile(
  store: Store,
  current: Version | undefined,
  event: Asked,
): Promise<Response> {
  const { request, clientId } = event;
  const bound = await store.versionOfPage(clientId);
  const version = bound ? await store.version(bound) : current;
  const file = version && fileAt(version, new URL(request.url).pathname, store.base);
  // A page that isn't known to be of a version gets what the host gives; but what is named by its content is always
  // right.
  if (!version || !file || !(bound || isNamedByContent(file[0]))) return fetch(request);
  const kept = await store.get(file);
  if (kept) return kept;
  try {
    // What is named by its content may flow; anything else is looked at first.
    return isNamedByContent(file[0]) ? await fetch(request) : await fetchFile(file, store.base);
  } catch (error) {
    const other = await otherSize(store, version, file);
    if (other) return other;
    throw error;
  }
}

/** Answers the request for a page: as the host has it now, or else from the store. */
export async function answerPage(
  store: Store,
  current: Version | undefined,
  event: Asked,
): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const file = current && fileAt(current, pathname, store.base);
  const fromStore = async () => {
    const kept = current && file && ((await store.get(file)) ?? (await otherSize(store, current, file)));
    if (kept && current) await store.bind(event.resultingClientId, current.name);
    return kept;
  };
  const network = askHost(event);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const first = await Promise.race([network, late]);
    // A host that has broken down is as good as none.
    const usable = first && first.status < 500 ? first : await fromStore();
    return usable ?? (await network);
  } catch {
    return (await fromStore()) ?? notStored(store, current, event);
  }
}

/** The host's answer; it has been asked already where the browser doesn't wait for a worker to wake. */
async function askHost(event: Asked): Promise<Response> {
  const early = event.preloadResponse;
  // Left alone, a question that is no longer of interest would be an error in the console.
  if (early) event.waitUntil(early.catch(() => {}));
  return (await early) ?? fetch(event.request);
}

/** A picture that is kept in another size or format, in place of the one that was asked for. */
async function otherSize(store: Store, version: Version, [path]: ListedFile): Promise<Response | undefined> {
  for (const other of version.pictures.get(pictureOf(path) ?? '') ?? []) {
    const file = version.byPath.get(other);
    const kept = file && (await store.get(file));
    if (kept) return kept;
  }
  return undefined;
}

/** The page about reading offline, with the face that it shows at an address which isn't stored. */
async function notStored(store: Store, current: Version | undefined, event: Asked): Promise<Response> {
  const file = current?.byPath.get('offline/index.html');
  const page = file && (await store.get(file));
  if (!page || !current) return Response.error();
  await store.bind(event.resultingClientId, current.name);
  const html = (await page.text())
    .replaceAll('data-face="stored"', 'data-face="stored" hidden')
    .replaceAll('data-face="missing" hidden', 'data-face="missing"');
  return new Response(html, { status: 503, headers: page.headers });
}
