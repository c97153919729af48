import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from '../../../src/lib/list-files.ts';
import { faultsOfForm } from './issue-form.ts';

const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const read = (path: string) => readFile(path, 'utf8');

describe('the issue forms', () => {
  test('are such as GitHub takes, one for a factual mistake and one for a fault', async () => {
    const folder = '.github/ISSUE_TEMPLATE';
    const names = (await readdir(folder)).filter((name) => name !== 'config.yml');
    expect(names.sort()).toEqual(['factual-mistake.yml', 'fault.yml']);
    const forms = await Promise.all(names.map(async (name) => parse(await read(join(folder, name)))));
    expect(forms.map(faultsOfForm)).toEqual([[], []]);
    expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length);
    expect(parse(await read(join(folder, 'config.yml')))).toEqual({ blank_issues_enabled: true });
  });

  test('would be found at fault if they were not', () => {
    const body = [
      { type: 'textarea', id: 'a b', attributes: { label: 'What?' }, validations: { required: 'yes' } },
      { type: 'input', id: 'same', attributes: { label: 'What?', options: [] } },
      { type: 'dropdown', id: 'same', attributes: { label: 'Which?', options: ['x', 'x'] } },
      { type: 'slider', attributes: { label: 'How much?' } },
      { type: 'markdown', attributes: {} },
    ];
    expect(faultsOfForm({ name: 'Fault', body, colour: 'red' })).toEqual([
      'no description',
      'unknown key colour',
      'a b: not an id',
      'a b: required is true or false',
      'same: an input has no options',
      'same: options twice or none',
      'body 4: unknown type slider',
      'body 5: no value',
      'id twice: same',
      'label twice: What?',
    ]);
  });
});

test('the bot looks after every kind of dependency that the project has', async () => {
  const { version, updates } = parse(await read('.github/dependabot.yml')) as {
    version: number;
    updates: { 'package-ecosystem': string; directory: string; schedule: { interval: string } }[];
  };
  const kinds = {
    npm: 'package.json',
    'github-actions': '.github/workflows',
    docker: 'Dockerfile',
    devcontainers: '.devcontainer',
    gitsubmodule: '.gitmodules',
    pip: 'requirements.txt',
  };
  const used = Object.entries(kinds).filter(([, file]) => existsSync(file));
  expect(version).toBe(2);
  expect(updates.map((update) => update['package-ecosystem']).sort()).toEqual(
    used.map(([kind]) => kind).sort(),
  );
  for (const { directory, schedule } of updates) {
    expect(directory).toBe('/');
    expect(['daily', 'weekly', 'monthly']).toContain(schedule.interval);
  }
});

test('each licence has its text, its line in the README and its name in package.json', async () => {
  const licences = [
    { spdx: 'MIT', name: 'MIT', file: 'LICENSE', words: 'Permission is hereby granted, free of charge' },
    {
      spdx: 'CC-BY-4.0',
      name: 'CC BY 4.0',
      file: 'content/LICENSE',
      words: 'https://creativecommons.org/licenses/by/4.0/',
    },
  ];
  const fonts = (await listFiles('src/fonts')).filter((file) => file.endsWith('.OFL.txt'));
  for (const file of fonts)
    licences.push({
      spdx: 'OFL-1.1',
      name: 'SIL Open Font',
      file: join('src/fonts', file),
      words: 'PERMISSION & CONDITIONS',
    });
  const readme = /\n## Licence\n(.*)$/s.exec(await read('README.md'))?.[1] ?? '';
  for (const { name, file, words } of licences) {
    expect(await read(file), file).toContain(words);
    expect(readme).toContain(name);
  }
  const names = manifest.license.replace(/[()]/g, '').split(' AND ').sort();
  expect(names).toEqual([...new Set(licences.map(({ spdx }) => spdx))].sort());
  expect(parse(await read('content/course.yml')).licence).toBe('CC BY 4.0');
});

test('the changelog has the version of package.json on top, and every version with its date', async () => {
  const changelog = await read('.github/CHANGELOG.md');
  const sections = [...changelog.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? '');
  const releases = sections.filter((heading) => heading !== 'Unreleased');
  for (const release of releases) expect(release).toMatch(/^\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d$/);
  expect(releases[0]?.split(' ')[0]).toBe(manifest.version);
  const dates = releases.map((release) => release.split(' - ')[1] ?? '');
  expect(dates).toEqual([...dates].sort().reverse());
});

test('guides name commands and files that are there, and every command is in the README', async () => {
  const guides = ['README.md', '.github/CONTRIBUTING.md', '.github/CHANGELOG.md'];
  for (const guide of guides) {
    const text = await read(guide);
    for (const [, name = ''] of text.matchAll(/\bnpm run ([\w:-]+)/g))
      expect(Object.keys(manifest.scripts), guide).toContain(name);
    // What is shown as code is an example of somebody else's.
    const words = text.replace(/^```.*?^```|`[^`\n]+`/gms, '');
    for (const [, path = ''] of words.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g))
      expect(existsSync(join(dirname(guide), path)), `${path} in ${guide}`).toBe(true);
  }
  const readme = await read('README.md');
  const unnamed = Object.keys(manifest.scripts).filter((name) => !new RegExp(`\\b${name}\\b`).test(readme));
  expect(unnamed).toEqual([]);
});
