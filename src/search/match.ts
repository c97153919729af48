import type { Atom, Query, Variant } from './query.ts';
import { singular } from './stem.ts';
import { isStemmed, type Word } from './words.ts';

/** A place where a text has one of the things asked for. */
export interface Hit {
  variant: Variant;
  /** 1 for the word as typed, less for another form or a synonym. */
  quality: number;
  /** First and last word, counted in the text. */
  at: number;
  last: number;
  /** First and last character. */
  start: number;
  end: number;
}

const SINGULAR = 0.97;
const OTHER_FORM = 0.85;
const BEGINNING = 0.6;

/** Every place in `words` that has one of the query's variants, in the order of the text. */
export function hitsIn(words: Word[], query: Query): Hit[] {
  const singles = words.filter(({ length }) => length === 1);
  const unfinished = query.units.length - 1;
  const hits: Hit[] = [];
  for (const variant of query.variants) {
    const [first, ...rest] = variant.atoms;
    if (!first) continue;
    const mayGrow =
      variant.weight === 1 &&
      rest.length === 0 &&
      variant.covers.includes(unfinished) &&
      !query.units[unfinished]?.quoted;
    for (const word of rest.length === 0 ? words : singles) {
      let quality = likeness(word, first, query.language, mayGrow);
      let last = word;
      for (const [index, atom] of rest.entries()) {
        const next = singles[word.at + index + 1];
        quality = next ? Math.min(quality, likeness(next, atom, query.language, false)) : 0;
        if (!next || quality === 0) break;
        last = next;
      }
      if (quality === 0) continue;
      const end = word.at + Math.max(word.length, variant.atoms.length) - 1;
      hits.push({
        variant,
        quality: quality * variant.weight,
        at: word.at,
        last: end,
        start: word.start,
        end: last.end,
      });
    }
  }
  return hits.sort((one, other) => one.at - other.at || other.quality - one.quality);
}

function likeness(word: Word, atom: Atom, language: string, mayGrow: boolean): number {
  if (word.exact === atom.exact) return 1;
  if (word.stem === atom.stem) return singular(word.exact) === singular(atom.exact) ? SINGULAR : OTHER_FORM;
  if (mayGrow && atom.exact.length > 2 && word.exact.startsWith(atom.exact)) return BEGINNING;
  // Without a stemmer of our own, words with a long common beginning are forms of one another.
  if (!isStemmed(language)) {
    const [one, other] = [withoutArticle(word.exact), withoutArticle(atom.exact)];
    if (one === other || sharesBeginning(one, other)) return OTHER_FORM;
  }
  return 0;
}

/** Arabic writes "the", and "and", "with" and the like before it, as one word with the noun. */
function withoutArticle(word: string): string {
  return word.replace(/^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u, '');
}

function sharesBeginning(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same >= 5 && one.length - same <= 3 && other.length - same <= 3;
}
