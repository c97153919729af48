import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const HOUR = 3_600_000;

/** Makes a folder of its own for a build, and clears away what killed builds have left there. */
export async function stagingFolder(): Promise<string> {
  const parent = resolve('.staging');
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    // Another build may be at work in a younger one.
    if (Date.now() - mtimeMs > HOUR) await rm(path, { recursive: true, force: true });
  }
  return mkdtemp(join(parent, 'build-'));
}
