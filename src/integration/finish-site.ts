import { join } from 'node:path';
import { type EncodingProgress, encodeAll } from '../images/encode.ts';
import { writeWorker } from '../offline/write-worker.ts';
import { picturesToEncode } from '../publish/publication.ts';
import { cacheFolder } from '../read/content-folder.ts';
import { currentSite } from '../site/current-site.ts';

/** Where encoded pictures are kept between builds. */
export function pictureCache(): string {
  return join(cacheFolder(), 'pictures');
}

/**
 * Adds to a built site what takes long, and what must know every file: the pictures, then the worker for reading
 * offline. Until then the pages can be read, without either.
 */
export async function finishSite(target: string, onProgress?: (progress: EncodingProgress) => void) {
  const { publication } = currentSite();
  const pictures = picturesToEncode(publication);
  const counts = await encodeAll(pictures, pictureCache(), join(target, '_pictures'), onProgress);
  await writeWorker(
    target,
    publication.course.lectures.map(({ slug }) => slug),
  );
  return { pictures: pictures.length, ...counts };
}
