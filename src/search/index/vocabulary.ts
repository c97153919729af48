import { entryIndex, type TextIndex } from '../rank/text-index.ts';
import type { Language } from '../words/language.ts';
import { wordsOf } from '../words/words-of.ts';
import { type SectionEntry, textOfPart } from './section-entry.ts';

/** More words than this would take longer to load than completing and correcting are worth. */
const MOST = 12_000;

/**
 * The words of a course, the most frequent of them if there are very many: a line for those that stand in one
 * section, one for two or three, one for four to seven, and so on, each line in the order of the alphabet.
 */
export function vocabularyText(entries: SectionEntry[], language: Language, textsOf = cutTexts): string {
  const counts = new Map<string, number>();
  const spellings = new Map<string, string>();
  for (const entry of entries) {
    const words = new Set<string>();
    for (const { text, all } of textsOf(entry, language)) {
      for (const { exact, length, start, end } of all) {
        const isSpelt = length > 1 || spellings.has(exact);
        if (words.has(exact) && isSpelt) continue;
        if (!/^\p{L}+$/u.test(exact)) continue;
        words.add(exact);
        if (!isSpelt) spellings.set(exact, spelling(text.slice(start, end), language));
      }
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const lines: string[][] = [];
  const kept = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST);
  for (const [word, count] of kept) {
    const order = Math.floor(Math.log2(count));
    while (lines.length <= order) lines.push([]);
    // A whole, such as "finetuning" for "fine-tuning", is known but never spelled so.
    lines[order]?.push(spellings.get(word) ?? `-${word}`);
  }
  return lines.map((words) => words.sort().join(' ')).join('\n');
}

/** A text and its words. */
type CutText = { text: string } & Pick<TextIndex, 'all'>;

/** The texts of a section, cut for this alone: kept for all sections, they fill the memory of a build. */
function cutTexts(entry: SectionEntry, language: Language): CutText[] {
  const texts = [entry.heading, ...entry.parts.flatMap((part) => [part.label, textOfPart(part)])];
  return texts.map((text) => ({ text, all: wordsOf(text, language) }));
}

/** The same for where sections are ranked as well: their texts are cut once for both. */
export function indexedTexts(entry: SectionEntry, language: Language): CutText[] {
  const { heading, parts } = entryIndex(entry, language);
  return [
    { text: entry.heading, all: heading.all },
    ...entry.parts.flatMap((part, at) => [
      { text: part.label, all: wordsOf(part.label, language) },
      { text: textOfPart(part), all: parts[at]?.all ?? [] },
    ]),
  ];
}

/** A word as it is offered to a reader: with its accents, without what is never seen. */
function spelling(written: string, { code }: Language): string {
  return written
    .normalize('NFC')
    .toLocaleLowerCase(code)
    .replace(/[^\p{L}\p{M}]/gu, '');
}
