import type { Answer } from '../../src/search/answer.ts';
import { type SearchEngine, searchEngine } from '../../src/search/engine.ts';
import { type Pagefind, pagefindSource, RANKING } from '../../src/search/pagefind-source.ts';
import { sectionOf } from './golden.ts';

let engines = 0;

/**
 * The search of a site without its page: the same engine, in Node, over the files of an index, which `read`
 * gives by their names in the folder `pagefind/`. Each has a Pagefind of its own, as in a browser.
 */
export function engineOver(read: (name: string) => Promise<Uint8Array> | Uint8Array): SearchEngine {
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
  const module = async (name: string) =>
    import(
      /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(`${await text(name)}\n// ${folder}`).toString('base64')}`
    );
  return searchEngine(
    pagefindSource({
      pagefind: async () => {
        const { createInstance } = await module('pagefind.js');
        const pagefind = createInstance({ basePath: folder, noWorker: true, ranking: RANKING });
        await pagefind.init();
        return pagefind as Pagefind;
      },
      json: async (name) => JSON.parse(await text(name)),
      stemmer: async () => (await module('stemmer.js')).stemmer,
    }),
  );
}

/** The sections that the page would list for a query, as `slug#id`, best first. */
export async function askEngine(search: SearchEngine, query: string): Promise<string[]> {
  return sectionsOf(await search.ask(query));
}

/** The sections that an answer lists, as `slug#id`, best first. */
export function sectionsOf({ results, nearby }: Answer): string[] {
  return (results.length > 0 ? results : (nearby?.results ?? [])).map(({ entry: { path, id } }) =>
    sectionOf(`/${path}${id && `#${encodeURIComponent(id)}`}`),
  );
}
