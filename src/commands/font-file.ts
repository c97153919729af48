/** What we need to know about a TrueType file, and the one change we make to it. */

export interface FontMetrics {
  ascent: number;
  descent: number;
  lineGap: number;
  /** Mean advance of English prose, in ems: what fallback faces are scaled to. */
  averageAdvance: number;
}

/** Vertical metrics and mean advance of a TrueType file, in ems. */
export function readMetrics(font: Buffer): FontMetrics {
  const tables = readTables(font);
  const em = font.readUInt16BE(tables.at('head') + 18);
  const hhea = tables.at('hhea');
  const longMetrics = font.readUInt16BE(hhea + 34);
  const glyphs = readCharacters(font);
  const advances = [...PROSE].map((character) => {
    const glyph = Math.min(glyphs.get(character.codePointAt(0) ?? 0) ?? 0, longMetrics - 1);
    return font.readUInt16BE(tables.at('hmtx') + 4 * glyph);
  });
  return {
    ascent: font.readInt16BE(hhea + 4) / em,
    descent: -font.readInt16BE(hhea + 6) / em,
    lineGap: font.readInt16BE(hhea + 8) / em,
    averageAdvance: advances.reduce((sum, advance) => sum + advance, 0) / advances.length / em,
  };
}

/** Every character the file can draw, with its glyph. */
function readCharacters(font: Buffer): Map<number, number> {
  const cmap = readTables(font).at('cmap');
  const characters = new Map<number, number>();
  for (let record = 0; record < font.readUInt16BE(cmap + 2); record += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * record + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) readSegments(font, subtable, characters);
    if (format === 12) readGroups(font, subtable, characters);
  }
  return characters;
}

/**
 * The file under a name of our own: the licence reserves the name "Source" for the unchanged originals,
 * and a subset is a change. The copyright notice keeps it.
 */
export function renameFamily(font: Buffer): Buffer {
  const renamed = Buffer.from(font);
  const table = readTables(font).at('name');
  const strings = table + font.readUInt16BE(table + 4);
  for (let index = 0; index < font.readUInt16BE(table + 2); index += 1) {
    const record = table + 6 + 12 * index;
    if (font.readUInt16BE(record + 6) === COPYRIGHT) continue;
    const start = strings + font.readUInt16BE(record + 10);
    const name = renamed.subarray(start, start + font.readUInt16BE(record + 8));
    for (const encoding of ['utf16be', 'latin1'] as const) {
      const found = name.indexOf(encode('Source', encoding));
      if (found >= 0) encode('Course', encoding).copy(name, found);
    }
  }
  return renamed;
}

function readTables(font: Buffer) {
  const offsets = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    offsets.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
  }
  return {
    at(tag: string): number {
      const offset = offsets.get(tag);
      if (offset === undefined) throw new Error(`The font has no ${tag} table.`);
      return offset;
    },
  };
}

function readSegments(font: Buffer, subtable: number, characters: Map<number, number>): void {
  const size = font.readUInt16BE(subtable + 6);
  for (let offset = 0; offset < size; offset += 2) {
    const ends = subtable + 14 + offset;
    const starts = ends + size + 2;
    const rangeAt = starts + 2 * size;
    const delta = font.readUInt16BE(starts + size);
    const range = font.readUInt16BE(rangeAt);
    const first = font.readUInt16BE(starts);
    for (let code = first; code <= font.readUInt16BE(ends) && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (listed !== 0) characters.set(code, (listed + delta) & 0xffff);
    }
  }
}

function readGroups(font: Buffer, subtable: number, characters: Map<number, number>): void {
  for (let index = 0; index < font.readUInt32BE(subtable + 12); index += 1) {
    const group = subtable + 16 + 12 * index;
    const first = font.readUInt32BE(group);
    for (let code = first; code <= font.readUInt32BE(group + 4); code += 1) {
      characters.set(code, font.readUInt32BE(group + 8) + code - first);
    }
  }
}

function encode(text: string, encoding: 'utf16be' | 'latin1'): Buffer {
  return encoding === 'latin1' ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
}

const COPYRIGHT = 0;
const PROSE =
  'The reader turns a page and finds the sentence that was promised, set in the same quiet type as the one ' +
  'before it; what follows is only a matter of attention, and of knowing which words belong together.';
