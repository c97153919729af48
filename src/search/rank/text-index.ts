import { type SectionEntry, textOfPart } from '../index/section-entry.ts';
import type { Language } from '../words/language.ts';
import { type Word, wordsOf } from '../words/words-of.ts';

/** A text whose words can be looked up. */
export interface TextIndex {
  /** Its words, without the wholes that some are joined to. */
  words: Word[];
  /** Words and wholes by their exact form and by their stem. */
  places: Map<string, Word[]>;
}

/** What is matched of a section. */
export interface EntryIndex {
  heading: TextIndex;
  /** The terms it introduces. */
  terms: TextIndex[];
  parts: TextIndex[];
}

const kept = new WeakMap<SectionEntry, EntryIndex>();

/** The words of a section, cut once. */
export function entryIndex(entry: SectionEntry, language: Language): EntryIndex {
  const known = kept.get(entry);
  if (known) return known;
  const made = {
    heading: textIndex(entry.heading, language),
    terms: entry.terms.map((term) => textIndex(term, language)),
    parts: entry.parts.map((part) => textIndex(textOfPart(part), language)),
  };
  kept.set(entry, made);
  return made;
}

/** The words of a text, cut and sorted. */
export function textIndex(text: string, language: Language): TextIndex {
  const words = wordsOf(text, language);
  const places = new Map<string, Word[]>();
  const put = (key: string, word: Word) => {
    const list = places.get(key);
    if (list) list.push(word);
    else places.set(key, [word]);
  };
  for (const word of words) {
    put(word.exact, word);
    if (word.stem !== word.exact) put(word.stem, word);
  }
  return { words: words.filter(({ length }) => length === 1), places };
}
