import { constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { figuresFolder } from '../interactive-figures/prepare-figures.ts';
import { sha256 } from '../lib/digest.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { publishedPath } from '../publish/address.ts';
import type { Publication } from '../publish/publication.ts';
import { writeSearchIndex } from '../search/index/search-index.ts';
import { currentSite } from '../site/current-site.ts';
import type { KeptPages } from '../site/open-site.ts';
import { finishSite } from './finish-site.ts';
import { writeHostHeaders } from './host-headers.ts';

/** Adds to the pages that were made everything else that a site has. Says what, a line for each. */
export async function completeSite(target: string): Promise<string[]> {
  const { publication, glossary, kept, picturesLater } = currentSite();
  if (kept) takeKeptPages(kept, target);
  for (const [name, bytes] of publication.interactive.files)
    await writeWhole(join(target, figuresFolder, name), bytes);
  await copyAttachments(publication, join(target, 'files'));
  await writeHostHeaders(publication, target);
  const records = await writeSearchIndex(publication.course, glossary, join(target, 'pagefind'));
  const found = `search index of ${records} sections`;
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

/** Copies what the last build made of lectures into a new site. */
function takeKeptPages({ folder, files }: KeptPages, target: string): void {
  for (const [path, digest] of files) {
    const bytes = readFileSync(join(folder, path));
    if (sha256(bytes) !== digest) throw new Error(`${join(folder, path)} was changed during the build.`);
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
}
