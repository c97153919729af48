import { readFile } from 'node:fs/promises';
import { encodeVariant, isEncoded } from './encode.ts';
import type { Picture } from './picture-file.ts';
import { planVariants } from './variants.ts';

/** The bytes of a published picture, by its name: from the cache, or encoded now. Undefined where none has the name. */
export async function pictureMade(
  pictures: readonly Picture[],
  name: string,
  cacheFolder: string,
): Promise<Uint8Array | undefined> {
  for (const picture of pictures) {
    const variant = planVariants(picture).find((planned) => planned.name === name);
    if (variant) return readFile(await encodeVariant(picture, variant, cacheFolder));
  }
  return undefined;
}

/** Whether the cache holds every published file of the pictures. */
export async function areEncoded(pictures: readonly Picture[], cacheFolder: string): Promise<boolean> {
  for (const picture of pictures)
    for (const variant of planVariants(picture))
      if (!(await isEncoded(picture, variant, cacheFolder))) return false;
  return true;
}
