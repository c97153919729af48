import { resolve } from 'node:path';

/** The folder that holds the course: `CONTENT_DIR`, or `content/` in the project. An absolute path. */
export function contentFolder(): string {
  return resolve(process.env.CONTENT_DIR || 'content');
}

/** Where results that cost time are kept between runs, by their content. Safe to delete. */
export function cacheFolder(): string {
  return resolve('node_modules/.cache/course');
}
