import {
  type CourseFiles,
  type ListedFile,
  readVersion,
  VERSION_FILE,
  type Version,
} from './course-files.ts';
import { fetchFound, withDigest } from './fetch-file.ts';
import { keepFiles } from './keep.ts';
import { importsOf, needsOf } from './page-needs.ts';
import type { Store } from './store.ts';

/** What a new version may cost on a metered line, in bytes as stored; beyond it the old one stays for now. */
const METERED_BUDGET = 2_000_000;

/** Takes up the version that the host has now, and lets go of what neither it nor an open page needs. */
export async function takeUpNewest(store: Store, pages: string[], metered: boolean): Promise<void> {
  const found = await fetchFound(store.base + VERSION_FILE, { cache: 'no-cache' });
  const { list: name } = (await found.json()) as { list: string };
  if (name === (await store.current())?.name) return;
  await takeUp(store, name, metered);
  await store.tidy(name, pages);
}

/**
 * Brings a version into the store: its list, the page that says what is stored, and everything that was kept of the
 * last version and has changed. Where any of it fails nothing is taken up: the list, which makes the rest count, comes
 * last.
 */
async function takeUp(store: Store, name: string, metered: boolean): Promise<void> {
  const digest = /\.(\w+)\.json$/.exec(name)?.[1] ?? '';
  const response = await fetchFound(store.base + name);
  const list = (await (await withDigest(response, digest)).json()) as CourseFiles;
  const next = readVersion(name, list);
  const isKept = await store.contents();
  const renewed: ListedFile[] = [];
  for (const other of await store.versions()) {
    const old = await store.version(other);
    if (old && other !== name) renewed.push(...filesToRenew(old, next, isKept));
  }
  const cost = [...new Set(renewed)].reduce((sum, [, , size]) => sum + size, 0);
  if (metered && cost > METERED_BUDGET) throw new Error('The line is metered: later.');

  const notice = next.files.filter(([path]) =>
    /^(?:offline\/index\.html|_astro\/offline-page\..*)$/.test(path),
  );
  const files = [...renewed, ...notice];
  await keepFiles(store, next, files);
  for (const file of files) {
    const [path] = file;
    const text = /\.(?:html|js)$/.test(path) ? await (await store.get(file))?.text() : undefined;
    const needs = path.endsWith('.html') ? needsOf : importsOf;
    if (text) await keepFiles(store, next, needs(text, next, store.base));
  }
  await store.putVersion(name, list);
}

/**
 * What a new version must have before it takes the place of an old one, so that the reader loses nothing: every file
 * that was kept of the old version, all styles and scripts, and the whole search where it was kept whole.
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
