import type { SectionEntry } from './section-entry.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** More words than this would take longer to load than a correction is worth. */
const MOST = 12_000;

/**
 * The words of a course for correcting misspelt ones: a line for each order of frequency, the most frequent
 * first, each line in the order of the alphabet.
 */
export function vocabularyText(entries: SectionEntry[], language: string): string {
  const counts = new Map<string, number>();
  for (const { heading, parts } of entries) {
    const text = [
      heading,
      ...parts.filter(({ kind }) => kind !== 'footnote').flatMap(({ label, text }) => [label, text]),
    ].join('\n');
    for (const word of new Set(wordsOf(text, language).map(({ exact }) => exact))) {
      if (word.length > 2 && /^\p{L}+$/u.test(word) && !stopWords.has(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const lines = new Map<number, string[]>();
  const kept = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST);
  for (const [word, count] of kept) {
    const order = Math.floor(Math.log2(count));
    lines.set(order, [...(lines.get(order) ?? []), word]);
  }
  return [...lines.values()].map((words) => words.sort().join(' ')).join('\n');
}
