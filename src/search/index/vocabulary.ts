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
  const counts = new Map<string, number>();
  const spellings = new Map<string, string>();
  for (const { heading, parts } of entries) {
    const text = [heading, ...parts.flatMap((part) => [part.label, textOfPart(part)])].join('\n');
    const words = new Map(
      wordsOf(text, language).map((word) => [
        word.exact,
        word.length > 1 ? '' : text.slice(word.start, word.end),
      ]),
    );
    for (const [word, written] of words) {
      if (!/^\p{L}+$/u.test(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      // As it is offered to a reader: with its accents, without what is never seen.
      const spelling = written
        .normalize('NFC')
        .toLocaleLowerCase(language.code)
        .replace(/[^\p{L}\p{M}]/gu, '');
      if (spelling) spellings.set(word, spelling);
    }
  }
  const lines: string[][] = [];
  const kept = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST);
  for (const [word, count] of kept) {
    const spelling = spellings.get(word);
    const order = Math.floor(Math.log2(count));
    while (lines.length <= order) lines.push([]);
    // A whole, such as "finetuning" for "fine-tuning", is known but never spelled so.
    lines[order]?.push(spelling ?? `-${word}`);
  }
  return lines.map((words) => words.sort().join(' ')).join('\n');
}
