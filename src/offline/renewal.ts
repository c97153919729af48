import type { ListedFile, Version } from './course-files.ts';

/**
 * What a new version must have before it takes the place of an old one, so that the reader loses nothing: every file that
 * was kept of the old version, all styles and scripts, and the whole search where it was kept whole.
 */
export function filesToRenew(
  old: Version,
  next: Version,
  isKept: (file: ListedFile) => boolean,
): ListedFile[] {
  const kept = new Set(old.files.filter(isKept).map(([path]) => path));
  if (kept.size === 0) return [];
  const search = old.files.filter(([path]) => path.startsWith('pagefind/'));
  const hasSearch = search.length > 0 && search.every(([path]) => kept.has(path));
  const isWanted = (path: string) =>
    kept.has(path) || /^_astro\/.*\.(?:js|css)$/.test(path) || (hasSearch && path.startsWith('pagefind/'));
  return next.files.filter((file) => isWanted(file[0]) && !isKept(file));
}
