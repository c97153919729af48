import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readImports } from './room-imports.ts';

const guides = ['README.md', '.github/CONTRIBUTING.md'];

test.each(guides)('every path of the project that %s names is there', async (guide) => {
  const text = await readFile(guide, 'utf8');
  const named = [...text.matchAll(/`((?:src|tests|\.github|content\/figures\/(?:kit|data))\/[^`\s]*)`/g)];
  const paths = named.map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('every function that CONTRIBUTING names on the two ways through the house is there', async () => {
  const text = await readFile('.github/CONTRIBUTING.md', 'utf8');
  const calls = [...text.matchAll(/`(\w+)` in `(src\/[^`]+\.ts)`/g)];
  expect(calls.length).toBeGreaterThan(15);
  for (const [, name, path = ''] of calls)
    expect(await readFile(path, 'utf8'), path).toMatch(
      new RegExp(`^export (?:async )?(?:function|const|class) ${name}\\b`, 'm'),
    );
});

test('the map in the README shows each room once, and none that is not there', async () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect((await readMap()).flat().sort()).toEqual(rooms.map(({ name }) => name).sort());
});

test('the map goes from the ground up: a room imports only from those above it', async () => {
  const level = new Map((await readMap()).flatMap((rooms, at) => rooms.map((room) => [room, at] as const)));
  const climbing = [...(await readImports())].flatMap(([room, { code }]) =>
    [...code]
      .filter((other) => (level.get(other) ?? -1) > (level.get(room) ?? 0))
      .map((other) => `${room} imports ${other}`),
  );
  expect(climbing).toEqual([]);
});

/** The rooms of `src/` on each line of the map. */
async function readMap(): Promise<string[][]> {
  const [, map = ''] = /^src\/.*\n((?: {2}.*\n)+)/m.exec(await readFile('README.md', 'utf8')) ?? [];
  return map.split('\n').map((line) => line.match(/(?<=^ {2}|^ {2}(?:[a-z-]+\/ )+)[a-z-]+(?=\/)/g) ?? []);
}
