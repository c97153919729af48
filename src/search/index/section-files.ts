import type { SectionEntry } from './section-entry.ts';

/** A course of this size, in bytes before compression, is fetched as a whole. */
const WHOLE = 400_000;
/**
 * Sections that share a file. Neighbours answer the same question often enough, and a file of each section alone
 * would make four fifths of the files of a long course, each to be written, listed, compressed and kept by itself.
 */
const IN_FILE = 7;

/** The sections as a browser has them: all at once where they are few, else some in each file. */
export function sectionFiles(entries: SectionEntry[]): { whole: boolean; texts: Map<string, Uint8Array> } {
  const texts = sectionFileNames(entries.length).map((name, file): [string, Uint8Array] => [
    name,
    Buffer.from(JSON.stringify(entries.slice(file * IN_FILE, (file + 1) * IN_FILE))),
  ]);
  const whole = texts.reduce((sum, [, content]) => sum + content.length, 0) <= WHOLE;
  return { whole, texts: new Map(whole ? [] : texts) };
}

/** Number and name of the file that holds section number `n`, and which of those in it that is. */
export function sectionFile(n: number): { file: number; name: string; at: number } {
  const file = Math.floor(n / IN_FILE);
  return { file, name: `sections/${file}.json`, at: n % IN_FILE };
}

/** Names of the files that hold so many sections, in order. */
export function sectionFileNames(sections: number): string[] {
  return Array.from({ length: Math.ceil(sections / IN_FILE) }, (_, file) => sectionFile(file * IN_FILE).name);
}
