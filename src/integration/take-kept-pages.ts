import { copyFileSync, existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf, sha256 } from '../lib/digest.ts';
import type { KeptPages } from '../site/open-site.ts';

/** Takes what the last build made of lectures into a new site. */
export function takeKeptPages({ folder, files }: KeptPages, target: string): void {
  makeFolders(target, files.keys());
  for (const [path, digest] of files) {
    linkOrCopy(join(folder, path), join(target, path));
    if (digestOf(join(target, path)) !== digest)
      throw new Error(`${join(folder, path)} was changed during the build.`);
  }
}

/** Writes files of a new site, by their paths in it, or takes the last site's, where they are the same. */
export function writeOrTake(
  files: ReadonlyMap<string, Uint8Array>,
  target: string,
  kept: KeptPages | undefined,
): void {
  makeFolders(target, files.keys());
  // Thousands of small files: handing each to another thread takes several times what writing it takes.
  for (const [path, content] of files) {
    const last = join(kept?.folder ?? '', path);
    const digest = kept?.all.get(path);
    if (digest === sha256(content) && existsSync(last) && digestOf(last) === digest)
      linkOrCopy(last, join(target, path));
    else writeFileSync(join(target, path), content);
  }
}

function makeFolders(target: string, paths: Iterable<string>): void {
  for (const folder of new Set([...paths].map((path) => dirname(join(target, path)))))
    mkdirSync(folder, { recursive: true });
}

/** Gives a file a second name: nothing in a site is ever written to in its place, and the last site goes soon. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // On another disk, or one without links.
    copyFileSync(from, to);
  }
}
