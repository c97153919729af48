import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Copy } from './find-surroundings.ts';
import type { ImportedFile } from './notes.ts';

/** Writes the files of an import, all or none: one that is there already with other bytes stops the rest. */
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
    const there = await readFile(file.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (!there) missing.push(file);
    else if (!there.equals(file.bytes)) conflicts.push(file.path);
  }
  if (conflicts.length > 0) return { written: [], conflicts };
  for (const { path, bytes } of missing) {
    await mkdir(dirname(path), { recursive: true });
    // `wx` refuses a file that somebody wrote in the meantime.
    await writeFile(path, bytes, { flag: 'wx' });
  }
  return { written: missing.map(({ path }) => path), conflicts };
}
