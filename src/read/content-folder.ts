import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';

/** The folder that holds the course: `CONTENT_DIR`, or `content/` in the project. An absolute path. */
export function contentFolder(): string {
  return resolve(process.env.CONTENT_DIR || 'content');
}

/** Why a content folder is none; undefined where there is a folder. */
export async function noFolder(folder: string): Promise<string | undefined> {
  const name = relative(process.cwd(), folder) || '.';
  const found = await stat(folder).catch(() => undefined);
  if (!found) return `There is no folder ${name}: \`npm run new -- "Title"\` starts a course in it.`;
  return found.isDirectory()
    ? undefined
    : `${name} is a file: CONTENT_DIR names the folder that lectures lie in.`;
}

/** Where results that cost time are kept between runs, by their content. Safe to delete. */
export function cacheFolder(): string {
  return resolve('node_modules/.cache/course');
}
