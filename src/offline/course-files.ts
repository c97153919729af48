import { encodePath } from '../lib/paths.ts';
/** A file of the built site: its path, the beginning of its SHA-256 in hexadecimal, and its size in bytes. */
export type ListedFile = [path: string, digest: string, size: number];

/** What the build says of a version of the site, as JSON. */
export interface CourseFiles {
  /** The files, those first that are worth most to a reader without a connection. */
  files: ListedFile[];
  /** How many of them, from the first on, are fetched when the reader's line is idle. */
  idle: number;
  /** How many make the whole course. The others, such as other sizes of pictures, are kept where they are met. */
  whole: number;
}

/** A version of the site, for looking things up. */
export interface Version extends CourseFiles {
  /** The name of its list, in which stands a digest of everything. */
  name: string;
  byPath: Map<string, ListedFile>;
  /** The paths of each picture's files, by the picture. */
  pictures: Map<string, string[]>;
}

/** The file at the top of the site that names the list of the version which the host has. */
export const VERSION_FILE = 'course-version.json';

/** Characters of a digest that are kept: enough to tell the versions of one file apart. */
export const DIGEST_LENGTH = 12;

/** Reads the list of a version. */
export function readVersion(name: string, { files, idle, whole }: CourseFiles): Version {
  const pictures = new Map<string, string[]>();
  for (const [path] of files) {
    const picture = pictureOf(path);
    if (picture) pictures.set(picture, [...(pictures.get(picture) ?? []), path]);
  }
  return { name, files, idle, whole, byPath: new Map(files.map((file) => [file[0], file])), pictures };
}

/** The file behind an address of the site, as `attention/index.html` for `/notes/attention/`; undefined outside. */
export function pathOf(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = pathname.slice(base.length);
  try {
    return decodeURIComponent(path).replace(/(^|\/)$/, '$1index.html');
  } catch {
    return undefined;
  }
}

/** The file of a version at an address. Some hosts send readers to a page without the slash at its end. */
export function fileAt({ byPath }: Version, pathname: string, base: string): ListedFile | undefined {
  const path = pathOf(pathname, base) ?? '';
  return byPath.get(path) ?? byPath.get(`${path}/index.html`);
}

/** The address of a file of the site. */
export function addressOf(path: string, base: string): string {
  return base + encodePath(path.replace(/(^|\/)index\.html$/, '$1'));
}

/** The picture that a file is one size of, without width and format. */
export function pictureOf(path: string): string | undefined {
  return /^_pictures\/(.+)-\d+\.\w+$/.exec(path)?.[1];
}
