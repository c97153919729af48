import { gunzipSync, gzipSync } from 'node:zlib';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { GlossaryTerm } from '../course/glossary.ts';
import type { Course } from '../course/types.ts';
import { indexedWords, wordCounts } from './indexed-words.ts';
import type { SectionEntry } from './section-entry.ts';
import { sectionEntries } from './section-entries.ts';
import { searchTerms } from './terms.ts';
import { vocabularyText } from './vocabulary.ts';
import { isStemmed } from './words.ts';

/** What Pagefind writes before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';
/** Files of Pagefind's that this site has no use for: its own interfaces, and the worker. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** The name under which Pagefind has no stemmer: ours has been at work, and its engine is smaller by that. */
const STEMMED = 'zxx';

/** Writes the search index of a course into `folder` and returns the number of sections in it. */
export async function writeSearchIndex(course: Course, glossary: GlossaryTerm[], folder: string): Promise<number> {
  const files = await searchIndexFiles(course, glossary);
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return [...files.keys()].filter((path) => path.startsWith('fragment/')).length;
}

/**
 * The files of the index, by name. Pagefind is given the stems of each section's words, the most frequent
 * first, once each: that is all it needs to find the candidates, and half the size of an index of the text.
 * What a reader sees, and what the ranking reads, is put into its fragments afterwards.
 */
export async function searchIndexFiles(course: Course, glossary: GlossaryTerm[]): Promise<Map<string, Uint8Array>> {
  const entries = sectionEntries(course, glossary);
  const { language } = course;
  const indexLanguage = isStemmed(language) ? STEMMED : language;
  const counts = wordCounts(entries, language);
  const found = new Map<string, Uint8Array>();
  const { errors, index } = await pagefind.createIndex({ forceLanguage: indexLanguage });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    for (const [order, entry] of entries.entries()) {
      const { heading, text } = indexedWords(entry, counts, language);
      // The address is the entry's number, by which its fragment is found again below.
      await index.addCustomRecord({
        url: `/${order}`,
        language: indexLanguage,
        content: text,
        meta: { title: heading },
        filters: { lecture: [entry.lecture], kind: [...new Set(entry.parts.map(({ kind }) => kind))] },
      });
    }
    const { errors: failures, files } = await index.getFiles();
    if (failures.length > 0) throw new Error(`The search index could not be made: ${failures.join('; ')}`);
    for (const { path, content } of files) {
      if (unused.test(path) || (isStemmed(language) && path.startsWith('wasm.') && !path.startsWith('wasm.unknown.'))) continue;
      found.set(path, path.startsWith('fragment/') ? withEntry(content, entries) : content);
    }
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
  found.set('terms.json', Buffer.from(JSON.stringify(searchTerms(course, glossary, entries.length))));
  found.set('vocabulary.txt', Buffer.from(vocabularyText(entries, language)));
  return found;
}

/** A fragment with the section itself in place of the list of its words. */
function withEntry(content: Uint8Array, entries: SectionEntry[]): Uint8Array {
  const fragment = JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length)) as { url: string };
  const entry = entries[Number(fragment.url.slice(1))];
  const kept = { url: fragment.url, content: '', word_count: 0, filters: {}, meta: {}, anchors: [], entry };
  return gzipSync(SIGNATURE + JSON.stringify(kept), { level: 9 });
}
