import { existsSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { leadsOut } from './paths.ts';

/** Hidden folders in which GitBook, wikis and note takers keep the pictures of their pages. */
const holdsPictures = /^\.(?:assets|attachments|images?|img|media|pictures)$/i;

/**
 * Every file below `folder`, as sorted relative paths with forward slashes. Dot files are left out, but for folders of
 * pictures such as `.gitbook/assets`.
 */
export async function listFiles(folder: string): Promise<string[]> {
  return Object.values(await listFilesByPlace(folder))
    .flat()
    .sort();
}

/** What really lies below a folder, and the symbolic links in it that are followed by nobody. */
export interface FilesByPlace {
  inside: string[];
  /** Links that lead out of it. */
  outside: string[];
  /** Links to a folder below it, whose files have their own names already: some would lead in a circle. */
  again: string[];
  /** Links to what isn't there. */
  nowhere: string[];
}

/** The same in three lists. The folder itself may be a link. */
export async function listFilesByPlace(folder: string): Promise<FilesByPlace> {
  const found: FilesByPlace = { inside: [], outside: [], again: [], nowhere: [] };
  const root = await realpath(folder);
  const walk = async (prefix: string): Promise<void> => {
    const entries = await readdir(join(folder, prefix), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name === 'node_modules') continue;
      if (entry.name.startsWith('.') && !holdsPictures.test(entry.name)) {
        const assets = `${prefix ? `${prefix}/` : ''}${entry.name}/assets`;
        if (entry.name === '.gitbook' && existsSync(join(folder, assets))) await walk(assets);
        continue;
      }
      const path = prefix ? `${prefix}/${entry.name}` : entry.name;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isSymbolicLink()) found[await placeOf(root, join(folder, path))].push(path);
      else found.inside.push(path);
    }
  };
  await walk('');
  for (const list of Object.values(found)) list.sort();
  return found;
}

async function placeOf(root: string, link: string): Promise<keyof FilesByPlace> {
  const target = await realpath(link).catch(() => undefined);
  if (target === undefined) return 'nowhere';
  if (leadsOut(relative(root, target))) return 'outside';
  return (await stat(target)).isDirectory() ? 'again' : 'inside';
}
