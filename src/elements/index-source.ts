import type { IndexSource } from '../search/engine.ts';
import { siteAddress } from './site-address.ts';

const folder = siteAddress('pagefind/');
const address = new URL(folder, location.href).href;

/**
 * The site's own index: Pagefind's files, of which a search loads the few it needs. A browser runs a script once for
 * each address: `times` of opening make another, or an index of an older version would never be let go.
 */
export const indexSource = (times: number): IndexSource => ({
  pagefind: async () => {
    // Never bundled: it is made with the index, after the pages.
    const pagefind = await import(/* @vite-ignore */ `${address}pagefind.js${times > 0 ? `?${times}` : ''}`);
    // A worker would be 11 kB more to load, for searches that take a few milliseconds.
    await pagefind.options({ basePath: folder, noWorker: true });
    await pagefind.init();
    return { search: (...asked) => withAllParts(() => pagefind.search(...asked)) };
  },
  terms: async () => (await load('terms.json')).json(),
  vocabulary: async () => (await load('vocabulary.txt')).text(),
});

async function load(name: string): Promise<Response> {
  const response = await fetch(folder + name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

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
