import type { AsPlainObject } from 'minisearch';
import type { SearchTerms } from './section-entry.ts';

/** How many sections stand in one script: a search reads the few files its results are in. */
export const SECTIONS_IN_FILE = 100;

/** What the file `index` holds: all that a search needs to find its candidates. */
export interface ScriptIndex {
  index: AsPlainObject;
  terms: SearchTerms;
  vocabulary: string;
}

/** Name of the file that holds the section at a place in the list. */
export function sectionsFile(id: number): string {
  return `sections-${Math.floor(id / SECTIONS_IN_FILE)}`;
}

/** A piece of the index as a classic script, the only kind of data that a browser reads from a folder. */
export function indexScript(name: string, piece: unknown): string {
  return `courseIndex(${JSON.stringify(name)}, ${JSON.stringify(piece)});\n`;
}
