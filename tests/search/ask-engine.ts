import type { Answer, Pagefind, SearchOptions } from '../../src/search/engine.ts';
import { searchEngine } from '../../src/search/engine.ts';
import { sectionOf } from './golden.ts';

export type Search = (text: string, options?: SearchOptions) => Promise<Answer>;

/** The search of the site served at `url`, without its page: the same engine over the same index, in Node. */
export function engineAt(url: string): Search {
  const folder = new URL('pagefind/', url).href;
  const load = async (name: string) => (await fetch(folder + name)).text();
  return searchEngine({
    pagefind: async () => {
      // Node imports no module over the network.
      const code = Buffer.from(await load('pagefind.js')).toString('base64');
      const { createInstance } = await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
      const pagefind = createInstance({ basePath: folder, noWorker: true });
      await pagefind.init();
      return pagefind as Pagefind;
    },
    terms: async () => JSON.parse(await load('terms.json')),
    vocabulary: () => load('vocabulary.txt'),
  });
}

/** The sections that the page would list for a query, as `slug#id`, best first. */
export async function askEngine(search: Search, query: string): Promise<string[]> {
  const { results, nearby } = await search(query);
  return (results.length > 0 ? results : nearby).map(({ entry: { path, id } }) =>
    sectionOf(`/${path}${id && `#${encodeURIComponent(id)}`}`),
  );
}
