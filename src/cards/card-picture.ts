import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Course, Lecture } from '../course/types.ts';
import { sha256 } from '../lib/digest.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { cacheFolder } from '../read/content-folder.ts';
import { CARD, type CardWords, cardDrawing } from './card-drawing.ts';

/** Raise it when cards are drawn otherwise, or with other fonts: kept cards are then drawn anew. */
const VERSION = 2;

/** The words of a lecture's card, or of the course's own. */
export function cardWords({ title, author, description }: Course, lecture?: Lecture): CardWords {
  return {
    course: title,
    author,
    lecture: lecture && { number: lecture.number, title: lecture.title },
    description: lecture?.description ?? description,
  };
}

/** A card as PNG, drawn now or taken from the cache. It is kept by its words, so it never has to be cleared. */
export async function cardPicture(words: CardWords): Promise<Uint8Array> {
  const key = sha256(JSON.stringify([VERSION, words, sharp.versions]));
  const path = join(cacheFolder(), 'cards', `${key.slice(0, 32)}.png`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept?.length) return kept;
  const drawing = Buffer.from(await cardDrawing(words));
  const picture = await sharp(drawing, { density: 72 })
    .resize(CARD)
    .png({ palette: true, colours: 32, compressionLevel: 9, effort: 4 })
    .toBuffer();
  await writeWhole(path, picture);
  return picture;
}
