/**
 * The encoding of GPT-2 and GPT-3 (r50k), from its merges alone. The file `data/gpt2-merges.bin` holds the byte of each
 * of the first 256 tokens, and then in four rows what the 50,000 others are merged from: the high and the low byte of
 * the first token's number, then those of the second's. OpenAI published the merges with GPT-2, under the MIT licence.
 */
export interface Tokens {
  /** The numbers of a text's tokens. */
  encode: (text: string) => number[];
  /** The bytes that a token stands for. */
  bytesOf: (id: number) => number[];
}

const BYTES = 256;
/** What the training of GPT-2's tokenizer kept apart: endings, words, numbers, marks and spaces. */
const pieces = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

/** Reads the file of merges. */
export function openTokens(file: Uint8Array): Tokens {
  const count = (file.length - BYTES) / 4;
  const row = (at: number, merge: number) => file[BYTES + at * count + merge] ?? 0;
  const parts = (merge: number): [number, number] => [
    row(0, merge) * 256 + row(1, merge),
    row(2, merge) * 256 + row(3, merge),
  ];
  const ofByte = new Uint8Array(BYTES);
  for (let id = 0; id < BYTES; id++) ofByte[file[id] ?? 0] = id;
  const merged = new Map<number, number>();
  for (let merge = 0; merge < count; merge++) {
    const [one, other] = parts(merge);
    merged.set(one * 65536 + other, BYTES + merge);
  }
  const bytesOf = (id: number): number[] =>
    id < BYTES ? [file[id] ?? 0] : parts(id - BYTES).flatMap(bytesOf);
  const utf8 = new TextEncoder();
  const encode = (text: string) =>
    [...text.matchAll(pieces)].flatMap(([piece]) =>
      join(
        Array.from(utf8.encode(piece), (byte) => ofByte[byte] ?? 0),
        merged,
      ),
    );
  return { encode, bytesOf };
}

/** Merges neighbours, the earliest merge first, until no two of them are one. */
export function join(ids: number[], merged: ReadonlyMap<number, number>): number[] {
  for (;;) {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 1; i < ids.length; i++) {
      const id = merged.get((ids[i - 1] as number) * 65536 + (ids[i] as number));
      if (id !== undefined && id < best) best = id;
    }
    if (best === Number.POSITIVE_INFINITY) return ids;
    const next: number[] = [];
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const isPair = i + 1 < ids.length && merged.get(id * 65536 + (ids[i + 1] as number)) === best;
      next.push(isPair ? best : id);
      if (isPair) i++;
    }
    ids = next;
  }
}
