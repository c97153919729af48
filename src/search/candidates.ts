import type { Question, Variant } from './rank/question.ts';
import type { Filters, Source } from './source.ts';

/** With so many sections that have all words of a question, the general list of synonyms isn't asked. */
const ENOUGH = 3;

/** The numbers of the sections that may answer a question, the likeliest first. `rarity` says how much each unit tells. */
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
  const sectionsWith = async (stem: string): Promise<Map<number, number>> => {
    const own = await source.sectionsWith(stem, filters);
    if (!everywhere.has(stem)) return own;
    // It says little that a section has it, and no index may say which do.
    return new Map((await source.all(filters)).map((n) => [n, own.get(n) ?? 0.5]));
  };
  const add = async ({ atoms, covers, weight }: Variant) => {
    const lists = await Promise.all(atoms.map(({ stem }) => sectionsWith(stem)));
    for (const n of lists[0]?.keys() ?? []) {
      const shares = lists.map((list) => list.get(n) ?? 0);
      if (shares.includes(0)) continue;
      const own = found.get(n) ?? units.map(() => 0);
      for (const unit of covers) own[unit] = Math.max(own[unit] ?? 0, weight * mean(shares));
      found.set(n, own);
    }
  };
  // What says little is matched in the sections read, but no part of the index is loaded for it.
  const telling = variants.filter(({ covers }) => covers.some((unit) => units[unit]?.weight === 1));
  await Promise.all(telling.filter(({ general }) => !general).map(add));
  const isWhole = (own: number[]) => own.every((share, unit) => share > 0 || units[unit]?.weight !== 1);
  if ([...found.values()].filter(isWhole).length < ENOUGH)
    await Promise.all(telling.filter(({ general }) => general).map(add));
  const promise = (own: number[]) => own.reduce((sum, share, unit) => sum + share * (rarity[unit] ?? 1), 0);
  return [...found]
    .map(([n, own]) => ({ n, worth: promise(own) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ n }) => n);
}

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
