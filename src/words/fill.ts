import type { Plural } from './words.ts';

const braces = /\{(\w+)\}/;

/** A sentence with what goes into its braces. */
export function fill(sentence: string, given: Record<string, string | number>): string {
  return pieces(sentence, given).join('');
}

/** The same in pieces, where what goes in isn't only text: elements, for example. */
export function pieces<Piece>(sentence: string, given: Record<string, Piece>): (string | Piece)[] {
  return sentence
    .split(braces)
    .map((piece, index) => (index % 2 === 1 && Object.hasOwn(given, piece) ? (given[piece] as Piece) : piece))
    .filter((piece) => piece !== '');
}

/** What stands before and after the braces of a sentence that has one pair of them. */
export function around(sentence: string): [string, string] {
  const [before = '', , after = ''] = sentence.split(braces);
  return [before, after];
}

/** A sentence that counts, in the plural form that a language asks for. `language` is a BCP 47 tag. */
export function counted(
  plural: Plural,
  count: number,
  language: string,
  given: Record<string, string> = {},
): string {
  const form = new Intl.PluralRules(language).select(count);
  return fill(plural[form] ?? plural.other, { ...given, count });
}
