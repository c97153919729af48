const SIZE = 48;

/**
 * A fingerprint by which a text is known again after some of its words have changed: for each of 48 orders
 * of all words, one byte of the word that comes first in it (MinHash). Empty for a text without words.
 */
export function fingerprint(text: string): string {
  const hashes = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))].map(hash);
  if (hashes.length === 0) return '';
  const bytes = Uint8Array.from(
    { length: SIZE },
    (_, order) => Math.min(...hashes.map((value) => mix(value, order))) & 0xff,
  );
  return Buffer.from(bytes).toString('base64url');
}

/** How much two texts have in common, from 0 to 1: about the share of their words that both have. */
export function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const [a, b] = [Buffer.from(one, 'base64url'), Buffer.from(other, 'base64url')];
  if (a.length !== SIZE || b.length !== SIZE) return 0;
  let same = 0;
  for (let at = 0; at < SIZE; at++) if (a[at] === b[at]) same++;
  return same / SIZE;
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The place of a word in one of the orders. */
function mix(value: number, order: number): number {
  let mixed = Math.imul(value ^ Math.imul(order + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
