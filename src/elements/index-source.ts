import { pagefindSource, RANKING } from '../search/pagefind-source.ts';
import type { Source } from '../search/source.ts';
import { preload } from './preload-index.ts';
import { siteAddress } from './site-address.ts';

const folder = siteAddress('pagefind/');
const address = new URL(folder, location.href).href;

/**
 * The site's own index: Pagefind's files and those beside them. A browser runs a script once for each address:
 * `times` of opening make another, or an index of an older version would never be let go.
 */
export const indexSource = (times = 0): Source => {
  // Never bundled: they are made with the index, after the pages.
  const script = (name: string) =>
    import(/* @vite-ignore */ `${address}${name}${times > 0 ? `?${times}` : ''}`);
  return pagefindSource({
    pagefind: async () => {
      const pagefind = await script('pagefind.js');
      // A worker would be 11 kB more to load, for searches that take a few milliseconds.
      await pagefind.options({ basePath: folder, noWorker: true, ranking: RANKING });
      await pagefind.init();
      return { search: (...asked) => withAllParts(() => pagefind.search(...asked)) };
    },
    json: async (name) => {
      const response = await fetch(folder + name);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json();
    },
    stemmer: async () => (await script('stemmer.js')).stemmer,
    prefetch: preload,
  });
};

/** Parts of the index that could not be had. */
let lost = 0;

/** Pagefind passes over a part of its index that it can't have, and says that nothing was found. */
async function withAllParts<Found>(search: () => Promise<Found>): Promise<Found> {
  const before = lost;
  const found = await search();
  if (lost > before) throw new Error('A part of the index could not be loaded.');
  return found;
}

const { fetch: fetchFile } = globalThis;
globalThis.fetch = async (input, init) => {
  const isPart = String(input instanceof Request ? input.url : new URL(input, location.href)).startsWith(
    address,
  );
  try {
    const response = await fetchFile(input, init);
    if (isPart && !response.ok) lost++;
    return response;
  } catch (error) {
    if (isPart) lost++;
    throw error;
  }
};
