import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { leadsOut } from '../lib/paths.ts';

/** The folder that holds the course: `CONTENT_DIR`, or `content/` in the project. An absolute path. */
export function contentFolder(): string {
  return resolve(process.env.CONTENT_DIR || 'content');
}

/** A path as messages show it: from here where it lies below, else from home, else whole. */
export function shownPath(path: string): string {
  const way = relative(process.cwd(), path);
  if (!leadsOut(way)) return way || '.';
  const fromHome = relative(homedir(), path);
  return leadsOut(fromHome) ? path : join('~', fromHome);
}

/** Why a content folder is none; undefined where there is a folder. */
export async function noFolder(folder: string): Promise<string | undefined> {
  const name = shownPath(folder);
  const found = await stat(folder).catch(() => undefined);
  if (!found) return `There is no folder ${name}: \`npm run new -- "Title"\` starts a course in it.`;
  return found.isDirectory() ? undefined : `${name} is a file: name the folder that lectures lie in.`;
}

/** Where costly results are kept, by their content: `COURSE_CACHE`, or a folder of the project's. Safe to delete. */
export function cacheFolder(): string {
  return resolve(process.env.COURSE_CACHE || 'node_modules/.cache/course');
}
