import { mkdir, open, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { leadsOut } from '../lib/paths.ts';
import type { Copy } from './find-surroundings.ts';
import type { ImportedFile } from './import-notes.ts';

/** Writes the files of an import, all or none: one that is there with other bytes, or can't be written, stops all. */
export async function writeImport(
  folder: string,
  files: ImportedFile[],
  copies: Copy[],
): Promise<{ written: string[]; conflicts: string[] }> {
  const wanted = [
    ...files.map(({ name, text }) => ({ path: join(folder, name), bytes: Buffer.from(text) })),
    ...(await Promise.all(
      copies.map(async ({ from, to }) => ({ path: join(folder, to), bytes: await readFile(from) })),
    )),
  ];
  const missing: typeof wanted = [];
  const conflicts: string[] = [];
  for (const file of wanted) {
    if (await leavesThrough(file.path, folder)) conflicts.push(file.path);
    const there = await readFile(file.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (!there) missing.push(file);
    else if (!there.equals(file.bytes)) conflicts.push(file.path);
  }
  if (conflicts.length > 0) return { written: [], conflicts };
  const written: string[] = [];
  const made: string[] = [];
  try {
    for (const { path, bytes } of missing) {
      const first = await mkdir(dirname(path), { recursive: true });
      if (first) made.push(...foldersUpTo(first, dirname(path)));
      // `wx` refuses a file that somebody wrote in the meantime.
      const file = await open(path, 'wx');
      written.push(path);
      await file.writeFile(bytes).finally(() => file.close());
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    for (const path of made.reverse()) await rmdir(path).catch(() => {});
    throw error;
  }
  return { written, conflicts };
}

/** Whether a folder on the way to `path` is a link that leads out of `folder`. */
async function leavesThrough(path: string, folder: string): Promise<boolean> {
  const root = await realpath(folder).catch(() => undefined);
  const parent = await realpath(dirname(path)).catch(() => undefined);
  return root !== undefined && parent !== undefined && leadsOut(relative(root, parent));
}

/** The folders from `first` down to `last`. */
function foldersUpTo(first: string, last: string): string[] {
  return last === first ? [first] : [...foldersUpTo(first, dirname(last)), last];
}
