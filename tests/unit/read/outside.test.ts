import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listFilesByPlace } from '../../../src/lib/list-files.ts';
import { openCourse } from '../../../src/site/open-course.ts';
import { content } from './content.ts';

/** What a check says, as `file:line rule`. */
async function said(folder: string): Promise<string[]> {
  const { problems, publication } = await openCourse(folder, '/');
  expect([...publication.attachments]).not.toContain('pw.txt');
  return problems.map(({ file, place, rule }) => `${file}:${place === 'unknown' ? '' : place.line} ${rule}`);
}

it('what a link of the content folder finds elsewhere is refused, at its place', async () => {
  const elsewhere = await content({
    '02-secret.md': '# Secret\n\nText.',
    'pw.txt': 'title: secret',
    'a.svg': '<svg/>',
  });
  const folder = await content({
    '01-one.md':
      '# One\n\n[a file](./pw.txt) and [one in a folder](./more/pw.txt)\n\n![Words](./a.svg)\n\n[secret](./02-secret.md)',
  });
  for (const name of ['pw.txt', 'a.svg', '02-secret.md'])
    await symlink(join(elsewhere, name), join(folder, name));
  await symlink(elsewhere, join(folder, 'more'));
  await symlink(join(elsewhere, 'pw.txt'), join(folder, 'course.yml'));
  expect(await said(folder)).toEqual([
    '01-one.md:3 link-outside',
    '01-one.md:3 link-outside',
    '01-one.md:5 missing-picture',
    '01-one.md:7 link-outside',
    '02-secret.md: file-outside',
    'course.yml: file-outside',
  ]);
});

it('a link inside the content folder is as good as the file, and the folder itself may be one', async () => {
  const folder = await content({ '01-one.md': '# One\n\n[a file](./b.txt)', 'a.txt': 'a' });
  await symlink('a.txt', join(folder, 'b.txt'));
  await symlink('nowhere', join(folder, 'c.txt'));
  await symlink(folder, `${folder}-link`);
  onTestFinished(() => rm(`${folder}-link`));
  expect(await said(`${folder}-link`)).toEqual([]);
  expect(await listFilesByPlace(`${folder}-link`)).toEqual({
    inside: ['01-one.md', 'a.txt', 'b.txt', 'c.txt'],
    outside: [],
    again: [],
  });
  await mkdir(join(folder, '..x'));
  await symlink('../..x', join(folder, '..x/up'));
  expect((await listFilesByPlace(folder)).outside).toEqual([]);
});
