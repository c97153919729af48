import { appendFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { putInPlace, sealFile, whyNotReplace } from '../../../src/lib/sealed-file.ts';
import { listWritten, strangersIn } from '../../../src/lib/written-folder.ts';
import { content } from '../read/content.ts';

it('a file that we sealed may be replaced, until somebody changes it', async () => {
  const folder = await content({ 'new.pdf': 'new', 'course.pdf': 'old' });
  const path = join(folder, 'course.pdf');
  await sealFile(path);
  expect(await whyNotReplace(path)).toBeUndefined();
  await putInPlace(join(folder, 'new.pdf'), path);
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await whyNotReplace(path)).toContain('did not write');
  await sealFile(path);
  await appendFile(path, 'a note in the margin');
  expect(await whyNotReplace(path)).toContain('changed');
});

it('nothing else is replaced: not a file of somebody’s, a folder, nor a link to nowhere', async () => {
  const folder = await content({ 'thesis.pdf': 'x'.repeat(500), 'empty.pdf': '', new: 'new' });
  await mkdir(join(folder, 'folder.pdf'));
  await symlink('nowhere', join(folder, 'link.pdf'));
  for (const name of ['thesis.pdf', 'empty.pdf', 'folder.pdf', 'link.pdf']) {
    expect(await whyNotReplace(join(folder, name)), name).toContain(name);
    await expect(putInPlace(join(folder, 'new'), join(folder, name))).rejects.toThrow(name);
  }
  expect(await whyNotReplace(join(folder, 'new.pdf'))).toBeUndefined();
  expect(await readdir(folder)).toEqual(['empty.pdf', 'folder.pdf', 'link.pdf', 'new', 'thesis.pdf']);
});

it('a file put into a built site is no stranger there; halves that killed runs left beside it go', async () => {
  const dead = '.course.pdf.incoming-4194305-00000000-0000-4000-8000-000000000000';
  const folder = await content({ 'index.html': '', 'new.pdf': 'x' });
  await listWritten(folder);
  await writeFile(join(folder, dead), 'half');
  await putInPlace(join(folder, 'new.pdf'), join(folder, 'course.pdf'));
  expect(await strangersIn(folder)).toEqual([]);
  expect(await readdir(folder)).toEqual(['.written-files', 'course.pdf', 'index.html']);
});
