import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../../src/lib/list-files.ts';

/** As many characters as code is set in is too much for prose; the formatter leaves that alone. */
const MOST = 120;
const isLong = (line: string) =>
  line.length > MOST && /^\s*(?:\/\/|\/?\*\*? (?!@))/.test(line) && !/https?:/.test(line);

test('lines of comments can be read: none has more than 120 characters', async () => {
  const long: string[] = [];
  for (const folder of ['src', 'tests']) {
    const files = (await listFiles(folder)).filter((file) => /\.(?:astro|css|mjs|ts)$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
      for (const [index, line] of lines.entries())
        if (isLong(line)) long.push(`${folder}/${file}:${index + 1}`);
    }
  }
  expect(long).toEqual([]);
});

test('a longer one would be noticed', () => {
  expect(isLong(`  /** ${'word '.repeat(24)} */`)).toBe(true);
  expect(isLong(`  // ${'word '.repeat(24)}`)).toBe(true);
  expect(isLong(`  const name = '${'word '.repeat(24)}';`)).toBe(false);
});
