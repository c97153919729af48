import { Blob, Face, Font } from 'harfbuzzjs';

/** What the fonts that stand in for a typeface are given of it, in ems. */
export interface FontMetrics {
  ascent: number;
  descent: number;
  lineGap: number;
  /** Mean advance of English prose. */
  averageAdvance: number;
}

/** Vertical metrics and mean advance of a TrueType file, in ems. */
export function readMetrics(file: Buffer): FontMetrics {
  const font = openFont(file);
  const { ascender, descender, lineGap } = font.hExtents();
  const em = font.face.upem;
  const advances = [...PROSE].map((letter) =>
    font.glyphHAdvance(font.glyph(letter.codePointAt(0) ?? 0) ?? 0),
  );
  return {
    ascent: ascender / em,
    descent: -descender / em,
    lineGap: lineGap / em,
    averageAdvance: advances.reduce((sum, advance) => sum + advance, 0) / advances.length / em,
  };
}

/**
 * The file under a name of our own: the licence reserves the name "Source" for the unchanged originals,
 * and a subset is a change. The copyright notice, which quotes the name, keeps it.
 */
export function renameFamily(file: Buffer): Buffer {
  const names = Buffer.from(openFont(file).face.referenceTable('name') ?? []);
  const renamed = Buffer.from(file);
  const start = file.indexOf(names);
  for (const [reserved, ours] of [encoded('latin1'), encoded('utf16be')])
    for (let at = names.indexOf(reserved); at >= 0; at = names.indexOf(reserved, at + 1))
      if (!QUOTES.includes(names[at - 1] ?? 0)) ours.copy(renamed, start + at);
  return renamed;
}

/** The last byte of each sign of quotation before a name, in both encodings. */
const QUOTES = [0x18, 0x27, 0xd4];

function encoded(encoding: 'latin1' | 'utf16be'): [reserved: Buffer, ours: Buffer] {
  const encode = (name: string) =>
    encoding === 'latin1' ? Buffer.from(name, 'latin1') : Buffer.from(name, 'utf16le').swap16();
  return [encode('Source'), encode('Course')];
}

function openFont(file: Buffer): Font {
  return new Font(new Face(new Blob(new Uint8Array(file).buffer)));
}

const PROSE =
  'The reader turns a page and finds the sentence that was promised, set in the same quiet type as the one ' +
  'before it; what follows is only a matter of attention, and of knowing which words belong together.';
