import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addToList, LIST, listWritten, removeWritten, strangersIn } from '../../../src/lib/written-folder.ts';
import { content, write } from '../read/content.ts';

const site = { 'index.html': 'home', 'a/index.html': 'a', 'files/o’clock \\ über\n.txt': 'odd' };

describe('a folder that we wrote', () => {
  it('has no strangers, and goes', async () => {
    const folder = await content({ 'dist/index.html': 'home', 'dist/a/.hidden': '' });
    await listWritten(join(folder, 'dist'));
    expect(await strangersIn(join(folder, 'dist'))).toEqual([]);
    expect(await removeWritten(join(folder, 'dist'))).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it('may hold names of any letters, which other tools can check as well', async () => {
    const folder = await content(site);
    await listWritten(folder);
    expect(await strangersIn(folder)).toEqual([]);
    const said = execFileSync('sha256sum', ['--check', LIST], { cwd: folder, encoding: 'utf8' });
    expect(said.match(/OK$/gm)).toHaveLength(3);
  });

  it.each<[string, (folder: string) => Promise<unknown>, string]>([
    ['a file', (folder) => writeFile(join(folder, 'CNAME'), 'example.org'), 'CNAME'],
    ['a file further in', (folder) => write(folder, { 'a/photos/1.jpg': '' }), 'a/photos/1.jpg'],
    ['a hidden file', (folder) => writeFile(join(folder, 'a/.htaccess'), ''), 'a/.htaccess'],
    ['a change', (folder) => writeFile(join(folder, 'index.html'), 'mine'), 'index.html'],
    ['a link', (folder) => symlink('/etc', join(folder, 'a/etc')), 'a/etc'],
    ['a repository', (folder) => write(folder, { '.git/HEAD': '' }), '.git'],
    ['a work tree of one', (folder) => writeFile(join(folder, 'a/.git'), 'gitdir: x'), 'a/.git'],
  ])('keeps %s of somebody else when it goes', async (_, meddle, stranger) => {
    const folder = await content(site);
    await listWritten(folder);
    await meddle(folder);
    expect(await strangersIn(folder)).toEqual([stranger]);
    expect(await removeWritten(folder)).toBe(false);
    expect(await strangersIn(folder)).toEqual([stranger]);
    expect((await readdir(folder)).sort()).toEqual([LIST, stranger.split('/')[0]].sort());
  });

  it('doesn’t mind what file managers put there', async () => {
    const folder = await content({ 'dist/index.html': '' });
    await listWritten(join(folder, 'dist'));
    await write(folder, { 'dist/.DS_Store': '', 'dist/a/Thumbs.db': '' });
    expect(await strangersIn(join(folder, 'dist'))).toEqual([]);
    expect(await removeWritten(join(folder, 'dist'))).toBe(true);
  });

  it('takes up a file that we put there later', async () => {
    const folder = await content(site);
    await listWritten(folder);
    await write(folder, { 'a/course.pdf': 'one' });
    await addToList(join(folder, 'a/course.pdf'));
    expect(await strangersIn(folder)).toEqual([]);
    await write(folder, { 'a/course.pdf': 'two' });
    expect(await strangersIn(folder)).toEqual(['a/course.pdf']);
  });
});

describe('a folder without a list', () => {
  it('is all somebody else’s: nothing of it goes', async () => {
    const folder = await content({ 'index.html': '', 'photos/1.jpg': '' });
    expect(await strangersIn(folder)).toEqual(['index.html', 'photos/1.jpg']);
    expect(await removeWritten(folder)).toBe(false);
    expect(await strangersIn(folder)).toEqual(['index.html', 'photos/1.jpg']);
    await addToList(join(folder, 'index.html'));
    expect(await readdir(folder)).toEqual(['index.html', 'photos']);
  });

  it('that is empty or isn’t there has no strangers', async () => {
    const folder = await content({});
    await mkdir(join(folder, 'empty/deep'), { recursive: true });
    expect(await strangersIn(join(folder, 'empty'))).toEqual([]);
    expect(await strangersIn(join(folder, 'none'))).toEqual([]);
  });
});

it('a list that names paths elsewhere takes nothing from there', async () => {
  const folder = await content({ 'mine.txt': 'mine', 'dist/a.txt': '' });
  await listWritten(join(folder, 'dist'));
  const list = await readFile(join(folder, 'dist', LIST), 'utf8');
  const mine = 'ee1bb4f93b8de36b3bd80bbafbd3d9fcb0a2c9a53b7ea8d0d2b1b6a1c3f6d8a1  ../mine.txt\n';
  await writeFile(join(folder, 'dist', LIST), list + mine);
  await removeWritten(join(folder, 'dist'), 'name');
  expect(await readdir(folder)).toEqual(['mine.txt']);
});
