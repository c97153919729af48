import type { Answer } from '../../src/search/answer.ts';
import type { Pagefind, SearchOptions } from '../../src/search/candidates.ts';
import { searchEngine } from '../../src/search/engine.ts';
import { sectionOf } from './golden.ts';

export type Search = (text: string, options?: SearchOptions) => Promise<Answer>;

let engines = 0;

/**
 * The search of a site without its page: the same engine, in Node, over the files of an index, which `read`
 * gives by their names in the folder `pagefind/`.
 */
export function engineOver(read: (name: string) => Promise<Uint8Array> | Uint8Array): Search {
  // Pagefind fetches its files. Here there is nowhere to fetch them from.
  const folder = `http://index-${engines++}.invalid/`;
  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { href, pathname } = new URL(input instanceof Request ? input.url : input);
    return href.startsWith(folder)
      ? new Response(Buffer.from(await read(pathname.slice(1))))
      : fetchElsewhere(input, init);
  };
  const text = async (name: string) => Buffer.from(await read(name)).toString();
  return searchEngine({
    pagefind: async () => {
      const code = Buffer.from(await text('pagefind.js')).toString('base64');
      const { createInstance } = await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
      const pagefind = createInstance({ basePath: folder, noWorker: true });
      await pagefind.init();
      return pagefind as Pagefind;
    },
    terms: async () => JSON.parse(await text('terms.json')),
    vocabulary: () => text('vocabulary.txt'),
  });
}

/** The sections that the page would list for a query, as `slug#id`, best first. */
export async function askEngine(search: Search, query: string): Promise<string[]> {
  const { results, nearby } = await search(query);
  return (results.length > 0 ? results : (nearby?.results ?? [])).map(({ entry: { path, id } }) =>
    sectionOf(`/${path}${id && `#${encodeURIComponent(id)}`}`),
  );
}
