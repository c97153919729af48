import { type Hit, hitsIn } from './match.ts';
import type { Query } from './query.ts';
import { type PartKind, type SectionEntry, type SectionPart, textOfPart } from './section-entry.ts';
import { stopWords } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

/** How well a section answers, and where in it. */
export interface Ranked {
  entry: SectionEntry;
  score: number;
  /** The part that answers best, with its hits. */
  part: SectionPart | undefined;
  hits: Hit[];
  /** The units of the query that the section has. */
  found: Set<number>;
}

/** What a match in a kind of part is worth, next to one in running text. */
const kindWeights: Record<PartKind, number> = {
  text: 1,
  figure: 0.9,
  table: 0.85,
  equation: 0.6,
  definition: 1.1,
  footnote: 0.45,
  question: 0.35,
};

/** The weights of the ranking. They were set on tests/search/golden.yaml by its benchmark. */
export const weights = {
  heading: 4,
  breadcrumb: 1.2,
  lecture: 0.5,
  term: 2.5,
  saturation: 1.8,
  length: 0.35,
  usualLength: 300,
  window: 30,
  proximity: 1.6,
  wholeHeading: 1.6,
  definition: 2,
  introduced: 1,
  coverage: 0.9,
  meant: 1.5,
  opening: 0.9,
};

/** Orders sections by how well they answer. `rarity` says how much each unit of the query tells. */
export function rank(entries: SectionEntry[], query: Query, rarity: number[], kind?: PartKind): Ranked[] {
  const telling = query.units.map(({ weight }, unit) => weight * (rarity[unit] ?? 1));
  const total = sum(telling) || 1;
  return entries
    .map((entry) => score(entry, query, telling, total, kind))
    .filter((ranked) => ranked.found.size > 0 && (!kind || ranked.part))
    .sort((one, other) => other.score - one.score || one.entry.number - other.entry.number);
}

function score(
  entry: SectionEntry,
  query: Query,
  telling: number[],
  total: number,
  kind: PartKind | undefined,
): Ranked {
  const words = wordsIn(entry, query.language);
  const heading = hitsIn(words.heading, query);
  const fields: [Hit[], number][] = [
    [heading, weights.heading],
    [hitsIn(words.breadcrumb, query), weights.breadcrumb],
    [hitsIn(words.lecture, query), weights.lecture],
    [words.terms.flatMap((term) => hitsIn(term, query)), weights.term],
  ];
  const parts = entry.parts.map((part, index) => ({ part, hits: hitsIn(words.parts[index] ?? [], query) }));
  const length =
    1 - weights.length + (weights.length * sum(words.parts.map((part) => part.length))) / weights.usualLength;

  const found = new Set<number>();
  let base = 0;
  for (const unit of telling.keys()) {
    let frequency = sum(fields.map(([hits, weight]) => weight * best(hits, unit)));
    const inside = sum(parts.map(({ part, hits }) => kindWeights[part.kind] * frequencyOf(hits, unit)));
    if (inside > 0 || best(heading, unit) > 0) found.add(unit);
    frequency += inside / length;
    base += (telling[unit] ?? 0) * (frequency / (frequency + weights.saturation));
  }
  let [nearest, most, answer]: [number, number, (typeof parts)[number] | undefined] = [0, 0, undefined];
  for (const candidate of parts) {
    if (kind && candidate.part.kind !== kind) continue;
    const close = closeness(candidate.hits, telling);
    // "Attention formula": a formula that has the other word is what was meant.
    const meant = close > 0 ? query.units.findIndex((unit) => unit.kind === candidate.part.kind) : -1;
    if (meant >= 0) found.add(meant);
    const worth = kindWeights[candidate.part.kind] * close + (telling[meant] ?? 0) * weights.meant;
    nearest = Math.max(nearest, worth);
    // What is shown should stand on the page that the result leads to: a definition stands in the glossary.
    const shown = candidate.part.kind === 'definition' && !kind ? worth / 100 : worth;
    if (shown > most) [most, answer] = [shown, candidate];
  }
  const close = Math.max(nearest, kind ? 0 : closeness(heading, telling) * 1.1);
  const coverage = sum([...found].map((unit) => telling[unit] ?? 0)) / total;
  const whole = wholeness(words.heading, heading, telling, total);
  const names = Math.max(
    ...entry.parts.map(({ kind, label }) =>
      kind === 'definition' ? nameMatch(label, query, telling, total) : 0,
    ),
    0,
  );
  const introduced = Math.max(
    ...words.terms.map((term) => wholeness(term, hitsIn(term, query), telling, total)),
    0,
  );
  const value =
    base / total +
    weights.proximity * (close / total) +
    weights.wholeHeading * whole +
    weights.definition * names +
    weights.introduced * introduced;
  return {
    entry,
    score: value * (1 - weights.coverage + weights.coverage * coverage) * (entry.id ? 1 : weights.opening),
    part: answer?.part,
    hits: answer?.hits ?? [],
    found,
  };
}

