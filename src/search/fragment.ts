import { gunzipSync, gzipSync } from 'node:zlib';
import type { SectionEntry } from './section-entry.ts';

/** What Pagefind writes before the data of each of its files. */
export const SIGNATURE = 'pagefind_dcd';

/** What is used of a fragment: its address, which is the number of its section, and the section itself. */
interface Fragment {
  url: string;
  entry?: SectionEntry;
}

/** A fragment with the section itself in place of the list of its words. */
export function fragmentWithEntry(content: Uint8Array, entries: SectionEntry[]): Uint8Array {
  const { url } = parse(content);
  const entry = entries[numberOf(url)];
  const kept = { url, content: '', word_count: 0, filters: {}, meta: {}, anchors: [], entry };
  return gzipSync(SIGNATURE + JSON.stringify(kept), { level: 9 });
}

/** The section in a fragment that the build wrote, and its number in the course; throws where there is none. */
export function readFragment(content: Uint8Array): { number: number; entry: SectionEntry } {
  const { url, entry } = parse(content);
  if (!entry) throw new Error(`There is no section in the search fragment ${url}.`);
  return { number: numberOf(url), entry };
}

function parse(content: Uint8Array): Fragment {
  return JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length)) as Fragment;
}

const numberOf = (url: string) => Number(url.slice(1));
