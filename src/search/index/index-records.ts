import type { Language } from '../words/language.ts';
import { wordsOf } from '../words/words-of.ts';
import type { PartKind, SectionEntry } from './section-entry.ts';
import { countedVocabulary } from './vocabulary.ts';

/** Under what a section is found, by Pagefind or in a list. */
export interface IndexRecord {
  /** The stem of each of its words, once. */
  stems: string;
  /** The same of its heading and the terms it defines, which weigh most, and of those that it introduces. */
  names: string;
  terms: string;
  lecture: string;
  kinds: PartKind[];
}

/** In how much of all sections a stem stands by which nothing is found. */
const GOOD_PART = 0.2;
/** A stem in no more sections than this is worth finding in any course. */
const FEW = 10;

/**
 * A record for each section, the stems that stand in a good part of all, and the words of all: see `countedVocabulary`.
 * Those stems are left out of `stems`, which makes an index much smaller: only names have them.
 */
export function indexRecords(
  entries: SectionEntry[],
  language: Language,
): { records: IndexRecord[]; everywhere: string[]; vocabulary: string } {
  const vocabulary = countedVocabulary(language);
  const sets = entries.map(vocabulary.add);
  const counts = new Map<string, number>();
  for (const set of sets) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.max(FEW, entries.length * GOOD_PART);
  const everywhere = new Set([...counts.keys()].filter((stem) => (counts.get(stem) ?? 0) > most));
  const records = entries.map((entry, n) => {
    // Each stem once, where it weighs most: a word that Pagefind has in a text counts as one of the text alone.
    const names = stemsOf(namesOf(entry), language);
    const terms = new Set([...stemsOf(entry.terms.join('\n'), language)].filter((stem) => !names.has(stem)));
    const said = [...(sets[n] ?? [])].filter((stem) => !names.has(stem) && !terms.has(stem));
    return {
      stems: said.filter((stem) => !everywhere.has(stem)).join(' '),
      names: [...names].join(' '),
      terms: [...terms].join(' '),
      lecture: entry.lecture,
      kinds: [...new Set(entry.parts.map(({ kind }) => kind))],
    };
  });
  return { records, everywhere: [...everywhere], vocabulary: vocabulary.text() };
}

function namesOf({ heading, parts }: SectionEntry): string {
  const defined = parts.filter(({ kind }) => kind === 'definition').map(({ label }) => label);
  return [heading, ...defined].join('\n');
}

function stemsOf(text: string, language: Language): Set<string> {
  const stems = new Set<string>();
  for (const { stem } of wordsOf(text, language)) stems.add(stem);
  return stems;
}
