import { fileAt, type ListedFile, pictureOf, type Version } from './course-files.ts';
import { fetchFile } from './fetch-file.ts';
import type { Message, Progress } from './messages.ts';
import { needsOf } from './page-needs.ts';
import type { Store } from './store.ts';

const AT_ONCE = 4;
/** Files that are fetched before the page is asked again whether anybody waits. */
const A_FEW = 24;

/**
 * Keeps the page that the reader has opened, last of all it needs, so that a page which is kept is kept whole.
 * Gives whether the page is of this version, to which it is then bound.
 */
export async function keepVisited(
  store: Store,
  version: Version,
  client: string,
  { page, loaded, metered }: Extract<Message, { kind: 'visited' }>,
): Promise<boolean> {
  const bound = await store.versionOfPage(client);
  if (bound && bound !== version.name) return true;
  const file = fileAt(version, page, store.base);
  if (!file) return false;
  // From the browser's own cache, where these are the very bytes that the page was made of.
  const response = await fetchFile(file, store.base, 'force-cache');
  await store.bind(client, version.name);
  const files = loaded.flatMap((address) => {
    const { origin, pathname } = new URL(address, location.origin);
    const known = origin === location.origin && fileAt(version, pathname, store.base);
    return known ? [known] : [];
  });
  if (!metered) files.push(...needsOf(await response.clone().text(), version, store.base));
  await keepFiles(store, version, files);
  await store.put(file, response);
  return true;
}

/** What was found missing, so that a long course isn't gone through again for every few files. */
let queue: { version: Version; whole: boolean; missing: ListedFile[] } | undefined;

/** Fetches the next few files of those that are worth having, and says how many are left. */
export async function keepMore(
  store: Store,
  version: Version,
  whole: boolean,
  mayGoOn: () => Promise<void>,
): Promise<Progress> {
  if (queue?.version !== version || queue.whole !== whole) {
    const wanted = version.files.slice(0, whole ? version.whole : version.idle);
    queue = { version, whole, missing: await missingFiles(store, version, wanted) };
  }
  const { missing } = queue;
  const next = missing.splice(0, A_FEW);
  try {
    await keepFiles(store, version, next, mayGoOn);
  } catch (error) {
    queue = undefined;
    throw error;
  }
  if (missing.length === 0) queue = undefined;
  return { left: missing.length, failed: false };
}

/** Fetches and keeps those files that aren't there yet. The first that fails ends it. */
export async function keepFiles(
  store: Store,
  version: Version,
  files: ListedFile[],
  mayGoOn: () => Promise<void> = async () => {},
): Promise<void> {
  const waiting = await missingFiles(store, version, files);
  const line = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await mayGoOn();
      await store.put(file, await fetchFile(file, store.base));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
}

/** Those of the files that aren't kept; a picture that is kept in another size does not count as missing. */
async function missingFiles(store: Store, version: Version, files: ListedFile[]): Promise<ListedFile[]> {
  const isKept = await store.contents();
  return [...new Set(files)].filter((file) => {
    const sizes = version.pictures.get(pictureOf(file[0]) ?? '') ?? [];
    return !isKept(file) && !sizes.some((path) => isKept(version.byPath.get(path) ?? file));
  });
}
