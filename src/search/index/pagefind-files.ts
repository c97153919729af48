import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import { markless } from '../words/markless.ts';
import type { IndexRecord } from './index-records.ts';

/** Files of Pagefind's that this site has no use for: its own interfaces and worker, and the texts of records. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|fragment\/)/;
/** Stands for the words of a section that has none in the index: Pagefind passes over a record without any. */
const NO_WORDS = '_';
/** Records on their way to Pagefind's process together. */
const AT_ONCE = 200;

/** Pagefind's files over the sections of a course, as it writes them. Its pages are in the order of the sections. */
export async function pagefindFiles(
  records: IndexRecord[],
  language: string,
): Promise<Map<string, Uint8Array>> {
  const { errors, index } = await pagefind.createIndex({ forceLanguage: language, maxFragments: 1 });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    for (let from = 0; from < records.length; from += AT_ONCE) {
      await Promise.all(
        records.slice(from, from + AT_ONCE).map(({ stems, names, terms, lecture, kinds }, offset) =>
          index.addCustomRecord({
            url: `/${from + offset}`,
            language,
            content: markless(stems) || NO_WORDS,
            meta: { title: markless(names), terms: markless(terms) },
            filters: { lecture: [lecture], kind: kinds },
          }),
        ),
      );
    }
    const { errors: failures, files } = await index.getFiles();
    if (failures.length > 0) throw new Error(`The search index could not be made: ${failures.join('; ')}`);
    checkCount(files, records.length);
    const used = files.filter(({ path }) => !unused.test(path));
    return new Map(
      used.map(({ path, content }) => [path, path === 'pagefind.js' ? smaller(path, content) : content]),
    );
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

/** Sections are known by their place among Pagefind's pages: without one, those after it would be taken for others. */
function checkCount(files: { path: string; content: Uint8Array }[], records: number): void {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? '{}').toString()) as {
    languages?: Record<string, { page_count: number }>;
  };
  const pages = Object.values(languages ?? {}).reduce((sum, { page_count }) => sum + page_count, 0);
  if (pages !== records)
    throw new Error(`The search index has ${pages} sections where the course has ${records}.`);
}

function smaller(name: string, content: Uint8Array): Uint8Array {
  return Buffer.from(minifySync(name, Buffer.from(content).toString()).code);
}
