import { searchEngine } from '../../src/search/engine.ts';
import { miniSearchEngine } from '../../src/search/mini-search.ts';
import type { SectionEntry } from '../../src/search/section-entry.ts';
import { readScriptIndex } from '../../src/zip-edition/script-index.ts';
import { type GoldenQuery, sectionOf } from './golden.ts';

/** Asks the search that goes into the folder, made from a built site; gives sections as `slug#id`, best first. */
export async function askFolder(site: string, golden: GoldenQuery[]): Promise<string[][]> {
  const { entries, index, terms, vocabulary } = await readScriptIndex(site);
  const search = searchEngine({
    pagefind: async () => miniSearchEngine(index, async (id) => entries[id] as SectionEntry),
    terms: async () => terms,
    vocabulary: async () => vocabulary,
  });
  const answers: string[][] = [];
  for (const { query } of golden) {
    const { results, nearby } = await search(query);
    answers.push(
      (results.length > 0 ? results : (nearby?.results ?? [])).map(({ entry: { path, id } }) =>
        sectionOf(`/${path}#${id}`),
      ),
    );
  }
  return answers;
}
