import type { Language } from '../words/language.ts';
import { wordsOf } from '../words/words-of.ts';
import { type SectionEntry, textOfPart } from './section-entry.ts';

/** More words than this would take longer to load than completing and correcting are worth. */
const MOST = 12_000;

/**
 * Counts the words of a course, one section after the other: `add` gives the stems of what the section says. The `text`
 * has the most frequent words if there are very many: a line for those that stand in one section, one for two or three,
 * one for four to seven, and so on, each line in the order of the alphabet.
 */
export function countedVocabulary(language: Language): {
  add: (entry: SectionEntry) => Set<string>;
  text: () => string;
} {
  const counts = new Map<string, number>();
  const spellings = new Map<string, string>();
  const add = (entry: SectionEntry): Set<string> => {
    const words = new Set<string>();
    const stems = new Set<string>();
    const labels = entry.parts.map(({ label }) => label);
    // A label is known, but a section isn't found by it: there is a "Figure 2" in most.
    for (const [n, text] of [entry.heading, ...entry.parts.map(textOfPart), ...labels].entries()) {
      for (const { exact, stem, length, start, end } of wordsOf(text, language)) {
        if (n <= entry.parts.length) stems.add(stem);
        const isSpelt = length > 1 || spellings.has(exact);
        if (words.has(exact) && isSpelt) continue;
        if (!/^[\p{L}\p{M}]+$/u.test(exact)) continue;
        words.add(exact);
        if (!isSpelt) spellings.set(exact, spelling(text.slice(start, end), language));
      }
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return stems;
  };
  const text = (): string => {
    const lines: string[][] = [];
    const kept = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST);
    for (const [word, count] of kept) {
      const order = Math.floor(Math.log2(count));
      while (lines.length <= order) lines.push([]);
      // A whole, such as "finetuning" for "fine-tuning", is known but never spelled so.
      lines[order]?.push(spellings.get(word) ?? `-${word}`);
    }
    return lines.map((words) => words.sort().join(' ')).join('\n');
  };
  return { add, text };
}

/** A word as it is offered to a reader: with its accents, without what is never seen. */
function spelling(written: string, { code }: Language): string {
  return written
    .normalize('NFC')
    .toLocaleLowerCase(code)
    .replace(/[^\p{L}\p{M}]/gu, '');
}
