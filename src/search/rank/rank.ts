import type { PartKind, SectionEntry, SectionPart } from '../index/section-entry.ts';
import { type Hit, hitsIn } from './match.ts';
import { FAINT, type Question, type Variant } from './question.ts';
import { entryIndex, type TextIndex } from './text-index.ts';

/** How well a section answers, and where in it. */
export interface Ranked {
  entry: SectionEntry;
  score: number;
  /** The parts that answer, the best first. */
  parts: { part: SectionPart; hits: Hit[]; worth: number }[];
  /** The units of the question that the section has. */
  found: Set<number>;
}

/** What a match in a kind of part is worth, next to one in running text. */
const kindWeights: Record<PartKind, number> = {
  text: 1,
  above: 0.25,
  figure: 1,
  table: 1,
  equation: 0.5,
  definition: 1,
  footnote: 0.5,
  question: 0.5,
};

/** The weights of the ranking: round numbers, since exact ones fit no list but the one they were set on. */
export const weights = {
  /** After so many a word counts half of all it ever can. */
  saturation: 2,
  /** Words that stand together, and how far apart they may be. */
  proximity: 2,
  window: 30,
  /** A heading, and a term that is introduced here, where it is just what was asked for. */
  wholeHeading: 2,
  introduced: 1,
  /** How much of its score a section loses that has nothing of the question. */
  coverage: 0.3,
};

/** Orders sections by how well they answer. `rarity` says how much each unit of the question tells. */
export function rank(
  entries: SectionEntry[],
  question: Question,
  rarity: number[],
  kind?: PartKind,
): Ranked[] {
  const telling = question.units.map(({ weight }, unit) => weight * (rarity[unit] ?? 1));
  return entries
    .map((entry) => score(entry, question, telling, kind))
    .filter(({ score: own, parts }) => own > 0 && (!kind || parts.length > 0))
    .sort((one, other) => other.score - one.score);
}

function score(
  entry: SectionEntry,
  question: Question,
  telling: number[],
  kind: PartKind | undefined,
): Ranked {
  const total = sum(telling) || 1;
  const index = entryIndex(entry, question.language);
  const heading = hitsIn(index.heading, question);
  const parts = entry.parts.map((part, place) => ({
    part,
    hits: hitsIn(index.parts[place] as TextIndex, question),
    worth: 0,
  }));

  const found = new Set<number>();
  let base = 0;
  for (const unit of telling.keys()) {
    const said = sum(parts.map(({ part, hits }) => kindWeights[part.kind] * frequency(hits, unit)));
    const frequencyHere = said + best(heading, unit);
    if (parts.some(({ hits }) => isFound(hits, unit)) || isFound(heading, unit)) found.add(unit);
    base += (telling[unit] ?? 0) * (frequencyHere / (frequencyHere + weights.saturation));
  }
  for (const own of parts) own.worth = kindWeights[own.part.kind] * closeness(own.hits, telling);
  const nearest = Math.max(closeness(heading, telling), ...parts.map(({ worth }) => worth));
  const coverage = sum([...found].map((unit) => telling[unit] ?? 0)) / total;
  const introduced = index.terms.map((term) =>
    wholeness(term, hitsIn(term, question), question, telling, total),
  );
  const value =
    base / total +
    (weights.proximity * nearest) / total +
    weights.wholeHeading * wholeness(index.heading, heading, question, telling, total) +
    weights.introduced * Math.max(0, ...introduced);
  return {
    entry,
    score: value * (1 - weights.coverage + weights.coverage * coverage),
    parts: parts
      .map(({ hits, ...own }) => ({ ...own, hits: hits.filter(({ variant }) => tells(variant, question)) }))
      .filter(({ part, worth }) => worth > 0 && (!kind || part.kind === kind))
      .sort((one, other) => shown(other, kind) - shown(one, kind)),
    found,
  };
}

/** Words that say little are neither marked nor looked for by an excerpt. */
const tells = ({ covers }: Variant, { units }: Question) =>
  covers.some((unit) => (units[unit]?.weight ?? 0) > FAINT);

/** What is shown should stand on the page that the result leads to: a definition stands in the glossary. */
const shown = ({ part, worth }: Ranked['parts'][number], kind: PartKind | undefined) =>
  part.kind === 'definition' && !kind ? worth / 100 : worth;

/** The most that stands together in few words: what the units there tell, more where they are next to each other. */
function closeness(hits: Hit[], telling: number[]): number {
  let most = 0;
  for (const [from, first] of hits.entries()) {
    const qualities = new Map<number, number>();
    let last = first.at;
    for (let next = from; next < hits.length; next++) {
      const hit = hits[next] as Hit;
      if (hit.at - first.at > weights.window) break;
      last = Math.max(last, hit.last);
      let isBetter = false;
      for (const unit of hit.variant.covers) {
        if (hit.quality <= (qualities.get(unit) ?? 0)) continue;
        qualities.set(unit, hit.quality);
        isBetter = true;
      }
      if (!isBetter) continue;
      const tight = Math.min(1, (qualities.size + 1) / (last - first.at + 2));
      const worth = sum([...qualities].map(([unit, quality]) => quality * (telling[unit] ?? 0)));
      most = Math.max(most, worth * (0.65 + 0.35 * tight));
    }
  }
  return most;
}

/** 1 where a heading or a term is exactly what was asked for; little where it says much else, or leaves much out. */
function wholeness(
  { words }: TextIndex,
  hits: Hit[],
  { language }: Question,
  telling: number[],
  total: number,
): number {
  const content = hits.length > 0 ? words.filter(({ exact }) => !language.faint.has(exact)) : [];
  if (content.length === 0) return 0;
  const met = content.filter(({ at }) => hits.some((hit) => hit.at <= at && hit.last >= at)).length;
  const asked = sum([...telling.keys()].map((unit) => (telling[unit] ?? 0) * best(hits, unit)));
  return (met / content.length) * (asked / total);
}

const isFound = (hits: Hit[], unit: number) =>
  hits.some(({ variant }) => !variant.part && variant.covers.includes(unit));
const best = (hits: Hit[], unit: number) =>
  hits.reduce(
    (most, { variant, quality }) => (variant.covers.includes(unit) ? Math.max(most, quality) : most),
    0,
  );
const frequency = (hits: Hit[], unit: number) =>
  hits.reduce((most, { variant, quality }) => (variant.covers.includes(unit) ? most + quality : most), 0);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
