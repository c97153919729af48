import { type Answer, type Pagefind, type SearchOptions, searchEngine } from '../search/engine.ts';

/** The site's sub-path, with a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

const folder = `${base}pagefind/`;

const search = searchEngine({
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
});

async function load(name: string): Promise<Response> {
  const response = await fetch(folder + name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** Searches one after the other, so that an older answer never replaces a newer one: it gives undefined instead. */
export function latestSearch(): (text: string, options?: SearchOptions) => Promise<Answer | undefined> {
  let latest = 0;
  return async (text, options) => {
    const own = ++latest;
    const answer = await search(text, options);
    return own === latest ? answer : undefined;
  };
}
