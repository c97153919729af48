import { decodeText } from '../read/decode-text.ts';

/** The bytes of notes as text: UTF-8, the UTF-16 of old Windows editors (by its mark), else Windows-1252. */
export function decodeNotes(bytes: Uint8Array): { text: string; encoding: string } {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const wide = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : undefined;
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  const { text, firstBad } = decodeText(bytes);
  if (!firstBad) return { text, encoding: 'UTF-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
}
