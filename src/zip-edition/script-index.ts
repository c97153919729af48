import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexRecords } from '../search/index/index-records.ts';
import type { SearchFacts, SectionEntry } from '../search/index/section-entry.ts';
import { sectionFileNames } from '../search/index/section-files.ts';
import type { SectionList } from '../search/list-source.ts';
import { indexScript, SECTIONS_IN_SCRIPT, sectionsScript } from '../search/script-index.ts';
import { loadLanguage } from '../search/words/load-language.ts';

const FOLDER = '_folder/index';

/** The glossary's page as a script, by its file: terms in the text show what it says of them. */
export function glossaryScript(html: string): [file: string, script: string] {
  return [`${FOLDER}/glossary.js`, indexScript('glossary', html)];
}

/** The search index of the built site in `site`, as scripts by their files. */
export async function scriptIndex(site: string): Promise<Map<string, string>> {
  const { entries, list } = await readScriptIndex(site);
  const stemmer = await readFile(join(site, 'pagefind', 'stemmer.js'), 'utf8');
  const files = new Map([
    [`${FOLDER}/index.js`, indexScript('index', list)],
    [`${FOLDER}/stemmer.js`, stemmerScript(stemmer)],
  ]);
  for (let first = 0; first < entries.length; first += SECTIONS_IN_SCRIPT) {
    const name = sectionsScript(first);
    files.set(`${FOLDER}/${name}.js`, indexScript(name, entries.slice(first, first + SECTIONS_IN_SCRIPT)));
  }
  return files;
}

/** The same before it is written: made of what the site's own search reads. */
export async function readScriptIndex(site: string): Promise<{ entries: SectionEntry[]; list: SectionList }> {
  const read = async (name: string) => JSON.parse(await readFile(join(site, 'pagefind', name), 'utf8'));
  const { entries: whole, ...facts } = (await read('search.json')) as SearchFacts;
  const entries = whole ?? [];
  if (!whole)
    for (const name of sectionFileNames(facts.sections))
      entries.push(...((await read(name)) as SectionEntry[]));
  const { language } = await loadLanguage(facts.language);
  const { records, vocabulary } = indexRecords(entries, language);
  return { entries, list: { facts: { ...facts, vocabulary }, records } };
}

/** The module of a stemmer as a classic script: what it exports becomes the piece `stemmer` of the index. */
function stemmerScript(module: string): string {
  const body = module.replace(/\bexport (?=const |function )/g, '');
  return `(() => {${body}\n;courseIndex("stemmer", stemmer)})();\n`;
}
