import type { IndexSource } from '../../search/engine.ts';
import { miniSearchEngine } from '../../search/mini-search.ts';
import { type ScriptIndex, SECTIONS_IN_FILE, sectionsFile } from '../../search/script-index.ts';
import type { SectionEntry } from '../../search/section-entry.ts';
import { loadScript } from './load-script.ts';

const loadIndex = () => loadScript<ScriptIndex>('index');

/** The folder's own index, read by MiniSearch from scripts: Pagefind can't run from a folder. */
export const indexSource = (): IndexSource => ({
  pagefind: async () => miniSearchEngine((await loadIndex()).index, sectionAt),
  terms: async () => (await loadIndex()).terms,
  vocabulary: async () => (await loadIndex()).vocabulary,
});

async function sectionAt(id: number): Promise<SectionEntry> {
  const sections = await loadScript<SectionEntry[]>(sectionsFile(id));
  return sections[id % SECTIONS_IN_FILE] as SectionEntry;
}
