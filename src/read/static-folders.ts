import { join, posix } from 'node:path';
import { listFilesByPlace } from '../lib/list-files.ts';
import { foldersAbove } from '../lib/paths.ts';

/** Folders beside the content in which other tools keep what they publish as it is. */
export const staticFolders = ['static', 'public', 'website/static'] as const;

/** Their files, by the path from the content folder: `../static/img/x.png` is `/img/x.png` to such a tool. */
export async function listStaticFiles(folder: string): Promise<string[]> {
  // Our own `public/` is published by itself.
  if (join(folder, '..') === process.cwd()) return [];
  const lists = staticFolders.map(async (name) => {
    const files = await listFilesByPlace(join(folder, '..', name))
      .then(({ inside }) => inside)
      .catch(() => []);
    return files.map((file) => `../${name}/${file}`);
  });
  return (await Promise.all(lists)).flat();
}

/**
 * What a path from the root of a site may be in the content folder when that holds the whole project: some folder above
 * the lecture is the root, or has the static files beside it. The nearest comes first.
 */
export function fromFoldersAbove(file: string, path: string): string[] {
  const found = foldersAbove(file).flatMap((folder) =>
    ['.', ...staticFolders].map((name) => posix.join(folder, name, path)),
  );
  return [...found, ...staticFolders.map((name) => posix.join(name, path))];
}

const byName = new WeakMap<ReadonlySet<string>, Map<string, string[]>>();

/**
 * The only file below any folder at a path: `/images/x.png` is `src/files/images/x.png` to a tool that publishes
 * `src/files` from the root of its site.
 */
export function onlyFileAt(files: ReadonlySet<string>, path: string): string | undefined {
  let names = byName.get(files);
  if (!names) {
    names = Map.groupBy(files, (file) => posix.basename(file).normalize('NFC'));
    byName.set(files, names);
  }
  const tail = `/${path.normalize('NFC')}`;
  const named = names.get(posix.basename(tail)) ?? [];
  const [only, ...others] = named.filter((file) => `/${file.normalize('NFC')}`.endsWith(tail));
  return others.length === 0 ? only : undefined;
}
