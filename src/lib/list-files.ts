import { readdir, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { leadsOut } from './paths.ts';

/** Every file below `folder`, as sorted relative paths with forward slashes. Dot files are left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const { inside, outside } = await listFilesByPlace(folder);
  return [...inside, ...outside].sort();
}

/**
 * The same in two lists: what really lies below the folder, and the symbolic links that lead out of it. The
 * folder itself may be a link.
 */
export async function listFilesByPlace(folder: string): Promise<{ inside: string[]; outside: string[] }> {
  const found: { inside: string[]; outside: string[] } = { inside: [], outside: [] };
  const root = await realpath(folder);
  const walk = async (prefix: string): Promise<void> => {
    const entries = await readdir(join(folder, prefix), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = prefix ? `${prefix}/${entry.name}` : entry.name;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isSymbolicLink() && (await isElsewhere(root, join(folder, path))))
        found.outside.push(path);
      else found.inside.push(path);
    }
  };
  await walk('');
  return { inside: found.inside.sort(), outside: found.outside.sort() };
}

/** A link that leads nowhere is somebody's mistake, and found where it is read. */
async function isElsewhere(root: string, link: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined);
  return target !== undefined && leadsOut(relative(root, target));
}
