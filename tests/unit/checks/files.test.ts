import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { problemsOf } from './fixture.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('reports a lecture that is a link to nothing, and reads the others', async () => {
  await symlink('/nowhere/at/all.md', join(folder, '01-lost.md'));
  await writeFile(join(folder, '02-here.md'), '# Here\n\n[Up](#nowhere)\n');
  const problems = await problemsOf(folder);
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    '01-lost.md unreadable-file',
    '02-here.md missing-section',
  ]);
});

it('reports a file name that is no UTF-8', async () => {
  const name = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]);
  const isTaken = await writeFile(name, '# Coffee\n\nText.\n').then(
    () => true,
    () => false,
  );
  // Some file systems refuse such a name themselves.
  if (!isTaken) return;
  expect((await problemsOf(folder)).map(({ rule, place }) => `${rule} ${place}`)).toEqual([
    'file-name unknown',
  ]);
});

it('finds the first bad byte of a file in UTF-16 and after a sound U+FFFD', async () => {
  await writeFile(join(folder, '01-wide.md'), Buffer.from('\uFEFF# Wide\n\nText.\n', 'utf16le'));
  await writeFile(
    join(folder, '02-late.md'),
    Buffer.from('# Late\n\nA \uFFFD and \xE9.\n', 'utf8').fill(0xe9, 20, 21),
  );
  const places = (await problemsOf(folder))
    .filter(({ rule }) => rule === 'encoding')
    .map(({ file, place }) => ({ file, place }));
  expect(places).toEqual([
    { file: '01-wide.md', place: { line: 1, column: 1 } },
    { file: '02-late.md', place: { line: 3, column: 10 } },
  ]);
});

it('keeps quiet about drafts in a build and about what lies in folders of `_`', async () => {
  await mkdir(join(folder, '_old'));
  await writeFile(join(folder, '_old/x.md'), '[x](#nowhere)');
  await writeFile(join(folder, '01-here.md'), '# Here\n\nText.\n');
  expect(await problemsOf(folder)).toEqual([]);
});
