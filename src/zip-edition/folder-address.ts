import { posix } from 'node:path';
import { encodePath } from '../lib/paths.ts';
import { decodeAddress } from '../syntax/decode-address.ts';

/** The built site, as far as its addresses go. */
export interface BuiltSite {
  /** The course's title. */
  title: string;
  /** Sub-path it was built for, with a slash at both ends. */
  base: string;
  /** Where its home page stands in the web; undefined where the course doesn't say. */
  home: string | undefined;
  /** Whether a file of the site goes into the folder. */
  keeps: (file: string) => boolean;
}

/** An address as it is written in the folder. */
export interface FolderAddress {
  written: string;
  /** The file of the site it leads to, if it does. */
  file?: string;
}

/** Stands for the server while addresses are worked out. */
const SERVER = 'http://site.invalid';

/**
 * An address in the file `from` as the folder needs it: relative, and ending in the name of a file. What leads
 * out of the folder is led to the site in the web; undefined where that is unknown.
 */
export function folderAddress(
  written: string,
  from: string,
  { base, home, keeps }: BuiltSite,
): FolderAddress | undefined {
  const page = `${SERVER}${base}${encodePath(from)}`;
  if (/^(?:[#?]|$)/.test(written) || !URL.canParse(written, page)) return { written };
  const url = new URL(written, page);
  if (url.origin !== SERVER) return { written };
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : undefined;
  const file = path === undefined ? undefined : decodeAddress(path).replace(/(^|\/)$/, '$1index.html');
  if (file !== undefined && keeps(file))
    return { written: `${relativePath(from, file)}${url.search}${url.hash}`, file };
  return home === undefined
    ? undefined
    : { written: new URL(`${url.pathname}${url.search}${url.hash}`, home).href };
}

/** The way from one file of the folder to another, as an address. */
export function relativePath(from: string, to: string): string {
  const way = encodePath(posix.relative(posix.dirname(from), to));
  // A colon in the first name would make a scheme of it.
  return /^[^/]*:/.test(way) ? `./${way}` : way;
}
