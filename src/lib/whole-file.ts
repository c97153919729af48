import { randomUUID } from 'node:crypto';
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { leftoversOf, nameBeside } from './beside.ts';

/** Writes a file so that nobody ever reads half of it, also when two processes write it at once. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // In the same folder, since a rename is atomic only inside one file system.
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Rewrites a file of the author's, whole or not at all: what it links to stays linked, its permissions stay, and what
 * a process that was killed left beside it goes.
 */
export async function rewriteWhole(path: string, content: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = (await stat(target).catch(() => undefined))?.mode;
  for (const leftover of await leftoversOf(target)) await rm(leftover.path, { force: true });
  const temporary = nameBeside(target, 'incoming');
  try {
    await writeFile(temporary, content);
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** True where the file exists and holds something; a machine that lost power can leave empty files. */
export async function isThere(path: string): Promise<boolean> {
  const file = await stat(path).catch(() => undefined);
  return file?.isFile() === true && file.size > 0;
}
