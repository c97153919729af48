import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { testFolders } from '../../../src/commands/test-folders.mjs';

it('removes what runs have left that are over, and nothing else', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'test-folders-'));
  onTestFinished(() => rmSync(temporary, { recursive: true }));
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const left = [`llm-notes-test-${dead}-aB3dE6`, `llm-notes-e2e-${dead}`];
  const others = [
    `llm-notes-test-${process.ppid}-aB3dE6`,
    `llm-notes-e2e-${process.ppid}`,
    'llm-notes-e2e-1x',
    'mine',
  ];
  for (const name of [...left, ...others]) {
    mkdirSync(join(temporary, name));
    writeFileSync(join(temporary, name, 'shot.png'), '');
  }
  const { scratch, screenshots } = testFolders(temporary);
  expect(readdirSync(temporary).sort()).toEqual([...others, basename(scratch)].sort());
  expect(existsSync(screenshots)).toBe(false);
  expect(basename(screenshots)).toBe(`llm-notes-e2e-${process.pid}`);
});
