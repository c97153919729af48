import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Pagefind } from './candidates.ts';
import { indexedWords } from './indexed-words.ts';
import type { SectionEntry } from './section-entry.ts';

/** The words are stems already: they are only parted again. */
const options: Options = {
  fields: ['heading', 'text'],
  storeFields: ['lecture', 'kinds'],
  tokenize: (words) => words.split(' '),
  processTerm: (word) => word,
};

/** Like Pagefind: the sections that have every word, or one that begins with it. */
const reading = { combineWith: 'AND', prefix: true, boost: { heading: 2 } } as const;

/** An index of sections by their place in the list, to be written into a file. */
export function miniSearchIndex(entries: SectionEntry[], language: string): AsPlainObject {
  const index = new MiniSearch(options);
  for (const [id, entry] of entries.entries()) {
    index.add({
      id,
      ...indexedWords(entry, language),
      lecture: entry.lecture,
      kinds: [...new Set(entry.parts.map(({ kind }) => kind))],
    });
  }
  return index.toJSON();
}

/**
 * The index in the shape that the search engine knows, for where Pagefind can't run. `entryOf` brings the
 * section at a place in the list.
 */
export function miniSearchEngine(
  index: AsPlainObject,
  entryOf: (id: number) => Promise<SectionEntry>,
): Pagefind {
  const sections = MiniSearch.loadJS(index, options);
  return {
    search: async (words, { filters: { lecture, kind } = {} } = {}) => {
      const found = sections.search(words, {
        ...reading,
        filter: (section) =>
          (!lecture || section.lecture === lecture) && (!kind || section.kinds.includes(kind)),
      });
      return {
        results: found.map(({ id, score }) => ({
          id: String(id),
          score,
          data: async () => ({ entry: await entryOf(id) }),
        })),
      };
    },
  };
}
