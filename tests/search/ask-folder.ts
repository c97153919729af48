import { searchEngine } from '../../src/search/engine.ts';
import type { SectionEntry } from '../../src/search/index/section-entry.ts';
import { listSource } from '../../src/search/list-source.ts';
import { loadLanguage } from '../../src/search/words/load-language.ts';
import { readScriptIndex } from '../../src/zip-edition/script-index.ts';
import { sectionsOf } from './ask-engine.ts';
import type { GoldenQuery } from './golden.ts';

/** Asks the search that goes into the folder, made from a built site; gives sections as `slug#id`, best first. */
export async function askFolder(site: string, golden: GoldenQuery[]): Promise<string[][]> {
  const { entries, list } = await readScriptIndex(site);
  const { stemmer } = await loadLanguage(list.facts.language);
  const { ask } = searchEngine(
    listSource(
      async () => list,
      async (n) => entries[n] as SectionEntry,
      async () => stemmer,
    ),
  );
  const answers: string[][] = [];
  for (const { query } of golden) answers.push(sectionsOf(await ask(query)));
  return answers;
}
