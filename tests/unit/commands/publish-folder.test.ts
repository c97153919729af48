import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTarget, publishFolder, recoverFolder, truePath } from '../../../src/commands/publish-folder.ts';
import { content, write } from '../read/content.ts';

const page = (folder: string) => readFile(join(folder, 'index.html'), 'utf8');

describe('publishing a folder', () => {
  it('makes the target and the folders around it', async () => {
    const folder = await content({ 'new/index.html': 'new' });
    await publishFolder(join(folder, 'new'), join(folder, 'a/b/dist'));
    expect(await page(join(folder, 'a/b/dist'))).toBe('new');
  });

  it('replaces all that was there, and leaves nothing beside it', async () => {
    const folder = await content({
      'new/index.html': 'new',
      'dist/index.html': 'old',
      'dist/gone.html': 'old',
    });
    await publishFolder(join(folder, 'new'), join(folder, 'dist'));
    expect(await readdir(join(folder, 'dist'))).toEqual(['index.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('of two builds at once leaves one, whole', async () => {
    const folder = await content({ 'dist/index.html': 'old' });
    const builds = ['a', 'b', 'c', 'd'];
    for (const name of builds)
      await write(folder, { [`${name}/index.html`]: name, [`${name}/${name}.html`]: name });
    await Promise.all(builds.map((name) => publishFolder(join(folder, name), join(folder, 'dist'))));
    const winner = await page(join(folder, 'dist'));
    expect(await readdir(join(folder, 'dist'))).toEqual([`${winner}.html`, 'index.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('leaves the last build where the new one is not there', async () => {
    const folder = await content({ 'dist/index.html': 'old' });
    await expect(publishFolder(join(folder, 'none'), join(folder, 'dist'))).rejects.toThrow('ENOENT');
    expect(await page(join(folder, 'dist'))).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });
});

describe('recovering', () => {
  it('puts back a build whose replacement was killed between its two renames', async () => {
    const folder = await content({ '.dist.before-1234/index.html': 'old' });
    await recoverFolder(join(folder, 'dist'));
    expect(await page(join(folder, 'dist'))).toBe('old');
  });

  it('leaves a build alone that is there', async () => {
    const folder = await content({ '.dist.before-1234/index.html': 'older', 'dist/index.html': 'old' });
    await recoverFolder(join(folder, 'dist'));
    expect(await page(join(folder, 'dist'))).toBe('old');
  });
});

describe('a target', () => {
  it('may be new, empty or an earlier build', async () => {
    const folder = await content({ 'content/a.md': '', 'dist/index.html': '' });
    await mkdir(join(folder, 'empty'));
    for (const name of ['new', 'deep/new', 'empty', 'dist']) {
      expect(await checkTarget(join(folder, name), join(folder, 'content'))).toBeUndefined();
    }
  });

  it('is refused where a build would take something away, or grow among the lectures', async () => {
    const folder = await content({ 'content/a.md': '', 'thesis/chapter.md': '', 'a-file': '' });
    for (const target of ['content', '.', 'thesis', 'a-file', 'content/dist']) {
      expect(await checkTarget(join(folder, target), join(folder, 'content')), target).toContain('--outDir');
    }
    expect(await checkTarget(process.cwd(), join(folder, 'content'))).toContain('--outDir');
  });

  it('is refused through a symbolic link, too', async () => {
    const folder = await content({ 'content/index.html': '' });
    await symlink(join(folder, 'content'), join(folder, 'link'));
    expect(await checkTarget(join(folder, 'link'), join(folder, 'content'))).toContain('--outDir');
  });

  it('that is a symbolic link is what the link leads to', async () => {
    const folder = await content({ 'www/index.html': '' });
    await symlink(join(folder, 'www'), join(folder, 'dist'));
    expect(await truePath(join(folder, 'dist'))).toBe(join(await truePath(folder), 'www'));
  });
});
