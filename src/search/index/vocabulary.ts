import type { Language } from '../words/language.ts';
import { wordsOf } from '../words/words-of.ts';
import { type SectionEntry, textOfPart } from './section-entry.ts';

/** More words than this would take longer to load than completing and correcting are worth. */
const MOST = 12_000;

/**
 * The words of a course, the most frequent of them if there are very many: a line for those that stand in one
 * section, one for two or three, one for four to seven, and so on, each line in the order of the alphabet.
 */
export function vocabularyText(entries: SectionEntry[], language: Language): string {
  const vocabulary = countedVocabulary(language);
  for (const entry of entries) vocabulary.add(entry);
  return vocabulary.text();
}

/** The same from one section after the other. */
export function countedVocabulary(language: Language): {
  add: (entry: SectionEntry) => void;
  text: () => string;
} {
  const counts = new Map<string, number>();
  const spellings = new Map<string, string>();
  const add = (entry: SectionEntry): void => {
    const words = new Set<string>();
    for (const text of textsOf(entry)) {
      for (const { exact, length, start, end } of wordsOf(text, language)) {
        const isSpelt = length > 1 || spellings.has(exact);
        if (words.has(exact) && isSpelt) continue;
        if (!/^\p{L}+$/u.test(exact)) continue;
        words.add(exact);
        if (!isSpelt) spellings.set(exact, spelling(text.slice(start, end), language));
      }
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
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

/** What is said in a section, each text by itself. */
const textsOf = ({ heading, parts }: SectionEntry) => [
  heading,
  ...parts.flatMap((part) => [part.label, textOfPart(part)]),
];

/** A word as it is offered to a reader: with its accents, without what is never seen. */
function spelling(written: string, { code }: Language): string {
  return written
    .normalize('NFC')
    .toLocaleLowerCase(code)
    .replace(/[^\p{L}\p{M}]/gu, '');
}
