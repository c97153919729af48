import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { figuresFolder } from '../interactive-figures/prepare-figures.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { publishedPath } from '../publish/address.ts';
import type { Publication } from '../publish/publication.ts';
import { searchIndex } from '../search/index/search-index.ts';
import { currentSite } from '../site/current-site.ts';
import { finishSite } from './finish-site.ts';
import { writeHostHeaders } from './host-headers.ts';
import { takeKeptPages, writeOrTake } from './take-kept-pages.ts';

/** Adds to the pages that were made everything else that a site has. Says what, a line for each. */
export async function completeSite(target: string): Promise<string[]> {
  const { publication, glossary, kept, picturesLater } = currentSite();
  for (const [name, bytes] of publication.interactive.files)
    await writeWhole(join(target, figuresFolder, name), bytes);
  await copyAttachments(publication, join(target, 'files'));
  await writeHostHeaders(publication, target);
  const { files, facts } = await searchIndex(publication.course, glossary);
  writeOrTake(new Map([...files].map(([name, content]) => [`pagefind/${name}`, content])), target, kept);
  if (kept) takeKeptPages(kept, target);
  const found = `search index of ${facts.sections} sections`;
  if (picturesLater) return [found];
  const { pictures, encoded, reused } = await finishSite(target);
  return [found, `${pictures} pictures: ${encoded} files encoded, ${reused} from the cache`];
}

/** Copies the files that lectures link to into `target`, each at its path in the content folder. */
async function copyAttachments(
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
