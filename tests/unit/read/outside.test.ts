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
    inside: ['01-one.md', 'a.txt', 'b.txt'],
    outside: [],
    again: [],
    nowhere: ['c.txt'],
  });
  await mkdir(join(folder, '..x'));
  await symlink('../..x', join(folder, '..x/up'));
  expect((await listFilesByPlace(folder)).outside).toEqual([]);
});

it('a link to nothing is no file that a lecture could lead to', async () => {
  const folder = await content({ '01-one.md': '# One\n\n[a file](./b.txt)\n\n![Words](./c.svg)' });
  for (const name of ['b.txt', 'c.svg', '02-two.md']) await symlink('nowhere', join(folder, name));
  expect(await said(folder)).toEqual([
    '01-one.md:3 missing-link',
    '01-one.md:5 missing-picture',
    '02-two.md: unreadable-file',
  ]);
});

it('no settings, terms, order or ledger are taken from elsewhere', async () => {
  const elsewhere = await content({
    'course.yml': 'title: Secret',
    'glossary.yml': '- term: secret\n  definition: Secret.',
    'links.txt': 'one  moved to  secret',
    'mkdocs.yml': 'site_name: Secret\nnav:\n  - 02-two.md\n  - 01-one.md',
  });
  const folder = await content({ '01-one.md': '# One\n\nText.', '02-two.md': '# Two\n\nText.' });
  const names = ['course.yml', 'glossary.yml', 'links.txt', 'mkdocs.yml'];
  for (const name of names) await symlink(join(elsewhere, name), join(folder, name));
  const { loaded, problems } = await openCourse(folder, '/');
  expect(loaded.course.title).not.toBe('Secret');
  expect(loaded.course.lectures.map(({ slug }) => slug)).toEqual(['one', 'two']);
  expect(loaded.ledger.exists).toBe(false);
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'course.yml file-outside',
    'glossary.yml file-outside',
    'links.txt file-outside',
  ]);
});
