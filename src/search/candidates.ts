import type { Question, Variant } from './rank/question.ts';
import type { Filters, Source } from './source.ts';

/** How promising a section is that has a word, no one knows where. */
const SOMEWHERE = 0.5;

/** Numbers of the sections that may answer a question, the likeliest first. `rarity` says how much each unit tells. */
export async function candidates(
  source: Source,
  question: Question,
  rarity: number[],
  filters: Filters,
): Promise<number[]> {
  const { units, variants } = question;
  const facts = await source.facts();
  // All of a short course is at hand: nothing is missed, and no part of the index need be loaded.
  if (facts.entries) return source.all(filters);
  const everywhere = new Set(facts.everywhere);
  const found = new Map<number, number[]>();
  /** What every section has of a unit, by words that stand in a good part of them: no index says in which. */
  const floor = units.map(() => 0);
  const add = async ({ atoms, covers, weight }: Variant) => {
    const lists = await Promise.all(atoms.map(({ stem }) => source.sectionsWith(stem, filters)));
    const least = atoms.map(({ stem }) => (everywhere.has(stem) ? SOMEWHERE : 0));
    const raise = (own: number[], share: number) => {
      for (const unit of covers) own[unit] = Math.max(own[unit] ?? 0, weight * share);
    };
    const [shortest] = lists.filter((_, at) => !least[at]).sort((one, other) => one.size - other.size);
    if (!shortest) raise(floor, SOMEWHERE);
    for (const n of shortest?.keys() ?? lists.flatMap((list) => [...list.keys()])) {
      const shares = lists.map((list, at) => list.get(n) ?? least[at] ?? 0);
      if (shares.includes(0)) continue;
      const own = found.get(n) ?? units.map(() => 0);
      raise(own, mean(shares));
      found.set(n, own);
    }
  };
  // What says little is matched in the sections read, but no part of the index is loaded for it.
  const telling = variants.filter(({ covers }) => covers.some((unit) => units[unit]?.weight === 1));
  await Promise.all(telling.map(add));
  const promise = (own: number[]) =>
    own.reduce((sum, share, unit) => sum + Math.max(share, floor[unit] ?? 0) * (rarity[unit] ?? 1), 0);
  const likely = [...found]
    .map(([n, own]) => ({ n, worth: promise(own) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ n }) => n);
  if (floor.every((share) => share === 0)) return likely;
  return [...new Set([...likely, ...(await source.all(filters))])];
}

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
