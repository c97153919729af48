import { posix } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { splitName } from '../course/file-name.ts';
import { orList } from '../syntax/nearest.ts';

/**
 * "Did you mean `a.png` or `b.png`?" for a path inside the content folder, as `from` would write it. A file
 * of nearly the same name in another folder counts as near.
 */
export function didYouMeanPath(
  wanted: string,
  paths: Iterable<string>,
  from: string,
  otherwise: string,
): string {
  const plain = wanted.toLowerCase();
  const name = posix.basename(plain);
  const near = [...new Set(paths)]
    .map((path) => {
      const candidate = path.toLowerCase();
      const ownName = posix.basename(candidate);
      const apart = Math.min(
        distance(plain, candidate),
        distance(name, ownName) + (plain === candidate ? 0 : 0.5),
        // An ending that was left out or is another one is a small mistake.
        distance(stemOf(name), stemOf(ownName)) + 1,
        // So is a number in front of the name.
        isPage.test(candidate) && name.replace(isPage, '') === splitName(stemOf(ownName)).name
          ? 1
          : Number.POSITIVE_INFINITY,
      );
      return { path, apart, isNear: apart <= Math.max(stemOf(name).length, stemOf(ownName).length, 2) / 2 };
    })
    .filter(({ isNear }) => isNear)
    .sort((one, other) => one.apart - other.apart || one.path.localeCompare(other.path))
    .filter(({ apart }, _, [best]) => apart <= 2 * (best?.apart ?? 0) + 2)
    .slice(0, 3);
  if (near.length === 0) return otherwise;
  return `Did you mean ${orList(near.map(({ path }) => asAddress(posix.relative(posix.dirname(from), path))))}?`;
}

/** A path as a link can hold it: what would end it, or begin something else, is written by its number. */
export function asAddress(path: string): string {
  return path.replace(/[ %#?]/g, encodeURIComponent);
}

/** What pages are called here and elsewhere. */
const isPage = /\.(?:mdx?|html)$/;

function stemOf(name: string): string {
  return name.replace(/\.[a-z0-9]+$/, '');
}
