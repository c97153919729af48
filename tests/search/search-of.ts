import { type SearchEngine, searchEngine } from '../../src/search/engine.ts';
import { indexRecords } from '../../src/search/index/index-records.ts';
import type { PartKind, SearchFacts, SectionEntry } from '../../src/search/index/section-entry.ts';
import { startSections } from '../../src/search/index/start-sections.ts';
import { listSource } from '../../src/search/list-source.ts';
import { loadLanguage } from '../../src/search/words/load-language.ts';

/** A section with one part. */
export function section(
  path: string,
  heading: string,
  text: string,
  more: Partial<SectionEntry> & { kind?: PartKind } = {},
): SectionEntry {
  const { kind = 'text', ...rest } = more;
  const parts = [{ kind, id: '', label: '', text }];
  return { number: 1, lecture: path, path, id: heading, heading, breadcrumb: [], terms: [], parts, ...rest };
}

/** A search over some sections, as a folder has it. */
export async function searchOf(
  entries: SectionEntry[],
  code = 'en',
  groups: string[][] = [],
  read = (n: number) => entries[n] as SectionEntry,
): Promise<SearchEngine> {
  const { language, smallWords, stemmer } = await loadLanguage(code);
  const { records, everywhere, vocabulary } = indexRecords(entries, language);
  const facts: SearchFacts = {
    language: code,
    smallWords,
    sections: entries.length,
    groups,
    everywhere,
    vocabulary,
    start: startSections(entries),
    files: [],
  };
  return searchEngine(
    listSource(
      async () => ({ facts, records }),
      async (n) => read(n),
      async () => stemmer,
    ),
  );
}

/** The headings of some results, in their order. */
export const headings = (results: { entry: SectionEntry }[] = []) =>
  results.map(({ entry }) => entry.heading);
