import type { Place } from '../course/types.ts';
import { placeAt } from '../syntax/places.ts';

/** A file's bytes as text, with the place of the first byte that is no UTF-8, if there is one. */
export function decodeText(bytes: Uint8Array): { text: string; firstBad: Place | undefined } {
  const text = new TextDecoder('utf-8').decode(bytes);
  // What can't be decoded becomes U+FFFD, so encoding it again gives other bytes from there on.
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  if (at < 0 && bytes.length <= again.length) return { text, firstBad: firstNothing(text) };
  const sound = bytes.subarray(0, at < 0 ? again.length : at);
  const before = new TextDecoder('utf-8').decode(sound, { stream: true });
  return { text, firstBad: placeAt(before, before.length) };
}

/** UTF-16 without a mark at its beginning is sound UTF-8, with a zero at every other place. */
function firstNothing(text: string): Place | undefined {
  const at = text.indexOf('\0');
  return at < 0 ? undefined : placeAt(text, at);
}

/** The bytes of anybody's notes as text: UTF-8, the UTF-16 of old Windows editors (by its mark), else Windows-1252. */
export function decodeNotes(bytes: Uint8Array): { text: string; encoding: string } {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const wide = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : undefined;
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  const { text, firstBad } = decodeText(bytes);
  if (!firstBad) return { text, encoding: 'UTF-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
}
