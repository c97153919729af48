import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/course/list-files.ts';
import { buildSite } from './build-site.ts';
import { bytesOf } from './course-builds.ts';

const ours = ['src', 'public', 'astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const options = ['--base', '/notes/', '--site', 'https://course.example.org'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reproducible-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the project in a folder of its own, whose caches are empty. */
function copyOfProject(): string {
  const project = join(folder, 'elsewhere', 'a copy');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  for (const name of ours) cpSync(name, join(project, name), { recursive: true });
  for (const name of readdirSync('node_modules')) {
    if (name !== '.cache' && name !== '.vite' && name !== '.astro') {
      symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name), 'junction');
    }
  }
  return project;
}

test('the same course gives the same bytes on another machine and another day', async () => {
  const content = join(folder, 'content');
  const sameContent = join(folder, 'elsewhere', 'their notes');
  for (const copy of [content, sameContent]) cpSync('content', copy, { recursive: true });
  for (const file of await listFiles(sameContent)) utimesSync(join(sameContent, file), 1e9, 1e9);

  const here = join(folder, 'here');
  const there = join(folder, 'elsewhere', 'there');
  await buildSite({ outDir: here, arguments: options, environment: { CONTENT_DIR: content, TZ: 'UTC' } });
  await buildSite({
    outDir: there,
    arguments: options,
    project: copyOfProject(),
    environment: {
      CONTENT_DIR: sameContent,
      NODE_OPTIONS: `--import=${resolve('tests/build/another-day.mjs')}`,
      TZ: 'Pacific/Kiritimati',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
      HOME: folder,
    },
  });
  expect(await bytesOf(there)).toEqual(await bytesOf(here));
}, 900_000);
