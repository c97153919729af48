import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../../../src/commands/serve-folder.ts';
import {
  FOR_GOOD,
  foldersNamedByContent,
  ownAddresses,
  ownFiles,
  ownFolders,
  ownPages,
} from '../../../src/course/own-addresses.ts';
import { hostHeaders } from '../../../src/integration/host-headers.ts';
import { listFiles } from '../../../src/lib/list-files.ts';

const site = mkdtempSync(join(tmpdir(), 'own-addresses-'));
let served: ServedFolder;

beforeAll(async () => {
  for (const { name } of ownFolders) {
    mkdirSync(join(site, name));
    writeFileSync(join(site, name, 'file.css'), '');
  }
  served = await serveFolder({ folder: site });
});

afterAll(async () => {
  await served.close();
  rmSync(site, { recursive: true });
});

it('has a line for every page that the site makes, and no other', async () => {
  const files = await listFiles('src/pages');
  // A name between brackets is that of a page which only some courses have.
  const made = files.filter((file) => file.endsWith('.astro') && !file.includes('[...'));
  const paths = made.map((file) =>
    file
      .replace(/[[\]]/g, '')
      .replace(/(?:^index)?\.astro$/, '')
      .replace(/^404$/, '404.html'),
  );
  expect(ownPages.map(({ path }) => path).sort()).toEqual(paths.sort());
});

it('has a line for every file and folder of files that the site makes', async () => {
  const routes = (await listFiles('src/pages')).filter((file) => file.endsWith('.ts'));
  const isOwn = ownAddresses([]);
  // Lectures as Markdown lie where the lectures do.
  const firsts = routes.map((file) => file.split('/')[0] as string).filter((name) => !name.startsWith('['));
  expect(firsts.length).toBeGreaterThan(6);
  expect(firsts.map((name) => name.replace(/\.ts$/, '')).filter((name) => !isOwn(name))).toEqual([]);
  const names = [...ownFolders, ...ownFiles].map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

it.each(ownFolders.map(({ name }) => name))('preview and `_headers` say the same of %s/', async (name) => {
  const response = await fetch(`${served.url}${name}/file.css`);
  const isForGood = hostHeaders('/').includes(`\n/${name}/*\n  Cache-Control: ${FOR_GOOD}`);
  expect(response.headers.get('cache-control')).toBe(isForGood ? FOR_GOOD : 'no-cache');
});

it('is what people with a server of their own are told to set', () => {
  const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8');
  const [, folders = ''] =
    /`Cache-Control: ([^`]+)` for (.*?), whose names change/.exec(guide)?.slice(1) ?? [];
  expect([...folders.matchAll(/`([^`]+)\/`/g)].map(([, name]) => name)).toEqual(foldersNamedByContent);
  expect(guide).toContain(`\`Cache-Control: ${FOR_GOOD}\``);
});
