import { posix } from 'node:path';
import { decodeAddress } from '../syntax/decode-address.ts';

const extensions = ['', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif', '.svg'];

/**
 * Makes what finds the file that notes mean by a path among the files beside and below them: at that path, in another
 * case, with an ending that was left out, or, if only one file has that name, in another folder.
 */
export function fileFinder(files: string[]): (wanted: string) => string | undefined {
  const all = new Set(files);
  const byPath = Map.groupBy(files, plain);
  const byName = Map.groupBy(files, (file) => plain(posix.basename(file)));
  const only = (found: string[] | undefined) => (found?.length === 1 ? found[0] : undefined);
  return (wanted) => {
    const path = pathOf(wanted);
    if (path === '' || path === '.') return undefined;
    const paths = extensions.map((ending) => `${path}${ending}`);
    for (const candidate of paths) {
      if (all.has(candidate)) return candidate;
      const anyCase = only(byPath.get(plain(candidate)));
      if (anyCase) return anyCase;
    }
    for (const candidate of paths) {
      const sameName = only(byName.get(plain(posix.basename(candidate))));
      if (sameName) return sameName;
    }
    return undefined;
  };
}

const plain = (text: string) => text.normalize('NFC').toLowerCase();

function pathOf(wanted: string): string {
  const address = decodeAddress(wanted)
    .replace(/[?#].*/s, '')
    .replace(/\\/g, '/');
  return posix.normalize(address).replace(/^(?:\.{0,2}\/)+/, '');
}
