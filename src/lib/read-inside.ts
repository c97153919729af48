import { readFile, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { leadsOut } from './paths.ts';

/**
 * The text of a file by its path from a folder, or, with `../` before it, from the one around that. Undefined where
 * there is none, and for a symbolic link that leads out of that folder: nobody follows it. Throws what else keeps it
 * from being read.
 */
export async function readInside(folder: string, path: string): Promise<string | undefined> {
  try {
    const root = await realpath(path.startsWith('../') ? join(folder, '..') : folder);
    const file = await realpath(join(folder, path));
    return leadsOut(relative(root, file)) ? undefined : await readFile(file, 'utf8');
  } catch (error) {
    // Below a file, ENOTDIR, nothing is there.
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  }
}
