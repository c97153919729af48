import { posix } from 'node:path';
import { decodeAddress } from '../syntax/decode-address.ts';

const extensions = ['', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif', '.svg'];

/**
 * Finds the file that notes mean by `wanted` among the files beside and below them: at that path, in another
 * case, with an ending that was left out, or, if only one file has that name, in another folder.
 */
export function locateFile(wanted: string, files: string[]): string | undefined {
  const path = posix
    .normalize(
      decodeAddress(wanted)
        .replace(/[?#].*/s, '')
        .replace(/\\/g, '/'),
    )
    .replace(/^(?:\.{0,2}\/)+/, '');
  if (path === '' || path === '.') return undefined;
  const plain = (text: string) => text.normalize('NFC').toLowerCase();
  for (const ending of extensions) {
    const exact = files.find((file) => file === `${path}${ending}`);
    if (exact) return exact;
    const anyCase = files.filter((file) => plain(file) === plain(`${path}${ending}`));
    if (anyCase.length === 1) return anyCase[0];
  }
  for (const ending of extensions) {
    const name = plain(posix.basename(`${path}${ending}`));
    const sameName = files.filter((file) => plain(posix.basename(file)) === name);
    if (sameName.length === 1) return sameName[0];
  }
  return undefined;
}
