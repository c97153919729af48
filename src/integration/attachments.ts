import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Publication } from '../publish/publication.ts';

/** Copies the files that lectures link to into `target`, each at its path in the content folder. */
export async function copyAttachments({ attachments, folder }: Publication, target: string): Promise<void> {
  for (const path of attachments) {
    const copy = join(target, path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(folder, path), copy, constants.COPYFILE_FICLONE);
  }
}
