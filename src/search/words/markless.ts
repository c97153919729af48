/** The Yi syllables: letters that have no case, no accents and no other form. */
const [FIRST, COUNT] = [0xa000, 0x48c];

/**
 * Stems as Pagefind is given them and asked for them. It takes every mark off what it is asked, and by those a word of
 * Hindi or Thai is told from others: a letter that no course has stands for each.
 */
export function markless(stems: string): string {
  return stems.replace(/\p{M}/gu, (mark) =>
    String.fromCodePoint(FIRST + ((mark.codePointAt(0) as number) % COUNT)),
  );
}
