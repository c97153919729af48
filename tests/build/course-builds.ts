import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Built {
  code: number;
  /** What the build said on both channels. */
  said: string;
}

/** Runs `npm run build` on a content folder. */
export function build(content: string, outDir: string, ...options: string[]): Promise<Built> {
  const args = ['src/commands/build.ts', '--outDir', outDir, ...options];
  const env = { ...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
        said: `${stdout}${stderr}`,
      });
    });
  });
}

/** Runs a build and kills it, as a power cut would, after some milliseconds. */
export function killedBuild(content: string, outDir: string, delay: number): Promise<void> {
  const env = { ...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/commands/build.ts', '--outDir', outDir], {
      env,
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), delay);
    child.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A path for a site that isn't there yet; it goes when the test ends. */
export async function outDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'dist');
}

/** Every file of a built site with a digest of its bytes. */
export async function bytesOf(site: string): Promise<Record<string, string>> {
  const names = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  const digests = paths.map(async (path) => [
    path.slice(site.length + 1),
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(digests));
}

/** The HTML of a page of a built site. */
export function page(site: string, slug: string): Promise<string> {
  return readFile(join(site, slug, 'index.html'), 'utf8');
}
