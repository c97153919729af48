import type { Word } from '../words/words-of.ts';
import type { Atom, Question, Variant } from './question.ts';
import type { TextIndex } from './text-index.ts';

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

const OTHER_FORM = 0.9;

/** Every place in a text that has one of the question's variants, in the order of the text. */
export function hitsIn({ words, places }: TextIndex, { variants }: Question): Hit[] {
  const hits: Hit[] = [];
  for (const variant of variants) {
    const { atoms } = variant;
    const [first] = atoms;
    if (!first) continue;
    for (const word of placesOf(first, places)) {
      if (word.length > 1 && atoms.length > 1) continue;
      let quality = likeness(word, first);
      let last = word;
      for (let index = 1; index < atoms.length; index++) {
        const next = words[word.at + index];
        const atom = atoms[index] as Atom;
        quality = next ? Math.min(quality, likeness(next, atom)) : 0;
        if (!next || quality === 0) break;
        last = next;
      }
      if (quality > 0)
        hits.push({
          variant,
          quality: quality * variant.weight,
          at: word.at,
          last: word.at + Math.max(word.length, variant.atoms.length) - 1,
          start: word.start,
          end: last.end,
        });
    }
  }
  return hits.sort((one, other) => one.at - other.at || other.quality - one.quality);
}

/** Words that are the atom in some form; those with its letters may have another stem, for an accent's sake. */
function placesOf({ exact, stem }: Atom, places: Map<string, Word[]>): Word[] {
  const alike = places.get(stem) ?? [];
  const same = exact === stem ? undefined : places.get(exact)?.filter((word) => word.stem !== stem);
  return same && same.length > 0 ? [...alike, ...same] : alike;
}

function likeness(word: Word, atom: Atom): number {
  if (word.exact === atom.exact) return 1;
  return word.stem === atom.stem ? OTHER_FORM : 0;
}
