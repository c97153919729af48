import type { SectionEntry } from './section-entry.ts';
import { stopWords } from './stop-words.ts';
import { fold, wordsOf } from './words.ts';

/** More words than this would take longer to load than a correction is worth. */
const MOST = 12_000;

/**
 * The words of a course for correcting misspelt ones: a line for each order of frequency, the most frequent
 * first, each line in the order of the alphabet.
 */
export function vocabularyText(entries: SectionEntry[], language: string): string {
  const counts = new Map<string, number>();
  const spellings = new Map<string, string>();
  for (const { heading, parts } of entries) {
    const text = [
      heading,
      ...parts.filter(({ kind }) => kind !== 'footnote').flatMap(({ label, text }) => [label, text]),
    ].join('\n');
    const words = new Map(
      wordsOf(text, language).map(({ exact, start, end }) => [exact, text.slice(start, end)]),
    );
    for (const [word, written] of words) {
      if (word.length < 3 || !/^\p{L}+$/u.test(word) || stopWords.has(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      // With its accents, as it is offered to a reader; without what else is left out for comparing.
      const spelling = written.normalize('NFC').toLowerCase();
      spellings.set(word, fold(spelling) === word && /^\p{L}+$/u.test(spelling) ? spelling : word);
    }
  }
  const lines = new Map<number, string[]>();
  const kept = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST);
  for (const [word, count] of kept) {
    const order = Math.floor(Math.log2(count));
    lines.set(order, [...(lines.get(order) ?? []), spellings.get(word) ?? word]);
  }
  return [...lines.values()].map((words) => words.sort().join(' ')).join('\n');
}
