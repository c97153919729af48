import type { Place } from './types.ts';

/** A file's bytes as text, with the place of the first byte that is no UTF-8, if there is one. */
export function decodeText(bytes: Uint8Array): { text: string; firstBad: Place | undefined } {
  const text = new TextDecoder('utf-8').decode(bytes);
  // What can't be decoded becomes U+FFFD, so encoding it again gives other bytes from there on.
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  if (at < 0 && bytes.length <= again.length) return { text, firstBad: undefined };
  const sound = bytes.subarray(0, at < 0 ? again.length : at);
  const before = new TextDecoder('utf-8').decode(sound, { stream: true }).split('\n');
  return { text, firstBad: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
}
