import type { IndexRecord } from './index/index-records.ts';
import type { SearchFacts } from './index/section-entry.ts';
import type { Filters, Source } from './source.ts';

/** Sections of a list that are read for a question: they cost no journey. */
const MANY = 100;

/** A list of what all sections are found under: for where Pagefind's files can't be fetched. */
export interface SectionList {
  facts: SearchFacts;
  records: IndexRecord[];
}

/** A source over a list, with the sections themselves brought by their numbers. */
export function listSource(
  list: () => Promise<SectionList>,
  section: Source['section'],
  stemmer: Source['stemmer'],
): Source {
  const isIn = (stems: string, stem: string) => ` ${stems} `.includes(` ${stem} `);
  const all = async ({ lecture, kind }: Filters) =>
    (await list()).records.flatMap((record, n) =>
      (!lecture || record.lecture === lecture) && (!kind || record.kinds.includes(kind)) ? [n] : [],
    );
  return {
    facts: async () => (await list()).facts,
    stemmer,
    section,
    warm: list,
    fileOf: (n) => n,
    spare: MANY,
    patience: 0,
    has: async (stem) =>
      (await list()).records.some(({ stems, terms, names }) =>
        [stems, terms, names].some((own) => isIn(own, stem)),
      ),
    all,
    sectionsWith: async (stem, filters) => {
      const { records } = await list();
      const found = new Map<number, number>();
      for (const n of await all(filters)) {
        const { names = '', terms = '', stems = '' } = records[n] ?? {};
        if (isIn(names, stem)) found.set(n, 1);
        else if (isIn(terms, stem)) found.set(n, 0.8);
        else if (isIn(stems, stem)) found.set(n, 0.5);
      }
      return found;
    },
  };
}
