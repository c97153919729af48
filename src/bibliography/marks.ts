import { shortNames, sortKey } from './names.ts';
import type { Work } from './work.ts';

/** How a text refers to a work: "Vaswani et al." and "2017", with a letter where that would mean two. */
export interface Mark {
  names: string;
  year: string;
}

/** The marks of works that are cited in one text, by key. */
export function marksOf(works: readonly Work[]): Map<string, Mark> {
  const sorted = works.toSorted((one, other) => compareWorks(one, other));
  const groups = Map.groupBy(sorted, (work) => `${shortNames(work)} ${work.year ?? ''}`);
  const marks = new Map<string, Mark>();
  for (const group of groups.values())
    for (const [index, work] of group.entries()) {
      const year = work.year ?? 'n.d.';
      const letter = group.length > 1 ? letterAt(index) : '';
      marks.set(work.key, {
        names: shortNames(work),
        year: `${year}${letter && !work.year ? '-' : ''}${letter}`,
      });
    }
  return marks;
}

/** The order of a list of works. */
export function compareWorks(one: Work, other: Work): number {
  return names.compare(sortKey(one), sortKey(other));
}

const names = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true, numeric: true });

/** `a` to `z`, then `aa`. */
function letterAt(index: number): string {
  const before = index >= 26 ? letterAt(Math.floor(index / 26) - 1) : '';
  return before + String.fromCharCode(97 + (index % 26));
}
