export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'svg';

/** A picture's format by its bytes, since a file's ending is often wrong; undefined for what browsers don't show. */
export function pictureFormat(bytes: Buffer): PictureFormat | undefined {
  const start = bytes.toString('latin1', 0, 64);
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp';
  // The brands of an `ftyp` box fill its first bytes; `mif1` alone may be HEIC, which browsers do not show.
  if (start.startsWith('ftyp', 4) && /avi[fs]/.test(start)) return 'avif';
  if (/^(\xef\xbb\xbf)?\s*<(\?xml|!--|!doctype svg|(\w+:)?svg\b)/i.test(start)) return 'svg';
  return undefined;
}

/** True where a picture moves in a way that sharp does not report: an animated PNG or an AVIF sequence. */
export function hasHiddenFrames(bytes: Buffer, format: PictureFormat): boolean {
  if (format === 'avif') return bytes.toString('latin1', 8, 12) === 'avis';
  if (format !== 'png') return false;
  const control = bytes.indexOf('acTL');
  return control !== -1 && control < bytes.indexOf('IDAT');
}
