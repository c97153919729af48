import { correction, halvesOf, type Vocabulary } from './correct.ts';
import type { Query } from './query.ts';
import { stopWords } from './stop-words.ts';
import { fold } from './words.ts';

/** What nobody types by mistake, in names such as `<|endoftext|>` and `d_model`. */
const isCode = /[<>|{}\\_=]/;

/**
 * The query with its unknown words corrected; undefined where none can be. A word is taken for two only where
 * the course has those two together, which `standTogether` finds out: "blockchain" is no block of a chain.
 */
export async function correctedQuery(
  query: Query,
  unknown: number[],
  vocabulary: Vocabulary,
  standTogether: (one: string, other: string) => Promise<boolean>,
): Promise<string | undefined> {
  let text = query.text;
  for (const unit of unknown) {
    const typed = query.units[unit]?.text ?? '';
    if (isCode.test(typed)) continue;
    let mended = typed;
    for (const word of unknownWords(typed, vocabulary)) {
      const better = (await twoWords(word)) ?? correction(word, vocabulary);
      if (better) mended = mended.replace(word, () => better);
    }
    text = text.replace(typed, () => mended);
  }
  return text === query.text ? undefined : text;

  async function twoWords(word: string): Promise<string | undefined> {
    for (const [one, other] of halvesOf(word, vocabulary, query.language)) {
      if (await standTogether(one, other)) return `${one} ${other}`;
    }
    return undefined;
  }
}

/** The words of a text that the course doesn't have. */
export function unknownWords(text: string, vocabulary: Vocabulary): string[] {
  return (text.match(/\p{L}+/gu) ?? []).filter(
    (word) => !vocabulary.has(fold(word)) && !stopWords.has(fold(word)),
  );
}

/** The query with its unknown formulas, chains of words and phrases as single words; undefined where it has none. */
export function takenApart({ units }: Query, unknown: number[]): string | undefined {
  const joined = unknown.some((unit) => (units[unit]?.atoms.length ?? 0) > 1);
  if (!joined) return undefined;
  return units
    .map(({ text, atoms, quoted }, unit) => {
      if (unknown.includes(unit)) return atoms.map(({ exact }) => exact).join(' ');
      return quoted ? `"${text}"` : text;
    })
    .join(' ');
}
