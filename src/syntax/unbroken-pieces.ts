/**
 * A name such as GPT-3, T5-11B, top-k or n-gram, one side of whose hyphen is too short to stand on a line
 * alone; one such as Llama 3.1; an amount such as 40 GB; and a range such as 36–45. Signs of vowels belong to letters.
 */
const shortName =
  /(?<![\p{L}\p{M}\p{N}-])(?:[\p{L}\p{M}\p{N}]{1,8}-(?:\p{L}\p{M}*|\p{N}{1,4}(?:\.\p{N}+)?\p{L}?)|[\p{L}\p{N}]\p{M}*-[\p{L}\p{M}]{2,8}|\p{Lu}[\p{L}\p{M}]{2,9} \p{N}{1,2}(?:\.\p{N}+)?|\p{N}+(?:[.,]\p{N}+)* \p{Lu}{1,2}|\p{N}+–\p{N}+)(?![\p{L}\p{M}\p{N}-])/gu;

/**
 * An amount with the sign of its unit, or a number with its own. In a text that runs from right to left it would be
 * seen with its unit first, or its sign last; in others it may break.
 */
const amount =
  /(?<![\p{L}\p{N}.-])\p{N}+(?:[.,]\p{N}+)*[ \u00a0]?(?:km\/h|m\/s|°[CF]?|[kMGTmµ]?(?:g|s|Hz|W|V|A|J|N|Pa|eV|Ω|bit|B)|[kcmµn]?m|px|pt|dB|fps|k[Ww]h)(?![\p{L}\p{N}])|(?<![^\s([{=<>≤≥,])[-−+±]\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}-])/gu;
const rightToLeft = /[\p{sc=Hebr}\p{sc=Arab}]/u;

/** Cuts a text into what may not be broken between two lines, and what stands between. */
export function unbrokenPieces(text: string): { text: string; isWhole: boolean }[] {
  const pieces: { text: string; isWhole: boolean }[] = [];
  let from = 0;
  const names = [...text.matchAll(shortName)];
  const amounts = rightToLeft.test(text) ? [...text.matchAll(amount)] : [];
  for (const { 0: name, index } of [...names, ...amounts].sort((one, other) => one.index - other.index)) {
    if (index < from) continue;
    pieces.push({ text: text.slice(from, index), isWhole: false }, { text: name, isWhole: true });
    from = index + name.length;
  }
  pieces.push({ text: text.slice(from), isWhole: false });
  return pieces.filter((piece) => piece.text !== '');
}