/** The most that stands together in few words: what the units there tell, more where they are next to each other. */
function closeness(hits: Hit[], telling: number[]): number {
  let most = 0;
  for (const [from, first] of hits.entries()) {
    const qualities = new Map<number, number>();
    for (const hit of hits.slice(from)) {
      if (hit.at - first.at > weights.window) break;
      for (const unit of hit.variant.covers)
        qualities.set(unit, Math.max(qualities.get(unit) ?? 0, hit.quality));
      const span = Math.max(1, hit.last - first.at + 1);
      const tight = Math.min(1, (qualities.size + 1) / (span + 1));
      const worth =
        sum([...qualities].map(([unit, quality]) => quality * (telling[unit] ?? 0))) * (0.65 + 0.35 * tight);
      most = Math.max(most, worth);
    }
  }
  return most;
}

/** 1 where a heading or a term is exactly what was asked for; little where it says much else, or leaves much out. */
function wholeness(words: Word[], hits: Hit[], telling: number[], total: number): number {
  const content = words.filter(({ length, exact }) => length === 1 && !stopWords.has(exact));
  const met = content.filter(({ at }) => hits.some((hit) => hit.at <= at && hit.last >= at)).length;
  const asked = sum([...telling.keys()].map((unit) => (telling[unit] ?? 0) * best(hits, unit)));
  return content.length === 0 ? 0 : (met / content.length) * (asked / total);
}

/** How much of the query is one of the names of a defined term. */
function nameMatch(label: string, query: Query, telling: number[], total: number): number {
  const own = { ...query, variants: query.variants.filter(({ general }) => !general) };
  return Math.max(
    ...namesOf(label, query.language).map(
      (words) => wholeness(words, hitsIn(words, own), telling, total) ** 2,
    ),
  );
}

const namesKept = new Map<string, Word[][]>();

function namesOf(label: string, language: string): Word[][] {
  const names = namesKept.get(label) ?? label.split(', ').map((name) => wordsOf(name, language));
  namesKept.set(label, names);
  return names;
}

const best = (hits: Hit[], unit: number) =>
  hits.reduce(
    (most, { variant, quality }) => (variant.covers.includes(unit) ? Math.max(most, quality) : most),
    0,
  );
const frequencyOf = (hits: Hit[], unit: number) =>
  hits.reduce((most, { variant, quality }) => (variant.covers.includes(unit) ? most + quality : most), 0);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

interface EntryWords {
  heading: Word[];
  breadcrumb: Word[];
  lecture: Word[];
  terms: Word[][];
  parts: Word[][];
}

const known = new WeakMap<SectionEntry, EntryWords>();

function wordsIn(entry: SectionEntry, language: string): EntryWords {
  const kept = known.get(entry);
  if (kept) return kept;
  const words = {
    heading: wordsOf(entry.heading, language),
    breadcrumb: wordsOf(entry.breadcrumb.join('. '), language),
    lecture: wordsOf(entry.lecture, language),
    terms: entry.terms.map((term) => wordsOf(term, language)),
    parts: entry.parts.map((part) => wordsOf(textOfPart(part), language)),
  };
  known.set(entry, words);
  return words;
}
