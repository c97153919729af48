import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type IndexRecords,
  recordsScript,
  SECTIONS_IN_FILE,
  sectionsFile,
} from '../search/folder-records.ts';
import { readFragment } from '../search/fragment.ts';
import { miniSearchIndex } from '../search/mini-search.ts';
import type { SearchTerms, SectionEntry } from '../search/section-entry.ts';

const FOLDER = '_folder/records';

/** The search records of a built site as scripts by their files, made of what its own search reads. */
export async function searchRecords(site: string): Promise<Map<string, string>> {
  const folder = join(site, 'pagefind');
  const entries = await readEntries(join(folder, 'fragment'));
  const terms = JSON.parse(await readFile(join(folder, 'terms.json'), 'utf8')) as SearchTerms;
  const vocabulary = await readFile(join(folder, 'vocabulary.txt'), 'utf8');
  const index: IndexRecords = { index: miniSearchIndex(entries, terms.language), terms, vocabulary };
  const files = new Map([[`${FOLDER}/index.js`, recordsScript('index', index)]]);
  for (let first = 0; first < entries.length; first += SECTIONS_IN_FILE) {
    const name = sectionsFile(first);
    files.set(`${FOLDER}/${name}.js`, recordsScript(name, entries.slice(first, first + SECTIONS_IN_FILE)));
  }
  return files;
}

/** The sections of the course in their order. */
async function readEntries(folder: string): Promise<SectionEntry[]> {
  const entries: SectionEntry[] = [];
  for (const name of await readdir(folder)) {
    const { number, entry } = readFragment(await readFile(join(folder, name)));
    entries[number] = entry;
  }
  return entries;
}
