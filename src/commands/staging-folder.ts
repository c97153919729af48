import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isAlive } from '../lib/beside.ts';

/** Makes a folder of its own for a build, and clears away what killed builds have left there. */
export async function stagingFolder(): Promise<string> {
  const parent = resolve('.staging');
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const [, pid] = /^build-(\d+)-\w{6}$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
  return mkdtemp(join(parent, `build-${process.pid}-`));
}
