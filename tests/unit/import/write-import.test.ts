import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findSurroundings } from '../../../src/import/find-surroundings.ts';
import { importNotes } from '../../../src/import/import-notes.ts';
import { writeImport } from '../../../src/import/write-import.ts';
import { content } from '../read/content.ts';

it('all files are written or none', async () => {
  const folder = await content({});
  const files = [
    { name: '01-a.md', text: 'a' },
    { name: `${'x'.repeat(300)}.md`, text: 'b' },
  ];
  await expect(writeImport(join(folder, 'new/course'), files, [])).rejects.toThrow('ENAMETOOLONG');
  const blocked = [
    { name: 'deep/er/01-a.md', text: 'a' },
    { name: 'deep/er', text: 'a file and a folder' },
  ];
  await expect(writeImport(join(folder, 'new/course'), blocked, [])).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

it('a file of somebody else stops the import, and nothing is written through a link', async () => {
  const elsewhere = await content({});
  const folder = await content({ '01-a.md': 'mine' });
  await symlink(elsewhere, join(folder, 'images'));
  const picture = { from: join(folder, '01-a.md'), to: 'images/a.png' };
  const { written, conflicts } = await writeImport(folder, [{ name: '01-a.md', text: 'yours' }], [picture]);
  expect(written).toEqual([]);
  expect(conflicts).toEqual([join(folder, '01-a.md'), join(folder, 'images/a.png')]);
  expect(await readFile(join(folder, '01-a.md'), 'utf8')).toBe('mine');
  expect(await readdir(elsewhere)).toEqual([]);
});

it.each([
  ['w'.repeat(300)],
  ['Длинное название лекции '.repeat(12)],
  ['很长的标题'.repeat(60)],
  ['👩‍👩‍👧'.repeat(60)],
])('a heading of %s makes a name that the disk takes', async (title) => {
  const notes = `# Course\n\nWords.\n\n# ${title}\n\nText.\n\n# Second\n\nText.`;
  const { files } = importNotes(notes, { pictures: new Map(), files: new Map(), name: 'notes.md' });
  const folder = await content({});
  const { written } = await writeImport(folder, files, []);
  expect(written).toHaveLength(files.length);
  expect((await readdir(folder)).join()).not.toContain('\uFFFD');
});

it('a link out of the folder of the notes is not followed', async () => {
  const elsewhere = await content({ 'pw.txt': 'root:x' });
  const folder = await content({ 'notes.md': '# A\n\n[a file](pw.txt)' });
  await symlink(join(elsewhere, 'pw.txt'), join(folder, 'pw.txt'));
  const notes = await readFile(join(folder, 'notes.md'), 'utf8');
  const found = await findSurroundings(notes, join(folder, 'notes.md'), join(folder, 'course'));
  expect(found.copies).toEqual([]);
});
