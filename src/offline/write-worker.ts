import { statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { digestOf, sha256 } from '../lib/digest.ts';
import { listFiles } from '../lib/list-files.ts';
import { DIGEST_LENGTH, type ListedFile, VERSION_FILE } from './course-files.ts';
import { orderFiles } from './order-files.ts';

const entry = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Writes the worker of a built site, the list of files that it goes by, and the file that names the list. */
export async function writeWorker(target: string, slugs: string[]): Promise<void> {
  const files: ListedFile[] = [];
  for (const path of await listFiles(target)) {
    const file = join(target, path);
    files.push([path, digestOf(file).slice(0, DIGEST_LENGTH), statSync(file).size]);
  }
  const list = JSON.stringify(orderFiles(files, slugs));
  // Where hosts are told that files never change; its own digest is in its name.
  const name = `_astro/course-files.${sha256(list).slice(0, DIGEST_LENGTH)}.json`;
  await mkdir(dirname(join(target, name)), { recursive: true });
  await writeFile(join(target, name), list);
  await writeFile(join(target, VERSION_FILE), `${JSON.stringify({ list: name })}\n`);
  await writeFile(join(target, 'service-worker.js'), await bundle());
}

/**
 * The worker as a classic script, which every browser with workers runs. It is the same for every course and version,
 * so that a browser seldom has to put another in its place.
 */
async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'worker', fileName: 'service-worker' },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = built[0]?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('The worker for reading offline could not be bundled.');
  return chunk.code;
}
