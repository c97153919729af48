import type { Course, GlossaryTerm } from '../../course/types.ts';
import { fold } from '../words/fold.ts';

/** The names that belong together: from the glossary, and where a lecture spells an abbreviation out. */
export function synonymGroups({ language, lectures }: Course, glossary: GlossaryTerm[]): string[][] {
  const groups = glossary.map(({ term, short, aliases }) => [term, ...(short ? [short] : []), ...aliases]);
  const compared = (name: string) => fold(name, language);
  const known = new Set(groups.flat().map(compared));
  for (const { document } of lectures) {
    for (const [long, short] of document.spelledOut) {
      if (known.has(compared(short)) || known.has(compared(long))) continue;
      known.add(compared(short));
      groups.push([long, short]);
    }
  }
  return groups.filter(({ length }) => length > 1);
}
