import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Blob, Face, Font, Buffer as Letters, shape, Variation } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { TEXT_PARTS } from '../fonts/parts.ts';

/** A typeface as a list of fonts: a later one stands in for the letters that an earlier one hasn't got. */
export type Typeface = Font[];

/** A line of text as a drawing that begins at 0, standing on 0. */
export interface SetLine {
  width: number;
  svg: string;
}

/**
 * Opens a typeface of the site, by the name of its first file, with all its further ones. Text is drawn as outlines
 * with it, so that a picture depends on no font of the machine that makes it.
 */
export function openTypeface(name: string, weight?: number): Promise<Typeface> {
  return Promise.all(
    TEXT_PARTS.map(({ suffix }) => openFont(resolve('src/fonts', `${name}${suffix}.woff2`), weight)),
  );
}

/** Sets a line with kerning and ligatures; undefined where no font has one of its characters. */
export function setLine(typeface: Typeface, text: string, size: number): SetLine | undefined {
  const runs = runsOf(typeface, text);
  if (!runs) return undefined;
  let width = 0;
  let svg = '';
  for (const { font, letters } of runs) {
    const scale = size / font.face.upem;
    const buffer = new Letters();
    buffer.addText(letters);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    for (const [index, { codepoint: glyph }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const place = `translate(${round(width + xOffset * scale)} ${round(-yOffset * scale)})`;
      const outline = font.glyphToPath(glyph);
      if (outline) svg += `<path transform="${place} scale(${scale} ${-scale})" d="${outline}"/>`;
      width += xAdvance * scale;
    }
  }
  return { width, svg };
}

async function openFont(path: string, weight: number | undefined): Promise<Font> {
  const options = { targetFormat: 'truetype', keepAllGlyphs: true } as const;
  const file = await subsetFont(await readFile(path), undefined as unknown as string, options);
  const font = new Font(new Face(new Blob(new Uint8Array(file).buffer)));
  if (weight !== undefined) font.setVariations([new Variation('wght', weight)]);
  return font;
}

/** Cuts a text where the font changes. */
function runsOf(typeface: Typeface, text: string): { font: Font; letters: string }[] | undefined {
  const runs: { font: Font; letters: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const last = runs.at(-1);
    const has = (font: Font) => font.glyph(letter.codePointAt(0) as number) !== undefined;
    const font = typeface.find(has);
    if (!font) return undefined;
    if (last && last.font === font) last.letters += letter;
    else runs.push({ font, letters: letter });
  }
  return runs;
}

const round = (number: number) => Math.round(number * 100) / 100;
