import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rewriteWhole } from '../lib/whole-file.ts';
import { decodeText } from '../read/decode-text.ts';
import { mendText } from './mend-text.ts';

/** Mends the `.md` files of a content folder where they stand; says which, and in how many places. */
export async function mendCourse(
  folder: string,
  files: string[],
): Promise<{ file: string; places: number }[]> {
  const mended: { file: string; places: number }[] = [];
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const { text, firstBad } = decodeText(await readFile(join(folder, file)));
    // What can't be read whole isn't written again.
    if (firstBad) continue;
    const { text: better, places } = mendText(text);
    if (better === text) continue;
    await rewriteWhole(join(folder, file), better);
    mended.push({ file, places });
  }
  return mended;
}
