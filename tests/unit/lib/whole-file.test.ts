import { chmod, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nameBeside } from '../../../src/lib/beside.ts';
import { rewriteWhole } from '../../../src/lib/whole-file.ts';
import { content } from '../read/content.ts';

it('a file is rewritten where it lies, with its permissions, and what a killed process left goes', async () => {
  const folder = await content({ 'shared/notes.md': 'old' });
  const file = join(folder, 'shared/notes.md');
  await chmod(file, 0o640);
  await symlink('shared/notes.md', join(folder, 'notes.md'));
  await writeFile(nameBeside(file, 'incoming').replace(`-${process.pid}-`, '-4194305-'), 'half');
  await rewriteWhole(join(folder, 'notes.md'), 'new');
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readlink(join(folder, 'notes.md'))).toBe('shared/notes.md');
  expect((await stat(file)).mode & 0o777).toBe(0o640);
  expect(await readdir(join(folder, 'shared'))).toEqual(['notes.md']);
});

it('what can not be rewritten stays, and nothing is left beside it', async () => {
  const folder = await content({ 'links.txt/file': '' });
  await expect(rewriteWhole(join(folder, 'links.txt'), 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
  expect(await readdir(folder)).toEqual(['links.txt']);
});
