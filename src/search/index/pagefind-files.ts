import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import type { IndexRecord } from './index-records.ts';

/** Files of Pagefind's that this site has no use for: its own interfaces and worker, and the texts of records. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|fragment\/)/;
/** Records on their way to Pagefind's process together. */
const AT_ONCE = 200;

/** Pagefind's files over the sections of a course, as it writes them. Each section is sorted under its number. */
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
            content: stems,
            meta: { title: names, terms },
            filters: { lecture: [lecture], kind: kinds },
            sort: { n: String(from + offset) },
          }),
        ),
      );
    }
    const { errors: failures, files } = await index.getFiles();
    if (failures.length > 0) throw new Error(`The search index could not be made: ${failures.join('; ')}`);
    const used = files.filter(({ path }) => !unused.test(path));
    return new Map(
      used.map(({ path, content }) => [path, path === 'pagefind.js' ? smaller(path, content) : content]),
    );
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

function smaller(name: string, content: Uint8Array): Uint8Array {
  return Buffer.from(minifySync(name, Buffer.from(content).toString()).code);
}
