import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test("each line of the README's table of promises names a test or a script, and each name is there", async () => {
  const readme = await readFile('README.md', 'utf8');
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const section = /## What we promise and how it is tested\n(.*?)\n## /s.exec(readme)?.[1] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  const promises = rows.slice(2).map((row) => row.split('|').map((cell) => cell.trim()));
  expect(promises.length).toBeGreaterThan(15);
  for (const [, promise, shownBy = ''] of promises) {
    const names = [...shownBy.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    expect(names, promise).not.toEqual([]);
    for (const name of names) {
      const script = /^npm run (\S+)/.exec(name)?.[1];
      expect(script ? script in scripts : existsSync(join('tests', name)), name).toBe(true);
    }
  }
});
