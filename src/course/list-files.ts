import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below `folder`, as sorted relative paths with forward slashes. Dot files are left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (prefix: string): Promise<void> => {
    const entries = await readdir(join(folder, prefix), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = prefix ? `${prefix}/${entry.name}` : entry.name;
      if (entry.isDirectory()) await walk(path);
      else found.push(path);
    }
  };
  await walk('');
  return found.sort();
}

/** Whether a file of the content folder is a lecture: `README.md` and `_drafts.md` are not. */
export function isLectureFile(path: string): boolean {
  if (!/\.mdx?$/i.test(path)) return false;
  return path.split('/').every((piece) => !piece.startsWith('_')) && !/(?:^|\/)readme\.mdx?$/i.test(path);
}
