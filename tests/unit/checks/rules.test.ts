import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../../src/lib/list-files.ts';
import { htmlOf } from '../../../src/read/kept-document.ts';
import { openCourse } from '../../../src/site/open-course.ts';
import { withContent } from './with-content.ts';

it('every rule says in the guide why it is there', async () => {
  const guide = await readFile('src/checks/README.md', 'utf8');
  const rules = new Set<string>();
  for (const file of await listFiles('src')) {
    if (!file.endsWith('.ts')) continue;
    const code = await readFile(join('src', file), 'utf8');
    for (const [, name] of code.matchAll(/\brule: '([a-z-]+)'/g)) rules.add(name as string);
  }
  expect(rules.size).toBeGreaterThan(50);
  expect([...rules].filter((rule) => !guide.includes(`| \`${rule}\` |`))).toEqual([]);
});

it('a warning is switched off for the course, or for a lecture; an error stays', async () => {
  const rulesOf = async (files: Record<string, string>) =>
    withContent(files, async (folder) =>
      (await openCourse(folder, '/')).problems.map(({ file, rule }) => `${file} ${rule}`),
    );
  const text = '# A\n\nAn <s> and [x](gone.md).\n';
  expect(await rulesOf({ 'a.md': text })).toEqual(['a.md text-tag', 'a.md missing-link']);
  expect(await rulesOf({ 'a.md': `${text}\n<!-- check off: text-tag, missing-link -->\n` })).toEqual([
    'a.md missing-link',
  ]);
  expect(await rulesOf({ 'a.md': text, 'course.yml': 'off: [text-tag]\n' })).toEqual(['a.md missing-link']);
});

it('commands of TeX that the course defines are known to each of its lectures', async () => {
  const files = { 'a.md': '# A\n\nSo $\\E[x]$.\n', 'course.yml': "macros:\n  E: '\\mathbb{E}'\n" };
  await withContent(files, async (folder) => {
    const { problems, loaded } = await openCourse(folder, '/');
    expect(problems).toEqual([]);
    expect(loaded.course.lectures.map(({ document }) => htmlOf(document))[0]).toContain('𝔼');
  });
});
