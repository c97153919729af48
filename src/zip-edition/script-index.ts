import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFragment } from '../search/fragment.ts';
import { miniSearchIndex } from '../search/mini-search.ts';
import { indexScript, type ScriptIndex, SECTIONS_IN_FILE, sectionsFile } from '../search/script-index.ts';
import type { SearchTerms, SectionEntry } from '../search/section-entry.ts';

const FOLDER = '_folder/index';

/** The search index of the built site in `site`, as scripts by their files. */
export async function scriptIndex(site: string): Promise<Map<string, string>> {
  const { entries, ...index } = await readScriptIndex(site);
  const files = new Map([[`${FOLDER}/index.js`, indexScript('index', index)]]);
  for (let first = 0; first < entries.length; first += SECTIONS_IN_FILE) {
    const name = sectionsFile(first);
    const sections = entries.slice(first, first + SECTIONS_IN_FILE);
    files.set(`${FOLDER}/${name}.js`, indexScript(name, sections));
  }
  return files;
}

/** The same before they are written: made of what the site's own search reads. */
export async function readScriptIndex(site: string): Promise<ScriptIndex & { entries: SectionEntry[] }> {
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
