import type { PictureFormat } from './picture-format.ts';

/**
 * True where a file ends before its picture does. Decoders notice most of this, but not a GIF that lost
 * its last frames nor an animated PNG, and none of them tells "cut off" from "broken".
 */
export function endsTooSoon(bytes: Buffer, format: PictureFormat): boolean {
  switch (format) {
    case 'png':
      return pngEndsTooSoon(bytes);
    case 'gif':
      return gifEndsTooSoon(bytes);
    case 'webp':
      return bytes.length < 12 || bytes.readUInt32LE(4) + 8 > bytes.length;
    case 'avif':
      return avifEndsTooSoon(bytes);
    default:
      // A JPEG has no lengths to add up, and the decoder is strict about its end. An SVG is parsed.
      return false;
  }
}

function pngEndsTooSoon(bytes: Buffer): boolean {
  // A chunk is its length, name, data and checksum.
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return false;
  }
  return true;
}

function avifEndsTooSoon(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return true;
    const size = bytes.readUInt32BE(at);
    // 0 means "up to the end of the file", 1 a length of 64 bits; neither occurs below our 50 MB in practice.
    if (size < 8) return false;
    at += size;
    if (at > bytes.length) return true;
  }
  return false;
}

function gifEndsTooSoon(bytes: Buffer): boolean {
  const byte = (at: number) => bytes[at] ?? 0;
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterBlocks = (start: number) => {
    let at = start;
    while (byte(at) !== 0) at += 1 + byte(at);
    return at + 1;
  };

  let at = 13 + colours(byte(10));
  while (at < bytes.length) {
    const kind = byte(at);
    if (kind === 0x21) at = afterBlocks(at + 2);
    else if (kind === 0x2c) at = afterBlocks(at + 11 + colours(byte(at + 9)));
    // 0x3b ends the picture; anything else is broken rather than cut off, which the decoder judges.
    else return false;
  }
  return true;
}
