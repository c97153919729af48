import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Endings that an import may leave out, as Vite tries them (its `resolve.extensions`). */
const endings = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json', '/index.js', '/index.ts'];
const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** What an import of an `.mdx` lecture names, without `?raw` and the like. */
export function importedPath(source: string): string {
  return source.replace(/[?#].*/s, '');
}

/** Whether an import names a file, by its path from the lecture. */
export function isFileImport(source: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(source);
}

/** Components written in JSX need a framework to run, and this site has none. */
const needsFramework = /\.[jt]sx$/;

/** Whether an import leads to a file in JSX, which can't be built here. */
export function isJsxImport(folder: string, lectureFile: string, source: string): boolean {
  return isFileImport(source) && needsFramework.test(importedFile(folder, lectureFile, source) ?? '');
}

/** The file that an import beside a lecture names; undefined where there is none. */
export function importedFile(folder: string, lectureFile: string, source: string): string | undefined {
  const wanted = resolve(folder, dirname(lectureFile), importedPath(source));
  return endings.map((ending) => `${wanted}${ending}`).find((file) => existsSync(file));
}

/**
 * Whether what an `.mdx` lecture imports is there: a file beside it, or a package of the project, wherever the
 * course lies. `/src/…` and `astro:…` are the site's own.
 */
export function isImportThere(folder: string, lectureFile: string, source: string): boolean {
  const path = importedPath(source);
  if (isFileImport(path)) return importedFile(folder, lectureFile, source) !== undefined;
  if (path.startsWith('/')) return existsSync(join(projectFolder, path));
  if (/^[a-z]+:/i.test(path)) return true;
  try {
    import.meta.resolve(path);
    return true;
  } catch {
    return false;
  }
}
