import type { Course, GlossaryTerm } from '../course/types.ts';
import { acronymsIn } from './acronyms.ts';
import type { SearchTerms, SectionEntry } from './section-entry.ts';
import { startSections } from './start-sections.ts';
import { fold } from './words.ts';

/** The names that belong together: from the glossary, and where a lecture spells an abbreviation out. */
export function searchTerms(course: Course, glossary: GlossaryTerm[], entries: SectionEntry[]): SearchTerms {
  const groups = glossary.map(({ term, short, aliases }) => [term, ...(short ? [short] : []), ...aliases]);
  const known = new Set(groups.flat().map(fold));
  for (const { document } of course.lectures) {
    for (const [long, short] of acronymsIn(document.records.map(({ text }) => text).join('\n'))) {
      if (known.has(fold(short)) || known.has(fold(long))) continue;
      known.add(fold(short));
      groups.push([long, short]);
    }
  }
  return {
    language: course.language,
    sections: entries.length,
    groups: groups.filter(({ length }) => length > 1),
    start: startSections(entries),
  };
}
