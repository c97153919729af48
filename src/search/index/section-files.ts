import type { SectionEntry } from './section-entry.ts';

/** A course of this size, in bytes before compression, is fetched as a whole. */
const WHOLE = 400_000;

/** The sections as a browser has them: all at once where they are few, else each in a file of its own. */
export function sectionFiles(entries: SectionEntry[]): { whole: boolean; texts: Map<string, Uint8Array> } {
  const files = entries.map((entry, n): [string, Uint8Array] => [
    sectionFile(n),
    Buffer.from(JSON.stringify(entry)),
  ]);
  const whole = files.reduce((sum, [, content]) => sum + content.length, 0) <= WHOLE;
  return { whole, texts: new Map(whole ? [] : files) };
}

/** Name of the file that holds section number `n`. */
export function sectionFile(n: number): string {
  return `sections/${n}.json`;
}
