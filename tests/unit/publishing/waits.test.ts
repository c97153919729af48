import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../../src/lib/list-files.ts';

// A wait for a time or for a quiet network passes at the speed at which it was written: too short on a slow
// machine, too long on a quick one. `requestsOf` waits until a page has what it asked for.
const luck = /networkidle|\bwaitForTimeout\b|(?<!test\.)\bsetTimeout\(|\bsleep\(|timers\/promises/g;

test('the browser tests wait for what a reader could see, never for a time or an idle network', async () => {
  const files = await listFiles('tests/e2e');
  expect(files.length).toBeGreaterThan(20);
  const waits: string[] = [];
  for (const file of files) {
    const lines = (await readFile(join('tests/e2e', file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries())
      for (const [found] of line.matchAll(luck)) waits.push(`tests/e2e/${file}:${index + 1}  ${found}`);
  }
  expect(waits).toEqual([]);
});

test.each([
  'await page.goto("/", { waitUntil: "networkidle" });',
  'await page.waitForTimeout(200);',
  'await new Promise((resolve) => setTimeout(resolve, 20));',
])('%s would be noticed', (line) => {
  expect(line.match(luck)).not.toBeNull();
});
