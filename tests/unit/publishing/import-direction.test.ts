import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../../src/course/list-files.ts';

// Types are left out: they are gone before anything runs.
const imports = /^import\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?'(\.[^']+)'/gm;
const onlyTypes = /^import\s*\{(?:\s*type\s[^,}]+,?)+\s*\}/;

test('code of one folder never leads back to it by way of others: imports go one way', async () => {
  const leadsTo = new Map<string, Set<string>>();
  for (const file of await listFiles('src')) {
    const [folder, ...rest] = file.split('/');
    if (!folder || rest.length === 0 || !/\.(?:ts|mjs|astro)$/.test(file)) continue;
    for (const [statement, path = ''] of (await readFile(`src/${file}`, 'utf8')).matchAll(imports)) {
      const [other = ''] = posix.join(posix.dirname(file), path).split('/');
      if (other === folder || onlyTypes.test(statement)) continue;
      leadsTo.set(folder, (leadsTo.get(folder) ?? new Set()).add(other));
    }
  }
  const reached = (folder: string, seen = new Set<string>()): Set<string> => {
    for (const other of leadsTo.get(folder) ?? [])
      if (!seen.has(other)) {
        seen.add(other);
        reached(other, seen);
      }
    return seen;
  };
  expect(leadsTo.size).toBeGreaterThan(15);
  expect([...leadsTo.keys()].filter((folder) => reached(folder).has(folder))).toEqual([]);
});
