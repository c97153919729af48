import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepPageCode, makePages } from '../../../src/integration/page-code.ts';
import { writeWhole } from '../../../src/lib/whole-file.ts';

const folder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'page-code-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
};

/** Keeps what lies in `built`, as Astro would have it kept before it makes pages. */
async function keep(path: string, key: string, built: string): Promise<void> {
  let setUp: (() => Promise<void>) | undefined;
  const start = keepPageCode({ path, key }, built).hooks['astro:build:start'] as (given: object) => void;
  start({
    setPrerenderer: (make: (own: object) => { setup: typeof setUp }) => {
      setUp = make({}).setup;
    },
  });
  await setUp?.();
}

const sitesIn = async (kept: string) =>
  (await readdir(kept)).map((name) => Number.parseInt(name, 10)).sort((one, other) => one - other);

it('keeps the code of the sites that were built last', async () => {
  const [kept, built] = [await folder(), await folder()];
  await writeWhole(join(built, '.prerender', 'entry.mjs'), 'export const app = 1;');
  await writeWhole(join(built, '_astro', 'page.css'), 'a {}');
  for (let site = 1; site <= 9; site++) {
    await keep(join(kept, `${site}.json`), 'key', built);
    await utimes(join(kept, `${site}.json`), site, site);
  }
  await keep(join(kept, '10.json'), 'key', built);
  expect(await sitesIn(kept)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
});

it('counts code by which pages are made as used, and keeps it before what was bundled later', async () => {
  const [kept, built, scratch] = [await folder(), await folder(), await folder()];
  await writeWhole(
    join(built, '.prerender', 'prerender-entry.mjs'),
    'export const app = { manifest: { routes: [] }, setInternals() {}, setOptions() {} };',
  );
  await writeWhole(join(built, '_astro', 'page.css'), 'a {}');
  const path = (site: number) => join(kept, `${site}.json`);
  for (let site = 1; site <= 8; site++) {
    await keep(path(site), 'key', built);
    await utimes(path(site), site, site);
  }
  // Nothing is rendered by an app without routes, but its code has been taken.
  await makePages(
    { path: path(1), key: 'key' },
    { scratch, built: join(scratch, 'site'), home: 'http://localhost/' },
  ).catch(() => {});
  await keep(path(9), 'key', built);
  expect(await sitesIn(kept)).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
});

it('makes nothing with code that was bundled of something else, or that is not whole', async () => {
  const [kept, scratch] = [await folder(), await folder()];
  const path = join(kept, 'a.json');
  const making = (key: string) =>
    makePages({ path, key }, { scratch, built: join(scratch, 'site'), home: 'http://localhost/' });
  expect(await making('key')).toBe(false);
  await writeWhole(path, JSON.stringify({ key: 'other', files: {} }));
  expect(await making('key')).toBe(false);
  expect(await readdir(scratch)).toEqual([]);
  await writeWhole(path, '{"key": "key", "fi');
  await expect(making('key')).rejects.toThrow();
});
