import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { inspectPicture } from '../images/picture-file.ts';
import { listFilesByPlace } from '../lib/list-files.ts';
import { leadsOut } from '../lib/paths.ts';
import { cacheFolder } from '../read/content-folder.ts';
import { isPictureFile } from '../syntax/addresses.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import { fileFinder } from './file-finder.ts';
import { mentionedPaths } from './mentioned-paths.ts';
import { type Remark, todo } from './remarks.ts';

/** What the importer needs to know of the world around a file of notes. */
export interface Surroundings {
  /** The path a picture has from now on, by the path the notes write; absent where there is no such picture. */
  pictures: Map<string, string>;
  /** The same for files that the notes link to. */
  files: Map<string, string>;
  /** Name of the notes' own file, without folder. */
  name: string;
  /** True where the notes stay where they are among others: every link stays as it is. */
  isInPlace?: true;
}

/** A file that goes along with the lectures. */
export interface Copy {
  from: string;
  /** Path inside the course's folder. */
  to: string;
}

interface FoundSurroundings {
  surroundings: Surroundings;
  copies: Copy[];
  remarks: Remark[];
}

/** Finds the pictures and files that notes mention, and says under which names they go into the course. */
export async function findSurroundings(
  source: string,
  notes: string,
  out: string,
): Promise<FoundSurroundings> {
  const folder = dirname(resolve(notes));
  const inside = relative(folder, out);
  const files = (await listFilesByPlace(folder)).inside.filter(
    (file) => inside === '' || leadsOut(inside) || !file.startsWith(`${inside}/`),
  );
  const locate = fileFinder(files);
  const mentioned = mentionedPaths(source);
  const found: FoundSurroundings = {
    surroundings: { pictures: new Map(), files: new Map(), name: basename(notes) },
    copies: [],
    remarks: [],
  };
  const names = new Map<string, string>();
  const take = (file: string, room: string, ending: string): string => {
    // In its own folder everything is where it should be.
    if (folder === out && ending === '') return file;
    const to =
      names.get(file) ?? freeName(`${room}/${cleanName(basename(file))}${ending}`, new Set(names.values()));
    if (!names.has(file)) found.copies.push({ from: join(folder, file), to });
    names.set(file, to);
    return to;
  };
  for (const path of mentioned.pictures) {
    const file = locate(path) ?? (await fileAbove(folder, path));
    if (!file) continue;
    const picture = await inspectPicture(join(folder, file), join(cacheFolder(), 'pictures'));
    if ('rule' in picture) {
      const line = (source.slice(0, Math.max(0, source.indexOf(path))).match(/\n/g)?.length ?? 0) + 1;
      todo(found.remarks, line, 'broken picture', picture.message);
      continue;
    }
    const hasEnding = isPictureFile(file);
    found.surroundings.pictures.set(
      path,
      asWritten(path, file) ?? take(file, 'images', hasEnding ? '' : `.${picture.format}`),
    );
  }
  for (const path of mentioned.files) {
    const file = locate(path);
    if (!file || (await readFile(join(folder, file)).catch(() => undefined)) === undefined) continue;
    const isLecture = /\.mdx?$/i.test(file);
    if (isLecture && folder !== out) continue;
    found.surroundings.files.set(path, asWritten(path, file) ?? take(file, 'files', ''));
  }
  return found;

  /** In its own folder a path that leads to its file stays as the author writes it. */
  function asWritten(path: string, file: string): string | undefined {
    return folder === out && join(folder, path) === join(folder, file) ? path : undefined;
  }
}

/** A picture that notes show by a path out of their own folder. */
async function fileAbove(folder: string, path: string): Promise<string | undefined> {
  const plain = decodeAddress(path.replace(/[?#].*/s, '')).replaceAll('\\', '/');
  if (!plain.startsWith('../')) return undefined;
  const found = await stat(join(folder, plain)).catch(() => undefined);
  return found?.isFile() ? plain : undefined;
}

function cleanName(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/[\s()<>[\]"'`?#%&]+/g, '-')
    .replace(/(?<!-)-+(?=\.)|^-+/g, '');
}

function freeName(path: string, taken: Set<string>): string {
  const dot = path.lastIndexOf('.');
  const [stem, ending] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
  let candidate = path;
  for (let count = 2; taken.has(candidate); count++) candidate = `${stem}-${count}${ending}`;
  return candidate;
}
