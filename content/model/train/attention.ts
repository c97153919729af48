/** Attention over many texts at once, forwards and backwards. Rows of all texts stand below each other. */
export interface AttentionSizes {
  width: number;
  heads: number;
  causal: boolean;
  /** Where each text begins, and behind the last one the number of all rows. */
  starts: readonly number[];
}

/** For each text and head a square of shares; kept for the way back. */
export type Shares = Float64Array[];

/** Mixes the values by softmax(q·k / √size); `asked` holds queries, keys and values side by side. */
export function mix(asked: Float64Array, sizes: AttentionSizes, mixed: Float64Array): Shares {
  const { width, heads } = sizes;
  const size = width / heads;
  const scale = 1 / Math.sqrt(size);
  return eachHead(sizes, (from, length, head) => {
    const shares = new Float64Array(length * length);
    for (let i = 0; i < length; i++) {
      const query = (from + i) * 3 * width + head * size;
      const until = sizes.causal ? i + 1 : length;
      let highest = -Infinity;
      for (let j = 0; j < until; j++) {
        const key = (from + j) * 3 * width + width + head * size;
        let score = 0;
        for (let s = 0; s < size; s++) score += (asked[query + s] as number) * (asked[key + s] as number);
        score *= scale;
        shares[i * length + j] = score;
        if (score > highest) highest = score;
      }
      let sum = 0;
      for (let j = 0; j < until; j++) {
        const power = Math.exp((shares[i * length + j] as number) - highest);
        shares[i * length + j] = power;
        sum += power;
      }
      const to = (from + i) * width + head * size;
      for (let j = 0; j < until; j++) {
        const share = (shares[i * length + j] as number) / sum;
        shares[i * length + j] = share;
        const value = (from + j) * 3 * width + 2 * width + head * size;
        for (let s = 0; s < size; s++)
          mixed[to + s] = (mixed[to + s] as number) + share * (asked[value + s] as number);
      }
    }
    return shares;
  });
}

/** The way back: from the gradient of what was mixed to that of queries, keys and values. */
export function unmix(
  asked: Float64Array,
  sizes: AttentionSizes,
  shares: Shares,
  mixedGradient: Float64Array,
): Float64Array {
  const { width, heads } = sizes;
  const size = width / heads;
  const scale = 1 / Math.sqrt(size);
  const gradient = new Float64Array(asked.length);
  let square = 0;
  eachHead(sizes, (from, length, head) => {
    const share = shares[square++] as Float64Array;
    const back = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      const until = sizes.causal ? i + 1 : length;
      const query = (from + i) * 3 * width + head * size;
      const at = (from + i) * width + head * size;
      let mean = 0;
      for (let j = 0; j < until; j++) {
        const value = (from + j) * 3 * width + 2 * width + head * size;
        const weight = share[i * length + j] as number;
        let agreement = 0;
        for (let s = 0; s < size; s++) {
          const g = mixedGradient[at + s] as number;
          agreement += g * (asked[value + s] as number);
          gradient[value + s] = (gradient[value + s] as number) + weight * g;
        }
        back[j] = agreement;
        mean += weight * agreement;
      }
      for (let j = 0; j < until; j++) {
        const g = (share[i * length + j] as number) * ((back[j] as number) - mean) * scale;
        const key = (from + j) * 3 * width + width + head * size;
        for (let s = 0; s < size; s++) {
          gradient[query + s] = (gradient[query + s] as number) + g * (asked[key + s] as number);
          gradient[key + s] = (gradient[key + s] as number) + g * (asked[query + s] as number);
        }
      }
    }
    return share;
  });
  return gradient;
}

function eachHead(
  { heads, starts }: AttentionSizes,
  work: (from: number, length: number, head: number) => Float64Array,
): Shares {
  return starts
    .slice(0, -1)
    .flatMap((from, text) =>
      Array.from({ length: heads }, (_, head) => work(from, (starts[text + 1] as number) - from, head)),
    );
}
