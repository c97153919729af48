import { posix } from 'node:path';
import { fileNamed, type LinkMap } from '../course/resolve-target.ts';
import { isExternal } from '../syntax/addresses.ts';
import { decodeAddress } from '../syntax/decode-address.ts';

export type FoundPicture =
  | { kind: 'content'; path: string }
  | { kind: 'public'; path: string }
  | { kind: 'remote' }
  | { kind: 'data' }
  | { kind: 'missing'; looked: string };

const folders = ['images', 'assets', 'img', 'figures', 'pictures'];

/**
 * Finds the file behind a picture's address: beside the lecture, from the top of the content folder, in its
 * `images/` (or a folder of that kind), or in `public/`.
 */
export function findPicture(map: LinkMap, lectureFile: string, source: string): FoundPicture {
  if (/^data:/i.test(source)) return { kind: 'data' };
  if (isExternal(source)) return { kind: 'remote' };
  const path = decodeAddress(source.replace(/[?#].*$/s, '')).replace(/\\/g, '/');
  const fromTop = path.replace(/^\/+/, '');
  const beside = path.startsWith('/') ? fromTop : posix.join(posix.dirname(lectureFile), path);
  const bare = fromTop.replace(/^(?:\.\.?\/)+/, '');
  const tries = [beside, bare, ...folders.map((folder) => `${folder}/${bare}`)];
  for (const candidate of tries) {
    const own = fileNamed(map.files, candidate);
    if (own) return { kind: 'content', path: own };
    const shared = fileNamed(map.publicFiles, candidate);
    if (shared) return { kind: 'public', path: shared };
  }
  return { kind: 'missing', looked: beside };
}
