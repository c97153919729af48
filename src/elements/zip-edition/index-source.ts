import type { SectionEntry } from '../../search/index/section-entry.ts';
import { listSource, type SectionList } from '../../search/list-source.ts';
import { SECTIONS_IN_SCRIPT, sectionsScript } from '../../search/script-index.ts';
import type { Source } from '../../search/source.ts';
import { loadScript } from './load-script.ts';

/** The folder's own index, a list read from scripts: Pagefind can't run from a folder. */
export const indexSource = (): Source =>
  listSource(
    () => loadScript<SectionList>('index'),
    async (n) => {
      const sections = await loadScript<SectionEntry[]>(sectionsScript(n));
      return sections[n % SECTIONS_IN_SCRIPT] as SectionEntry;
    },
    () => loadScript<Awaited<ReturnType<Source['stemmer']>>>('stemmer'),
  );
