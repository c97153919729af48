import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHistory } from '../../../src/history/read-history.ts';

let repository: string;
let content: string;

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'history-test-'));
  content = join(repository, 'content');
  mkdirSync(content);
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

const TEXT = Array.from({ length: 30 }, (_, line) => `Line ${line} of a text.`).join('\n');

function git(folder: string, args: string[], date = ''): void {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', [...who, ...args], { cwd: folder, env: date ? env : process.env, stdio: 'ignore' });
}

function commit(date: string): void {
  git(repository, ['add', '--all']);
  git(repository, ['commit', '-m', 'A change'], date);
}

test('tells when a file was written and last changed, in UTC', async () => {
  git(repository, ['init']);
  writeFileSync(join(content, 'a b.md'), TEXT);
  writeFileSync(join(repository, 'README.md'), TEXT);
  commit('2024-01-01T00:30:00+02:00');
  writeFileSync(join(content, 'a b.md'), `${TEXT}\nMore.`);
  commit('2024-02-01T12:00:00Z');
  expect(Object.fromEntries(await readHistory(content))).toEqual({
    'a b.md': { created: '2023-12-31T22:30:00Z', changed: '2024-02-01T12:00:00Z' },
  });
});

test('follows a file to its new name, and gives nothing of it to a new file with the old one', async () => {
  git(repository, ['init']);
  writeFileSync(join(content, '注意.md'), TEXT);
  commit('2024-01-01T00:00:00Z');
  renameSync(join(content, '注意.md'), join(content, 'attention.md'));
  commit('2024-02-01T00:00:00Z');
  writeFileSync(join(content, '注意.md'), 'Something else altogether.');
  commit('2024-03-01T00:00:00Z');
  const history = await readHistory(content);
  expect(history.get('attention.md')).toEqual({
    created: '2024-01-01T00:00:00Z',
    changed: '2024-02-01T00:00:00Z',
  });
  expect(history.get('注意.md')).toEqual({
    created: '2024-03-01T00:00:00Z',
    changed: '2024-03-01T00:00:00Z',
  });
});

test('knows nothing of a file that was never committed', async () => {
  git(repository, ['init']);
  writeFileSync(join(content, 'a.md'), TEXT);
  commit('2024-01-01T00:00:00Z');
  writeFileSync(join(content, 'b.md'), TEXT);
  expect([...(await readHistory(content)).keys()]).toEqual(['a.md']);
});

test('knows nothing where there is no repository, no commit, or no folder', async () => {
  expect(await readHistory(content)).toEqual(new Map());
  git(repository, ['init']);
  expect(await readHistory(content)).toEqual(new Map());
  expect(await readHistory(join(content, 'gone'))).toEqual(new Map());
});

test('does not believe a clone that was cut off', async () => {
  git(repository, ['init']);
  for (const day of ['01', '02']) {
    writeFileSync(join(content, 'a.md'), `${TEXT}\n${day}`);
    commit(`2024-01-${day}T00:00:00Z`);
  }
  const clone = join(repository, 'clone');
  git(repository, ['clone', '--depth', '1', `file://${repository}`, clone]);
  expect(await readHistory(join(clone, 'content'))).toEqual(new Map());
});
