import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import type { Course, GlossaryTerm } from '../course/types.ts';
import { fragmentWithEntry } from './fragment.ts';
import { indexedWords } from './indexed-words.ts';
import { sectionEntries } from './section-entries.ts';
import { smallIndex } from './small-index.ts';
import { searchTerms } from './terms.ts';
import { vocabularyText } from './vocabulary.ts';
import { isStemmed } from './words.ts';

/** Files of Pagefind's that this site has no use for: its own interfaces, and the worker. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** The name under which Pagefind has no stemmer: ours has been at work, and its engine is smaller by that. */
const STEMMED = 'zxx';
/** Records on their way to Pagefind's process together. */
const AT_ONCE = 200;

/** Writes the search index of a course into `folder` and returns the number of sections in it. */
export async function writeSearchIndex(
  course: Course,
  glossary: GlossaryTerm[],
  folder: string,
): Promise<number> {
  const files = await searchIndexFiles(course, glossary);
  for (const name of new Set([...files.keys()].map(dirname)))
    mkdirSync(join(folder, name), { recursive: true });
  // Thousands of small files: handing each to another thread takes several times what writing it takes.
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
  return [...files.keys()].filter((path) => path.startsWith('fragment/')).length;
}

/**
 * The files of the index, by name. Pagefind is given the stems of each section's words, each once: that is
 * all it needs to find the candidates, and a third of the size of an index of the text.
 * What a reader sees, and what the ranking reads, is put into its fragments afterwards.
 */
export async function searchIndexFiles(
  course: Course,
  glossary: GlossaryTerm[],
): Promise<Map<string, Uint8Array>> {
  const entries = sectionEntries(course, glossary);
  const { language } = course;
  const indexLanguage = isStemmed(language) ? STEMMED : language;
  const written = new Map<string, Uint8Array>();
  const { errors, index } = await pagefind.createIndex({ forceLanguage: indexLanguage });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    const words = entries.map((entry) => indexedWords(entry, language));
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      await Promise.all(
        entries.slice(from, from + AT_ONCE).map((entry, offset) =>
          // The address is the entry's number, by which its fragment is found again below.
          index.addCustomRecord({
            url: `/${from + offset}`,
            language: indexLanguage,
            content: words[from + offset]?.text ?? '',
            meta: { title: words[from + offset]?.heading ?? '' },
            filters: { lecture: [entry.lecture], kind: [...new Set(entry.parts.map(({ kind }) => kind))] },
          }),
        ),
      );
    }
    const { errors: failures, files } = await index.getFiles();
    if (failures.length > 0) throw new Error(`The search index could not be made: ${failures.join('; ')}`);
    for (const { path, content } of files) {
      if (
        unused.test(path) ||
        (isStemmed(language) && path.startsWith('wasm.') && !path.startsWith('wasm.unknown.'))
      )
        continue;
      if (path.startsWith('fragment/')) written.set(path, fragmentWithEntry(content, entries));
      else written.set(path, path === 'pagefind.js' ? smaller(path, content) : content);
    }
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
  const found = smallIndex(written);
  found.set('terms.json', Buffer.from(JSON.stringify(searchTerms(course, glossary, entries))));
  found.set('vocabulary.txt', Buffer.from(vocabularyText(entries, language)));
  return found;
}

function smaller(name: string, content: Uint8Array): Uint8Array {
  return Buffer.from(minifySync(name, Buffer.from(content).toString()).code);
}
