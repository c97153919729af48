/**
 * Byte-pair encoding on the letters of a text: the most frequent pair of neighbours becomes one symbol, again
 * and again (Sennrich, Haddow and Birch, 2016). Of equally frequent pairs the one met first is merged.
 */
export function learnMerges(text: string, most: number): Learned {
  const counts = new Map<string, number>();
  for (const word of text.split(/\s+/).filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let words: Word[] = [...counts].map(([word, count]) => ({ symbols: [...word], count }));
  const merges: Merge[] = [];
  while (merges.length < most) {
    const best = mostFrequent(words);
    if (!best) break;
    words = words.map(({ symbols, count }) => ({ symbols: merged(symbols, best.pair), count }));
    merges.push({ ...best, left: countSymbols(words) });
  }
  return { words, merges };
}

/** How many symbols the whole text takes. */
export function countSymbols(words: readonly Word[]): number {
  return words.reduce((sum, { symbols, count }) => sum + count * symbols.length, 0);
}

function mostFrequent(words: readonly Word[]): Pick<Merge, 'pair' | 'count'> | undefined {
  const pairs = new Map<string, Pick<Merge, 'pair' | 'count'>>();
  for (const { symbols, count } of words)
    for (const [i, second] of symbols.slice(1).entries()) {
      const pair: Pair = [symbols[i] as string, second];
      const key = pair.join(' ');
      pairs.set(key, { pair, count: (pairs.get(key)?.count ?? 0) + count });
    }
  let best: Pick<Merge, 'pair' | 'count'> | undefined;
  for (const one of pairs.values()) if (one.count > (best?.count ?? 1)) best = one;
  return best;
}

function merged(symbols: readonly string[], [first, second]: Pair): string[] {
  const result: string[] = [];
  for (let i = 0; i < symbols.length; i++) {
    const isPair = symbols[i] === first && symbols[i + 1] === second;
    result.push(isPair ? first + second : (symbols[i] as string));
    if (isPair) i++;
  }
  return result;
}

type Pair = readonly [first: string, second: string];

/** A word of the text: the symbols it is cut into, and how often it occurs. */
export interface Word {
  symbols: string[];
  count: number;
}

/** One merge: which pair, how often it was found, and how many symbols the text had afterwards. */
export interface Merge {
  pair: Pair;
  count: number;
  left: number;
}

interface Learned {
  words: Word[];
  merges: Merge[];
}
