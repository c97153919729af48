import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { publishedPath } from '../publish/address.ts';
import type { Publication } from '../publish/publication.ts';

/** Copies the files that lectures link to into `target`, each at its path in the content folder. */
export async function copyAttachments(
  { attachments, attachmentFaults, folder }: Publication,
  target: string,
): Promise<void> {
  for (const path of attachments) {
    // A course with an unsafe drawing isn't built; should it ever be, the drawing stays at home.
    if (attachmentFaults.has(path)) continue;
    const copy = join(target, publishedPath(path));
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(folder, path), copy, constants.COPYFILE_FICLONE);
  }
}
