import type { Course, GlossaryTerm } from '../../course/types.ts';
import { loadLanguage } from '../words/load-language.ts';
import { indexRecords } from './index-records.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { sectionEntries } from './section-entries.ts';
import type { SearchFacts } from './section-entry.ts';
import { sectionFiles } from './section-files.ts';
import { startSections } from './start-sections.ts';
import { synonymGroups } from './synonym-groups.ts';

/**
 * The files of a course's search, by name: Pagefind's, which find candidates; the texts of the sections, which are
 * ranked and shown; the facts that every question needs; and the stemmer of the course's language.
 */
export async function searchIndex(
  course: Course,
  glossary: GlossaryTerm[],
): Promise<{ files: Map<string, Uint8Array>; facts: SearchFacts }> {
  const entries = sectionEntries(course, glossary);
  const { language, smallWords, stemmerSource } = await loadLanguage(course.language);
  const { records, everywhere, vocabulary } = indexRecords(entries, language);
  const files = await pagefindFiles(records, course.language);
  const { whole, texts } = sectionFiles(entries);
  const facts: SearchFacts = {
    language: course.language,
    smallWords,
    sections: entries.length,
    groups: synonymGroups(course, glossary),
    everywhere,
    ...(whole ? { entries } : { vocabulary }),
    start: startSections(entries),
    files: filesToBegin(files),
  };
  for (const [name, content] of texts) files.set(name, content);
  files.set('search.json', Buffer.from(JSON.stringify(facts)));
  files.set('stemmer.js', Buffer.from(stemmerSource));
  return { files, facts };
}

/** Pagefind's files that every question needs. */
function filesToBegin(files: Map<string, Uint8Array>): string[] {
  const names = [...files.keys()];
  const ofLanguage = names.filter((name) => name.startsWith('wasm.') && name !== 'wasm.unknown.pagefind');
  return [
    ...(ofLanguage.length > 0 ? ofLanguage : ['wasm.unknown.pagefind']),
    ...names.filter((name) => name.endsWith('.pf_meta')),
  ];
}
