import type { Pagefind } from '../search/candidates.ts';
import type { IndexSource } from '../search/engine.ts';
import { siteAddress } from './site-address.ts';

const folder = siteAddress('pagefind/');

/** The site's own index: Pagefind's files, of which a search loads the few it needs. */
export const indexSource: IndexSource = {
  pagefind: async () => {
    // Never bundled: it is made with the index, after the pages.
    const pagefind = await import(/* @vite-ignore */ new URL(`${folder}pagefind.js`, location.href).href);
    // A worker would be 11 kB more to load, for searches that take a few milliseconds.
    await pagefind.options({ basePath: folder, noWorker: true });
    await pagefind.init();
    return pagefind as Pagefind;
  },
  terms: async () => (await load('terms.json')).json(),
  vocabulary: async () => (await load('vocabulary.txt')).text(),
};

async function load(name: string): Promise<Response> {
  const response = await fetch(folder + name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}
