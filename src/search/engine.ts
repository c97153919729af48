import { correction, nearestWords, readVocabulary, type Vocabulary } from './correct.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { type Query, type Unit, understand, type Variant } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import type { PartKind, SearchTerms, SectionEntry } from './section-entry.ts';
import { stopWords } from './stop-words.ts';
import { fold } from './words.ts';

/** A section that answers. */
export interface Result {
  entry: SectionEntry;
  /** Kind and label of what the excerpt is taken from. */
  kind: PartKind;
  label: string;
  /** Anchor of that part. */
  part: string;
  excerpt: Piece[];
  /** The words that were found there, as the text has them: what is highlighted on arrival. */
  words: string[];
}

/** What a search gives. */
export interface Answer {
  query: string;
  /** What was searched for instead, where the query seemed misspelt. */
  corrected: string | undefined;
  results: Result[];
  /** Whether there are more than were asked for. */
  more: boolean;
  /** The term that was asked for. */
  definition: { id: string; term: string; text: string; entry: SectionEntry } | undefined;
  /** Words that were looked for and that the course doesn't have, and words of the course that look like them. */
  unknown: string[];
  nearest: string[];
  /** Where nothing was found: the sections for the nearest word. */
  nearby: Result[];
}

export interface SearchOptions {
  /** How many sections to read and rank. */
  count?: number;
  /** Searches for the words as they are spelt. */
  verbatim?: boolean;
  lecture?: string | undefined;
  kind?: PartKind | undefined;
}

/** What is used of Pagefind's interface. */
export interface Pagefind {
  search: (
    term: string,
    options?: { filters?: Record<string, string> },
  ) => Promise<{ results: { id: string; score: number; data: () => Promise<{ entry?: SectionEntry }> }[] }>;
}

/** Where the index comes from. */
export interface IndexSource {
  pagefind: () => Promise<Pagefind>;
  terms: () => Promise<SearchTerms>;
  vocabulary: () => Promise<string>;
}

interface Candidate {
  score: number;
  units: Set<number>;
  data: () => Promise<{ entry?: SectionEntry }>;
}

export const COUNT = 8;

/** Makes a search over an index. Everything is loaded when it is first needed. */
export function searchEngine(
  source: IndexSource,
): (text: string, options?: SearchOptions) => Promise<Answer> {
  const pagefind = once(source.pagefind);
  const terms = once(source.terms);
  const vocabulary = once(async () => readVocabulary(await source.vocabulary()));

  return async (text, options = {}) => {
    const [engine, names] = await Promise.all([pagefind(), terms()]);
    const query = understand(text, names);
    const found = await find(engine, query, names, options);
    const unknown = unknownUnits(query, found);
    if (unknown.length === 0) return answer(text, undefined, query, found);
    const words = await vocabulary();
    const better = options.verbatim ? undefined : correctedQuery(query, unknown, words);
    // A formula or a chain of words that stands nowhere as typed is taken apart.
    const apart = takenApart(better ? understand(better, names) : query, unknown);
    for (const other of [better, apart]) {
      if (!other) continue;
      const mended = understand(other, names);
      const again = await find(engine, mended, names, options);
      const isBetter =
        again.ranked.length > 0 &&
        unknownUnits(mended, again).length < (other === apart ? mended.units.length : unknown.length);
      if (isBetter) return answer(text, better, mended, again);
    }
    const missing = unknown.map((unit) => query.units[unit]?.text ?? '');
    const nearest = missing.flatMap((word) => nearestWords(fold(word), words, Math.ceil(word.length / 2)));
    const [nearestWord] = nearest;
    const nearby =
      found.ranked.length === 0 && nearestWord
        ? (await find(engine, understand(nearestWord, names), names, options)).ranked
        : [];
    return {
      ...answer(text, undefined, query, found),
      unknown: missing,
      nearest: [...new Set(nearest)].slice(0, 5),
      nearby: nearby.slice(0, 5).map(result),
    };
  };
}

/** The units that none of the sections has. */
function unknownUnits(query: Query, { ranked }: Found): number[] {
  return [...query.units.keys()].filter((unit) => !ranked.some(({ found }) => found.has(unit)));
}

function takenApart({ units }: Query, unknown: number[]): string | undefined {
  const joined = unknown.some((unit) => (units[unit]?.atoms.length ?? 0) > 1);
  if (!joined) return undefined;
  return units
    .map(({ text, atoms }, unit) =>
      unknown.includes(unit) ? atoms.map(({ exact }) => exact).join(' ') : text,
    )
    .join(' ');
}

interface Found {
  ranked: Ranked[];
  rarity: number[];
  more: boolean;
}

/** Asks Pagefind for each way of putting each unit, reads the most promising sections, and ranks those. */
async function find(
  engine: Pagefind,
  query: Query,
  terms: SearchTerms,
  options: SearchOptions,
): Promise<Found> {
  const count = (options.count ?? COUNT) * (query.units.some(({ quoted }) => quoted) ? 2 : 1);
  const candidates = new Map<string, Candidate>();
  const rarity = query.units.map(() => Math.log(1 + terms.sections));
  // What says little is matched in the sections read, but no part of the index is loaded for it.
  const own = query.variants.filter(
    ({ general, covers }) => !general && covers.some((unit) => (query.units[unit]?.weight ?? 1) === 1),
  );
  for (const variant of own) {
    const [unit = 0, ...others] = variant.covers;
    const typed = variant.weight === 1 && others.length === 0 && !variant.whole;
    const size = await collect(engine, variant, query, rarity, candidates, options);
    if (typed && size > 0)
      rarity[unit] = Math.max(0.2, Math.log(1 + (terms.sections - size + 0.5) / (size + 0.5)));
  }
  let ranked = await readAndRank(candidates, query, rarity, count, options);
  // The general list is asked where the best have not got it all together: it costs more of the index.
  const missing = new Set(
    [...query.units.keys()].filter((unit) => !ranked.slice(0, 3).every(({ found }) => found.has(unit))),
  );
  if (missing.size > 0) {
    for (const variant of query.variants.filter(
      ({ general, covers }) => general && covers.some((unit) => missing.has(unit)),
    )) {
      await collect(engine, variant, query, rarity, candidates, options);
    }
    ranked = await readAndRank(candidates, query, rarity, count, options);
  }
  return { ranked, rarity, more: candidates.size > count };
}

