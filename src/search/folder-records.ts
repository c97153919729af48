import type { AsPlainObject } from 'minisearch';
import type { SearchTerms } from './section-entry.ts';

/** How many sections stand in one file of records: a search reads the few files its results are in. */
export const SECTIONS_IN_FILE = 100;

/** What the file `index` holds: all that a search needs to find its candidates. */
export interface IndexRecords {
  index: AsPlainObject;
  terms: SearchTerms;
  vocabulary: string;
}

/** Name of the file that holds the section at a place in the list. */
export function sectionsFile(id: number): string {
  return `sections-${Math.floor(id / SECTIONS_IN_FILE)}`;
}

/** Records as a classic script, the only kind of data that a browser reads from a folder. */
export function recordsScript(name: string, records: unknown): string {
  return `courseRecords(${JSON.stringify(name)}, ${JSON.stringify(records)});\n`;
}
