import type { SectionEntry } from './section-entry.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** In how many sections each word occurs. */
export function wordCounts(entries: SectionEntry[], language: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const word of stemsOf(textOf(entry), language)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The words under which a section is found. The same order everywhere keeps Pagefind's lists of positions small. */
export function indexedWords(entry: SectionEntry, counts: Map<string, number>, language: string): { heading: string; text: string } {
  const count = (word: string) => counts.get(word) ?? 0;
  const text = [...stemsOf(textOf(entry), language)].sort((one, other) => count(other) - count(one) || (one < other ? -1 : 1));
  return { heading: [...stemsOf(entry.heading, language)].join(' '), text: text.join(' ') };
}

function textOf({ heading, breadcrumb, parts }: SectionEntry): string {
  return [heading, ...breadcrumb, ...parts.flatMap(({ label, text }) => [label, text])].join('\n');
}

function stemsOf(text: string, language: string): Set<string> {
  const words = wordsOf(text, language).filter(({ exact }) => !stopWords.has(exact));
  return new Set(words.map(({ stem }) => stem));
}