/** Adds what Pagefind finds for one variant, and says how much that is. */
async function collect(
  engine: Pagefind,
  variant: Variant,
  query: Query,
  rarity: number[],
  candidates: Map<string, Candidate>,
  { lecture, kind }: SearchOptions,
): Promise<number> {
  const stems = variant.atoms.filter(({ exact }) => !stopWords.has(exact)).map(({ stem }) => stem);
  if (stems.length === 0) return 0;
  const filters = { ...(lecture && { lecture }), ...(kind && { kind }) };
  const { results } = await engine.search(stems.join(' '), { filters });
  const top = results[0]?.score || 1;
  for (const { id, score, data } of results) {
    if (variant.whole && candidates.has(id)) {
      const [unit = 0] = variant.covers;
      (candidates.get(id) as Candidate).score += ((rarity[unit] ?? 1) * 0.5 * score) / top;
    }
    if (variant.whole) continue;
    const candidate = candidates.get(id) ?? { score: 0, units: new Set(), data };
    const fresh = variant.covers.filter((unit) => !candidate.units.has(unit));
    const telling = fresh.reduce(
      (sum, unit) => sum + (rarity[unit] ?? 1) * (query.units[unit]?.weight ?? 1),
      0,
    );
    candidate.score += telling * variant.weight * (0.55 + (0.45 * score) / top);
    for (const unit of fresh) candidate.units.add(unit);
    candidates.set(id, candidate);
  }
  return results.length;
}

async function readAndRank(
  candidates: Map<string, Candidate>,
  query: Query,
  rarity: number[],
  count: number,
  options: SearchOptions,
): Promise<Ranked[]> {
  const sorted = [...candidates.values()].sort((one, other) => other.score - one.score);
  const chosen = new Set(sorted.slice(0, count));
  // Each unit's own best is read too, to know whether the course has the word at all.
  for (const unit of query.units.keys()) {
    const own = sorted.find(({ units }) => units.has(unit));
    if (own) chosen.add(own);
  }
  const read = await Promise.all([...chosen].map(async ({ data }) => (await data()).entry));
  const entries = read.filter((entry) => entry !== undefined);
  const ranked = rank(entries, query, rarity, options.kind);
  const quoted = [...query.units.keys()].filter((unit) => query.units[unit]?.quoted);
  return ranked.filter(({ found }) => quoted.every((unit) => found.has(unit)));
}

/** What nobody types by mistake, in names such as `<|endoftext|>` and `d_model`. */
const isCode = /[<>|{}\\_=]/;

/** The query with its unknown words corrected; undefined where none can be. */
function correctedQuery(query: Query, unknown: number[], vocabulary: Vocabulary): string | undefined {
  let changed = false;
  const mend = (unit: Unit) =>
    unit.text.replace(/\p{L}+/gu, (word) => {
      if (vocabulary.has(fold(word)) || stopWords.has(fold(word))) return word;
      const better = correction(word, vocabulary);
      if (better) changed = true;
      return better ?? word;
    });
  let text = query.text;
  for (const unit of unknown) {
    const typed = query.units[unit];
    if (typed && !isCode.test(typed.text)) text = text.replace(typed.text, () => mend(typed));
  }
  return changed ? text : undefined;
}

function answer(text: string, corrected: string | undefined, query: Query, { ranked, more }: Found): Answer {
  return {
    query: text,
    corrected,
    results: ranked.map(result),
    more,
    definition: definitionOf(query, ranked),
    unknown: [],
    nearest: [],
    nearby: [],
  };
}

function result({ entry, part, hits }: Ranked): Result {
  const shown = part ?? entry.parts[0];
  const pieces = shown ? excerpt(shown, hits) : [];
  const marked = pieces.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase());
  return {
    entry,
    kind: shown?.kind ?? 'text',
    label: shown?.label ?? '',
    part: shown?.id ?? entry.id,
    excerpt: pieces,
    words: [...new Set(marked)].slice(0, 8),
  };
}

/** The definition of a term that is all the query asks for. */
function definitionOf(query: Query, ranked: Ranked[]): Answer['definition'] {
  const asked = query.units
    .filter(({ weight }) => weight === 1)
    .flatMap(({ atoms }) => atoms.map(({ stem }) => stem))
    .join(' ');
  for (const { entry } of ranked) {
    for (const { kind, id, label, text } of entry.parts) {
      if (kind !== 'definition') continue;
      const names = label
        .split(', ')
        .map((name) => understand(name, { language: query.language, sections: 0, groups: [] }));
      const same = names.some(
        ({ units }) => units.flatMap(({ atoms }) => atoms.map(({ stem }) => stem)).join(' ') === asked,
      );
      if (same) return { id, term: label.split(', ')[0] ?? label, text, entry };
    }
  }
  return undefined;
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    // A load that failed is tried again the next time.
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
