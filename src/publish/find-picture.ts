import { posix } from 'node:path';
import { plainAddress } from '../dialects/template-tag.ts';
import { fileNamed, type LinkMap } from '../read/link-map.ts';
import { fromFoldersAbove, onlyFileAt, staticFolders } from '../read/static-folders.ts';
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
 * `images/` (or a folder of that kind), from a folder above, or in `public/`; a bare name, or a path from
 * the root of the site, below any folder, where there is only one of it.
 */
export function findPicture(map: LinkMap, lectureFile: string, written: string): FoundPicture {
  const source = plainAddress(written);
  if (/^\s*data:/i.test(source)) return { kind: 'data' };
  if (isExternal(source.trim())) return { kind: 'remote' };
  const path = decodeAddress(source.trim().replace(/[?#].*/s, '')).replace(/\\/g, '/');
  const fromTop = path.replace(/^\/+/, '');
  const beside = path.startsWith('/') ? fromTop : posix.join(posix.dirname(lectureFile), path);
  const bare = fromTop.replace(/^(?:\.\.?\/)+/, '');
  const tries = [
    beside,
    bare,
    // A collection of Jekyll, `_name`, lies at `/name/`.
    `_${bare}`,
    ...folders.map((folder) => `${folder}/${bare}`),
    ...fromFoldersAbove(lectureFile, bare),
    ...staticFolders.map((name) => `../${name}/${bare}`),
  ];
  for (const candidate of tries) {
    const own = fileNamed(map.files, candidate);
    if (own) return { kind: 'content', path: own };
    const shared = fileNamed(map.publicFiles, candidate);
    if (shared) return { kind: 'public', path: shared };
  }
  // A bare name, as Obsidian writes it, means the one file of that name.
  const isLoose = !path.includes('/') || path.startsWith('/');
  const named = isLoose ? onlyFileAt(map.files, fromTop) : undefined;
  return named ? { kind: 'content', path: named } : { kind: 'missing', looked: beside };
}
