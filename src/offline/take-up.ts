import type { CourseFiles, ListedFile } from './course-files.ts';
import { readVersion } from './course-files.ts';
import { withDigest } from './fetch-file.ts';
import { keepFiles } from './keep.ts';
import { importsOf, needsOf } from './page-needs.ts';
import { filesToRenew } from './renewal.ts';
import type { Store } from './store.ts';

/** What a new version may cost on a metered line, in bytes as stored; beyond it the old one stays for now. */
const METERED_BUDGET = 2_000_000;

/**
 * Brings a version into the store: its list, the page that says what is stored, and everything that was kept of the
 * last version and has changed. Where any of it fails nothing is taken up: the list, which makes the rest count, comes last.
 */
export async function takeUp(store: Store, name: string, metered: boolean): Promise<void> {
  const digest = /\.(\w+)\.json$/.exec(name)?.[1] ?? '';
  const response = await fetch(store.base + name);
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  const list = (await (await withDigest(response, digest)).json()) as CourseFiles;
  const next = readVersion(name, list);
  const isKept = await store.contents();
  const renewed: ListedFile[] = [];
  for (const { name: other } of await store.versions()) {
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
