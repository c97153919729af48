import type { SearchFacts, SectionEntry } from './index/section-entry.ts';
import { sectionFile } from './index/section-files.ts';
import { once } from './once.ts';
import type { Filters, Source } from './source.ts';
import { markless } from './words/markless.ts';

/** What is used of Pagefind's interface. */
export interface Pagefind {
  search: (
    term: string | null,
    options?: { filters?: Record<string, string> },
  ) => Promise<{ results: { id: string; score: number }[] }>;
}

/** Where Pagefind and the files beside it come from. */
export interface IndexFiles {
  pagefind: () => Promise<Pagefind>;
  json: <Content>(name: string) => Promise<Content>;
  stemmer: Source['stemmer'];
  /** Begins to fetch a file that will be asked for soon. */
  prefetch?: (name: string) => void;
}

/** How Pagefind is to weigh: so that its score says where a section has a word. */
export const RANKING = { metaWeights: { title: 5, terms: 2 } };

/** One file more than sections are shown tells whether there are more of them. */
const SPARE = 1;
/** Milliseconds without a key, after those that any question waits, until a word is taken to be typed to its end. */
const PATIENCE = 80;
/** So many words are remembered with the sections that have them. */
const KEPT = 50;

/** A course of any size: Pagefind says which sections have a word, and their texts are fetched. */
export function pagefindSource({ pagefind, json, stemmer, prefetch }: IndexFiles): Source {
  const facts = once(() => json<SearchFacts>('search.json'));
  const engine = once(pagefind);
  // Pagefind names sections by hashes, and gives all of them in the order in which they were added.
  const numbers = once(async () => {
    const { results } = await (await engine()).search(null);
    return new Map(results.map(({ id }, n) => [id, n]));
  });
  // Each key that a reader types asks for most of the same words again.
  const kept = new Map<string, () => Promise<Map<number, number>>>();
  const found = (stem: string | null, { lecture, kind }: Filters): Promise<Map<number, number>> => {
    const filters = { ...(lecture && { lecture }), ...(kind && { kind }) };
    const key = JSON.stringify([stem, filters]);
    const search = async () => {
      // In quotation marks it is that word, and none that begins with it.
      const [names, { results }] = await Promise.all([
        numbers(),
        (await engine()).search(stem === null ? null : `"${markless(stem)}"`, { filters }),
      ]);
      return new Map(
        results.map(({ id, score }) => [names.get(id) ?? 0, score >= 5 ? 1 : score >= 2 ? 0.8 : 0.5]),
      );
    };
    if (kept.size >= KEPT) kept.clear();
    const load = kept.get(key) ?? once(search);
    kept.set(key, load);
    return load();
  };
  let isReady = false;
  const texts = new Map<string, () => Promise<SectionEntry[]>>();
  const section = async (n: number): Promise<SectionEntry> => {
    const known = (await facts()).entries?.[n];
    if (known) return known;
    const { name, at } = sectionFile(n);
    const load = texts.get(name) ?? once(() => json<SectionEntry[]>(name));
    texts.set(name, load);
    return (await load())[at] as SectionEntry;
  };
  return {
    facts,
    stemmer,
    section,
    fileOf: (n) => sectionFile(n).file,
    spare: SPARE,
    patience: PATIENCE,
    warm: async () => {
      for (const name of (await facts()).files) prefetch?.(name);
      await numbers();
      isReady = true;
    },
    has: async (stem) => (await found(stem, {})).size > 0,
    all: async (filters) => {
      const { entries } = await facts();
      // Whoever has a whole course answers from it while Pagefind is still on its way.
      if (entries && !isReady) return [...entries.keys()].filter((n) => isAmong(entries[n], filters));
      const isAny = !filters.lecture && !filters.kind;
      return isAny ? [...(await numbers()).values()] : [...(await found(null, filters)).keys()];
    },
    sectionsWith: found,
  };
}

const isAmong = (entry: SectionEntry | undefined, { lecture, kind }: Filters) =>
  (!lecture || entry?.lecture === lecture) && (!kind || entry?.parts.some((part) => part.kind === kind));
