import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Course, Lecture } from '../course/types.ts';
import { codeDigest } from '../lib/code-digest.ts';
import { digestOf, sha256 } from '../lib/digest.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { cacheFolder } from '../read/content-folder.ts';
import { fill } from '../words/fill.ts';
import { wordsFor } from '../words/index.ts';
import { CARD, type CardWords, cardDrawing } from './card-drawing.ts';

let drawnWith: string | undefined;

/** What decides how words are drawn: code, typefaces and libraries. With another, kept cards are drawn anew. */
function digestOfDrawing(): string {
  drawnWith ??= sha256(
    JSON.stringify([
      codeDigest(resolve('src/cards/card-picture.ts')),
      globSync('src/fonts/*.woff2').sort().map(digestOf),
      sharp.versions,
    ]),
  );
  return drawnWith;
}

/** The words of a lecture's card, or of the course's own. */
export function cardWords(course: Course, lecture?: Lecture): CardWords {
  const { title, author, description } = course;
  const label = fill(wordsFor(course).lecture, { number: lecture?.number ?? '' });
  return {
    course: title,
    author,
    lecture: lecture && { number: lecture.number, label, title: lecture.title },
    description: lecture?.description ?? description,
  };
}

/** A card as PNG, drawn now or taken from the cache: kept by its words and what draws them, which is never cleared. */
export async function cardPicture(words: CardWords): Promise<Uint8Array> {
  const key = sha256(JSON.stringify([digestOfDrawing(), words]));
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
