// Writes gpt2-merges.bin again from the published tokens: node content/figures/data/gpt2-merges.ts
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ranks from 'gpt-tokenizer/bpeRanks/r50k_base';
import { join } from '../kit/gpt2-tokens.ts';

/** The file that `openTokens` reads: a token is merged from the two that its bytes are joined to without it. */
export function mergeFile(): Uint8Array {
  const tokens = ranks.map((token) =>
    typeof token === 'string' ? [...new TextEncoder().encode(token)] : [...token],
  );
  const ofByte = new Map(tokens.slice(0, 256).map(([byte], id) => [byte, id]));
  const merged = new Map<number, number>();
  const count = tokens.length - 256;
  const file = new Uint8Array(256 + 4 * count);
  file.set(tokens.slice(0, 256).map(([byte]) => byte as number));
  for (const [merge, token] of tokens.slice(256).entries()) {
    const parts = join(
      token.map((byte) => ofByte.get(byte) as number),
      merged,
    );
    const [one = 0, other = 0] = parts;
    if (parts.length !== 2) throw new Error(`Token ${merge + 256} isn't merged from two.`);
    merged.set(one * 65536 + other, merge + 256);
    const bytes = [one >> 8, one & 255, other >> 8, other & 255];
    for (const [row, byte] of bytes.entries()) file[256 + row * count + merge] = byte;
  }
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(new URL('gpt2-merges.bin', import.meta.url), mergeFile());
