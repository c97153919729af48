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

/** The search records of the built site in `site`, as scripts by their files. */
export async function searchRecords(site: string): Promise<Map<string, string>> {
  const { entries, ...records } = await readSearchRecords(site);
  const files = new Map([[`${FOLDER}/index.js`, recordsScript('index', records)]]);
  for (let first = 0; first < entries.length; first += SECTIONS_IN_FILE) {
    const name = sectionsFile(first);
    const sections = entries.slice(first, first + SECTIONS_IN_FILE);
    files.set(`${FOLDER}/${name}.js`, recordsScript(name, sections));
  }
  return files;
}

/** The same before they are written: made of what the site's own search reads. */
export async function readSearchRecords(site: string): Promise<IndexRecords & { entries: SectionEntry[] }> {
  const folder = join(site, 'pagefind');
  const entries = await readEntries(join(folder, 'fragment'));
  const terms = JSON.parse(await readFile(join(folder, 'terms.json'), 'utf8')) as SearchTerms;
  const vocabulary = await readFile(join(folder, 'vocabulary.txt'), 'utf8');
  return { entries, index: miniSearchIndex(entries, terms.language), terms, vocabulary };
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
