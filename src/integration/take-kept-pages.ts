import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../lib/digest.ts';
import type { KeptPages } from '../site/open-site.ts';

/** Copies what the last build made of lectures into a new site. */
export function takeKeptPages({ folder, files }: KeptPages, target: string): void {
  for (const [path, digest] of files) {
    const bytes = readFileSync(join(folder, path));
    if (sha256(bytes) !== digest) throw new Error(`${join(folder, path)} was changed during the build.`);
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
}
