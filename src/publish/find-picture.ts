import { posix } from 'node:path';
import type { LinkMap } from '../course/resolve-target.ts';

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
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) return { kind: 'remote' };
  const path = decode(source.replace(/[?#].*$/s, ''));
  const fromTop = path.replace(/^\/+/, '');
  const beside = path.startsWith('/') ? fromTop : posix.join(posix.dirname(lectureFile), path);
  const tries = [beside, fromTop, ...folders.map((folder) => `${folder}/${fromTop.replace(/^(?:\.\.?\/)+/, '')}`)];
  for (const candidate of tries) {
    for (const form of [candidate, candidate.normalize('NFC'), candidate.normalize('NFD')]) {
      if (map.files.has(form)) return { kind: 'content', path: form };
      if (map.publicFiles.has(form)) return { kind: 'public', path: form };
    }
  }
  return { kind: 'missing', looked: beside };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
