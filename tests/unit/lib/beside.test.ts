import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { isAlive, leftoversOf, nameBeside } from '../../../src/lib/beside.ts';
import { content } from '../read/content.ts';

it('a name beside a path is hidden, in its folder, and never too long for the disk', async () => {
  const folder = await content({});
  for (const name of ['dist', 'я'.repeat(127)]) {
    const beside = nameBeside(join(folder, name), 'before');
    expect(dirname(beside)).toBe(folder);
    expect(basename(beside)).toMatch(/^\.[^\uFFFD]+\.before-\d+-/);
    await mkdir(beside);
  }
});

it('only what dead processes left is a leftover', async () => {
  const folder = await content({});
  const path = join(folder, 'dist');
  const living = nameBeside(path, 'incoming');
  const dead = living.replace(`-${process.pid}-`, '-4194305-');
  const others = ['.dist.incoming', '.dist.before-1-mine', '.distant.before-4194305', 'dist'];
  for (const name of [living, dead, ...others.map((other) => join(folder, other))]) await writeFile(name, '');
  expect(await leftoversOf(path)).toEqual([{ path: dead, kind: 'incoming' }]);
  expect([isAlive(process.pid), isAlive(4194305)]).toEqual([true, false]);
});
