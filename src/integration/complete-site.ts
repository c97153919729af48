import { join } from 'node:path';
import { figuresFolder } from '../interactive-figures/prepare-figures.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { writeSearchIndex } from '../search/index/search-index.ts';
import { currentSite } from '../site/current-site.ts';
import { copyAttachments } from './attachments.ts';
import { finishSite } from './finish-site.ts';
import { writeHostHeaders } from './host-headers.ts';
import { takeKeptPages } from './take-kept-pages.ts';

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
