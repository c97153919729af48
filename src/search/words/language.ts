import { fold } from './fold.ts';

/** What the search knows of a language. */
export interface Language {
  code: string;
  /** The part that a word's forms have in common; of words in lower case. */
  stem: (word: string) => string;
  /** Words, folded, that say little beside others. */
  faint: ReadonlySet<string>;
}

/** Brings a language's stemmer and its list of small words together; without a stemmer a few light rules do. */
export function languageOf(
  code: string,
  stemmer: ((word: string) => string) | undefined,
  smallWords: Iterable<string>,
): Language {
  const own = code.split('-')[0] ?? code;
  const once = stemmer ?? light[own] ?? ((word: string) => word);
  const stem = PILING.test(own) ? toTheEnd(once) : once;
  return {
    code,
    stem: own === 'en' ? (word) => stem(british(word)) : stem,
    faint: new Set([...smallWords].map((word) => fold(word, code))),
  };
}

/** Languages that pile endings up, or little words in front: a stemmer takes off some of them, elsewhere others. */
const PILING = /^(?:tr|az|fi|hu|et|ar)$/;

function toTheEnd(stem: (word: string) => string): (word: string) => string {
  return (word) => {
    const shorter = stem(word);
    return shorter.length < word.length && shorter.length > 1 ? toTheEnd(stem)(shorter) : word;
  };
}

/** For languages that no stemmer is at hand for: the little words that are written as one with a noun. */
const light: Record<string, (word: string) => string> = {
  he: (word) => word.replace(/(?<=.{3})(?:ים|ות|יים)$/, '').replace(/^[והבלמשכ]{1,3}(?=.{3})/, ''),
  ko: (word) =>
    word.replace(
      /(?<=.{2})(?:에서는|으로는|에서|에게|으로|까지|부터|처럼|보다|이란|이다|하는|했다|한다|하다|합니다|입니다|된다|되는|은|는|이|가|을|를|의|에|로|와|과|도|만|란)$/,
      '',
    ),
};

/** British spellings as American ones. */
function british(word: string): string {
  return word
    .replace(/(.{3})is(e[ds]?|ing|ations?|ers?|able)$/, '$1iz$2')
    .replace(/(.{2})yse(?=[dsr]?$)/, '$1yze')
    .replace(/(.{2})our(?=s?$|ed$|ing$|al$)/, '$1or')
    .replace(/([cf])ence(?=s?$)/, '$1ense')
    .replace(/(.{2})tre(?=s?$)/, '$1ter');
}
