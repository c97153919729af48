import { mkdir, readdir, readFile, symlink, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTarget, publishFolder, recoverFolder, truePath } from '../../../src/commands/publish-folder.ts';
import { LIST, listWritten } from '../../../src/lib/written-folder.ts';
import { content, write } from '../read/content.ts';

/** No process has a number as high as this one. */
const dead = (kind: string, letter: string) =>
  `.dist.${kind}-4194305-${letter.repeat(8)}-0000-4000-8000-000000000000`;

/** A folder with these files, of which those in `dist` and beside it are builds of ours. */
async function built(files: Record<string, string>): Promise<string> {
  const folder = await content(files);
  for (const name of await readdir(folder)) if (/^\.?dist/.test(name)) await listWritten(join(folder, name));
  return folder;
}

const page = (folder: string) => readFile(join(folder, 'index.html'), 'utf8');

describe('publishing a folder', () => {
  it('makes the target and the folders around it', async () => {
    const folder = await content({ 'new/index.html': 'new' });
    await publishFolder(join(folder, 'new'), join(folder, 'a/b/dist'));
    expect(await page(join(folder, 'a/b/dist'))).toBe('new');
  });

  it('replaces all that was there, and leaves nothing beside it', async () => {
    const folder = await built({
      'new/index.html': 'new',
      'dist/index.html': 'old',
      'dist/gone.html': 'old',
    });
    await publishFolder(join(folder, 'new'), join(folder, 'dist'));
    expect(await readdir(join(folder, 'dist'))).toEqual([LIST, 'index.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('of two builds at once leaves one, whole', async () => {
    const folder = await built({ 'dist/index.html': 'old' });
    const builds = ['a', 'b', 'c', 'd'];
    for (const name of builds)
      await write(folder, { [`${name}/index.html`]: name, [`${name}/${name}.html`]: name });
    await Promise.all(builds.map((name) => publishFolder(join(folder, name), join(folder, 'dist'))));
    const winner = await page(join(folder, 'dist'));
    expect(await readdir(join(folder, 'dist'))).toEqual([LIST, `${winner}.html`, 'index.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('leaves the last build where the new one is not there', async () => {
    const folder = await built({ 'dist/index.html': 'old' });
    await expect(publishFolder(join(folder, 'none'), join(folder, 'dist'))).rejects.toThrow('ENOENT');
    expect(await page(join(folder, 'dist'))).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('leaves the last build where somebody put a file into it meanwhile', async () => {
    const folder = await built({ 'new/index.html': 'new', 'dist/index.html': 'old' });
    await write(folder, { 'dist/CNAME': 'example.org' });
    await expect(publishFolder(join(folder, 'new'), join(folder, 'dist'))).rejects.toThrow('`CNAME`');
    expect(await page(join(folder, 'dist'))).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('keeps what somebody changed in the last build at the last moment, and says where', async () => {
    const folder = await built({ 'new/index.html': 'new', 'dist/index.html': 'old', 'dist/a.html': 'old' });
    await write(folder, { 'dist/index.html': 'mine' });
    const kept = await publishFolder(join(folder, 'new'), join(folder, 'dist'));
    expect(await page(join(folder, 'dist'))).toBe('new');
    expect(await page(kept as string)).toBe('mine');
  });
});

describe('recovering', () => {
  it('puts back a build whose replacement was killed between its two renames', async () => {
    const folder = await built({
      [`${dead('before', 'f')}/index.html`]: 'older',
      [`${dead('before', '0')}/index.html`]: 'old',
      [`${dead('incoming', '0')}/index.html`]: 'new',
    });
    await utimes(join(folder, dead('before', 'f')), 0, 0);
    await recoverFolder(join(folder, 'dist'));
    expect(await page(join(folder, 'dist'))).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('leaves a build alone that is there, and clears away what lies beside it', async () => {
    const folder = await built({ [`${dead('before', '0')}/index.html`]: 'older', 'dist/index.html': 'old' });
    await write(folder, { [`${dead('incoming', '1')}/${LIST}`]: '' });
    await recoverFolder(join(folder, 'dist'));
    expect(await page(join(folder, 'dist'))).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('leaves what we did not write, whatever its name', async () => {
    const folder = await content({
      [`${dead('before', '0')}/a.txt`]: '',
      '.dist.before-1/a.txt': '',
      'dist/x': '',
    });
    await recoverFolder(join(folder, 'dist'));
    expect((await readdir(folder)).sort()).toEqual([dead('before', '0'), '.dist.before-1', 'dist'].sort());
  });
});

describe('a target', () => {
  it('may be new, empty or an earlier build', async () => {
    const folder = await built({ 'content/a.md': '', 'dist/index.html': '' });
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

  it.each([
    ['a site that somebody else made', { 'index.html': '', CNAME: '', 'photos/1.jpg': '' }, 'photos/1.jpg'],
    ['a work tree of git', { 'index.html': '', '.git': 'gitdir: elsewhere' }, 'holds a repository'],
  ])('that is %s is refused', async (_, files, reason) => {
    const folder = await content(files);
    expect(await checkTarget(folder, 'content')).toContain(reason);
  });

  it('that is a build of ours with a file of somebody else is refused', async () => {
    const folder = await built({ 'dist/index.html': '' });
    await write(folder, { 'dist/.nojekyll': '' });
    expect(await checkTarget(join(folder, 'dist'), 'content')).toContain('`.nojekyll`');
  });

  it('is refused at home, in `public/`, in a repository’s own files, and behind a link that leads nowhere', async () => {
    const folder = await content({ 'bare/.git/HEAD': '', file: '' });
    await symlink('nowhere', join(folder, 'link'));
    for (const target of [
      homedir(),
      '/',
      'public/site',
      '.git/site',
      'bare/.git/site',
      'link',
      'file/deeper',
    ]) {
      const place = /^(?:public|\.git)/.test(target) ? resolve(target) : resolve(folder, target);
      expect(await checkTarget(place, 'content'), target).toContain('Choose another --outDir');
    }
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
