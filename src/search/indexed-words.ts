import type { SectionEntry } from './section-entry.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** How many words have a position of their own. */
const FIXED = 255;
/** Pagefind counts it as a word and leaves it out. */
const FILLER = '.';

/** The words under which a section is found. */
export interface IndexedWords {
  /** Of its heading, the terms it introduces and those it defines; they weigh more. */
  heading: string;
  text: string;
}

/**
 * The words under which each section is found: each once, those of most sections first, the first of them at
 * the same position in every section. Pagefind's lists of positions are then so regular that they compress well.
 */
export function indexedWords(entries: SectionEntry[], language: string): IndexedWords[] {
  const all = entries.map((entry) => stemsOf(textOf(entry), language));
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  const ranks = new Map(sorted.map(([word], rank) => [word, rank]));
  return entries.map((entry, index) => ({
    heading: [...stemsOf(namesOf(entry), language)].join(' '),
    text: inPlaces([...(all[index] ?? [])], (word) => ranks.get(word) ?? ranks.size).join(' '),
  }));
}

function inPlaces(words: string[], rank: (word: string) => number): string[] {
  const places: string[] = [];
  for (const word of words.sort((one, other) => rank(one) - rank(other))) {
    while (places.length < Math.min(rank(word), FIXED)) places.push(FILLER);
    places.push(word);
  }
  return places;
}

function namesOf({ heading, terms, parts }: SectionEntry): string {
  const defined = parts.filter(({ kind }) => kind === 'definition').map(({ label }) => label);
  return [heading, ...terms, ...defined].join('\n');
}

function textOf({ heading, breadcrumb, parts }: SectionEntry): string {
  return [heading, ...breadcrumb, ...parts.flatMap(({ label, text }) => [label, text])].join('\n');
}

/** Numbers so exact that nobody searches for them; they make up much of a table. */
const measured = /^\d+\.\d{3,}/;

function stemsOf(text: string, language: string): Set<string> {
  const words = wordsOf(text, language).filter(({ exact }) => !stopWords.has(exact) && !measured.test(exact));
  return new Set(words.map(({ stem }) => stem));
}
