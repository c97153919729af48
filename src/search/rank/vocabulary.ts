import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { wordsOf } from '../words/words-of.ts';
import type { Atom, Question } from './question.ts';

/** A word of the course, as it is spelled, and in about how many sections it stands: 2 to the power of `order`. */
export interface KnownWord {
  word: string;
  stem: string;
  order: number;
  /** Written in two, with a hyphen. */
  isWhole: boolean;
}

/** The words of a course by their folded form. */
export interface Vocabulary {
  words: Map<string, KnownWord>;
  /** How frequent the forms of a stem are. */
  stems: Map<string, number>;
}

/** Reads what the build wrote of the course's words. */
export function readVocabulary(text: string, language: Language): Vocabulary {
  const vocabulary: Vocabulary = { words: new Map(), stems: new Map() };
  for (const [order, line] of text.split('\n').entries()) {
    for (const written of line.split(' ')) {
      const isWhole = written.startsWith('-');
      const word = isWhole ? written.slice(1) : written;
      if (!word) continue;
      const stem = wordsOf(word, language)[0]?.stem ?? '';
      vocabulary.words.set(fold(word, language.code), { word, stem, order, isWhole });
      vocabulary.stems.set(stem, Math.max(order, vocabulary.stems.get(stem) ?? 0));
    }
  }
  return vocabulary;
}

/** Whether the course has a word in some form. */
export function hasWord({ exact, stem }: Atom, { words, stems }: Vocabulary): boolean {
  return words.has(exact) || stems.has(stem);
}

const bareKept = new WeakMap<Vocabulary, Map<string, Set<string>>>();

/**
 * Stems of the course's words that a reader typed without their accents: a stemmer that knows `-ção` for an ending
 * leaves `-cao` on.
 */
export function accentedStems({ exact, stem }: Atom, vocabulary: Vocabulary, language: Language): string[] {
  const own = vocabulary.words.get(exact)?.stem;
  if (own !== undefined) return own === stem ? [] : [own];
  if (vocabulary.stems.has(stem)) return [];
  let bare = bareKept.get(vocabulary);
  if (!bare) {
    bare = new Map();
    for (const [plain, { word, stem: meant }] of vocabulary.words) {
      // Only what has accents has another stem without them.
      const stemmed = word === plain ? meant : (wordsOf(plain, language)[0]?.stem ?? meant);
      if (stemmed !== meant) bare.set(stemmed, (bare.get(stemmed) ?? new Set()).add(meant));
    }
    bareKept.set(vocabulary, bare);
  }
  return [...(bare.get(stem) ?? [])];
}

/** Languages that write nouns that belong together as one. */
export const COMPOUNDING = /^(?:de|nl|da|nb|nn|no|sv|is|fi|hu)\b/;
/** Of fewer letters a word is an ending as often as a word. */
const TELLING = 5;
const MOST_COMPOUNDS = 8;

/**
 * Words of the course that a word in any form is the end or the beginning of, the most frequent first:
 * `Endlosschleife` for `Schleifen`, `Tragflächenprofil` for `Tragfläche`.
 */
export function compoundsWith({ exact, stem }: Atom, { words }: Vocabulary, language: Language): string[] {
  if (!COMPOUNDING.test(language.code) || stem.length < TELLING) return [];
  const isIn = (plain: string, part: string) =>
    plain.length > part.length + 2 && (plain.endsWith(part) || plain.startsWith(part));
  return [...words]
    .filter(([plain, known]) => !known.isWhole && (isIn(plain, exact) || isIn(known.stem, stem)))
    .sort(([, one], [, other]) => other.order - one.order)
    .slice(0, MOST_COMPOUNDS)
    .map(([, { word }]) => word);
}

const MOST = 20;

/** Words that begin with these letters, the most frequent first. */
export function completionsOf(beginning: string, { words }: Vocabulary): string[] {
  const found: KnownWord[] = [];
  for (const [exact, known] of words)
    if (exact.length > beginning.length && exact.startsWith(beginning)) found.push(known);
  return found
    .sort((one, other) => other.order - one.order)
    .slice(0, MOST)
    .map(({ word }) => word);
}

/** A word of one section in so many tells about as much as one that is rarer still: it doesn't outweigh all others. */
const RARE = 30;

/** How much it tells that a section has a unit: by the rarest word of it. */
export function rarityOf({ units }: Question, { words, stems }: Vocabulary, sections: number): number[] {
  return units.map(({ atoms }) => {
    const orders = atoms.map(({ exact, stem }) =>
      Math.max(words.get(exact)?.order ?? 0, stems.get(stem) ?? 0),
    );
    return Math.log(1 + 1 / (2 ** Math.min(...orders) / sections + 1 / RARE));
  });
}
