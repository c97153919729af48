import type { Query, Variant } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import type { PartKind, SearchTerms, SectionEntry } from './section-entry.ts';
import { stopWords } from './stop-words.ts';

/** What is used of Pagefind's interface. */
export interface Pagefind {
  search: (
    term: string,
    options?: { filters?: Record<string, string> },
  ) => Promise<{ results: { id: string; score: number; data: () => Promise<{ entry?: SectionEntry }> }[] }>;
}

/** How many sections are read and ranked, unless more are asked for. */
export const COUNT = 8;

/** Fewer sections than this are few. */
const FEW = 3;

export interface SearchOptions {
  /** How many sections to read and rank. */
  count?: number;
  /** Searches for the words as they are spelt. */
  verbatim?: boolean;
  lecture?: string | undefined;
  kind?: PartKind | undefined;
}

/** What a search found. */
export interface Found {
  ranked: Ranked[];
  more: boolean;
}

interface Candidate {
  score: number;
  units: Set<number>;
  /** Those of them that were found as typed, by themselves. */
  typed: Set<number>;
  data: () => Promise<{ entry?: SectionEntry }>;
}

/** A search on its way. */
interface Search {
  engine: Pagefind;
  query: Query;
  terms: SearchTerms;
  options: SearchOptions;
  /** How much each unit tells. */
  rarity: number[];
  candidates: Map<string, Candidate>;
}

/** Asks Pagefind for each way of putting each unit, reads the most promising sections, and ranks those. */
export async function find(
  engine: Pagefind,
  query: Query,
  terms: SearchTerms,
  options: SearchOptions,
): Promise<Found> {
  const rarity = query.units.map(() => Math.log(1 + terms.sections));
  const search: Search = { engine, query, terms, options, rarity, candidates: new Map() };
  // What says little is matched in the sections read, but no part of the index is loaded for it.
  const own = query.variants.filter(
    ({ general, covers }) => !general && covers.some((unit) => (query.units[unit]?.weight ?? 1) === 1),
  );
  for (const variant of own) {
    const [unit = 0] = variant.covers;
    const size = await collect(search, variant);
    if (isTyped(variant) && size > 0) rarity[unit] = rarityOf(size, terms);
  }
  let ranked = await readAndRank(search);
  // The general list is asked where the best have not got it all together, or hardly anything was found: it
  // costs more of the index.
  const missing = new Set(
    [...query.units.keys()].filter(
      (unit) => ranked.length < FEW || !ranked.slice(0, FEW).every(({ found }) => found.has(unit)),
    ),
  );
  if (missing.size > 0) {
    for (const variant of query.variants.filter(
      ({ general, covers }) => general && covers.some((unit) => missing.has(unit)),
    )) {
      await collect(search, variant);
    }
    ranked = await readAndRank(search);
  }
  return { ranked, more: ranked.length > 0 && search.candidates.size > countOf(search) };
}

const isTyped = ({ weight, covers, whole }: Variant) => weight === 1 && covers.length === 1 && !whole;

/** Sections to read. */
function countOf({ query, options }: Search): number {
  return (options.count ?? COUNT) * (query.units.some(({ quoted }) => quoted) ? 2 : 1);
}

/** How much it tells that a section is among `size` of all. */
function rarityOf(size: number, { sections }: SearchTerms): number {
  return Math.max(0.2, Math.log(1 + (sections - size + 0.5) / (size + 0.5)));
}

/** Adds what Pagefind finds for one variant, and says how much that is. */
async function collect(search: Search, variant: Variant): Promise<number> {
  const { engine, query, terms, rarity, candidates } = search;
  const { lecture, kind } = search.options;
  const stems = variant.atoms.filter(({ exact }) => !stopWords.has(exact)).map(({ stem }) => stem);
  if (stems.length === 0) return 0;
  const filters = { ...(lecture && { lecture }), ...(kind && { kind }) };
  const { results } = await engine.search(stems.join(' '), { filters });
  const top = results[0]?.score || 1;
  for (const { id, score, data } of results) {
    const known = candidates.get(id);
    // The whole of `d_model` tells what its pieces don't, which may stand anywhere.
    if (variant.whole && known) known.score += (rarityOf(results.length, terms) * score) / top;
    if (variant.whole) continue;
    const candidate = known ?? { score: 0, units: new Set(), typed: new Set(), data };
    const fresh = variant.covers.filter((unit) => !candidate.units.has(unit));
    const telling = fresh.reduce(
      (sum, unit) => sum + (rarity[unit] ?? 1) * (query.units[unit]?.weight ?? 1),
      0,
    );
    candidate.score += telling * variant.weight * (0.55 + (0.45 * score) / top);
    for (const unit of fresh) candidate.units.add(unit);
    if (isTyped(variant)) candidate.typed.add(variant.covers[0] ?? 0);
    candidates.set(id, candidate);
  }
  return results.length;
}

async function readAndRank(search: Search): Promise<Ranked[]> {
  const { query, rarity, candidates, options } = search;
  const sorted = [...candidates.values()].sort((one, other) => other.score - one.score);
  const chosen = new Set(sorted.slice(0, countOf(search)));
  // Each unit's own best is read too, to know whether the course has the word at all. For a word that is nowhere,
  // such as two written as one, Pagefind may give sections with its beginning.
  for (const unit of query.units.keys()) {
    const own = sorted.find(({ typed }) => typed.has(unit)) ?? sorted.find(({ units }) => units.has(unit));
    if (own) chosen.add(own);
  }
  const read = await Promise.all([...chosen].map(async ({ data }) => (await data()).entry));
  const entries = read.filter((entry) => entry !== undefined);
  const ranked = rank(entries, query, rarity, options.kind);
  const quoted = [...query.units.keys()].filter((unit) => query.units[unit]?.quoted);
  return ranked.filter(({ found }) => quoted.every((unit) => found.has(unit)));
}

/** The units that none of the sections has; one that says little isn't looked for, so nobody can say. */
export function unknownUnits({ query, found }: { query: Query; found: Found }): number[] {
  return [...query.units.keys()].filter(
    (unit) => query.units[unit]?.weight === 1 && !found.ranked.some((ranked) => ranked.found.has(unit)),
  );
}
