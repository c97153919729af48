import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../../src/lib/list-files.ts';

const imports = /(?:^(?:import|export)\s+(?:[^'";]*?\bfrom\s+)?|\bimport\()'(\.[^']+)'/gm;
/** Types are gone before anything runs. */
const onlyTypes = /^(?:import|export)\s+(?:type\b|\{(?:\s*type\s[^,}]+,?)+\s*\})/;

const rooms = await readImports();

test('code of one folder never leads back to it by way of others: imports go one way', () => {
  expect(rooms.size).toBeGreaterThan(15);
  const used = (room: string) => rooms.get(room)?.code ?? [];
  expect([...rooms.keys()].filter((room) => reached(room, used).has(room))).toEqual([]);
});

test('the ground stands on nothing: what is read by every room knows no other, not even its types', () => {
  const ground: Record<string, string[]> = { course: ['lib', 'syntax'], syntax: ['lib'], lib: [] };
  for (const [room, below] of Object.entries(ground)) {
    const above = [...(rooms.get(room)?.all ?? [])].filter((other) => !below.includes(other));
    expect(above, `src/${room} imports`).toEqual([]);
  }
});

/** The rooms that each room of `src/` imports from, its types alone left out of `code`. */
async function readImports() {
  const found = new Map<string, { code: Set<string>; all: Set<string> }>();
  for (const file of await listFiles('src')) {
    const [room, ...rest] = file.split('/');
    if (!room || rest.length === 0 || !/\.(?:ts|mjs|astro)$/.test(file)) continue;
    const leadsTo = found.get(room) ?? { code: new Set(), all: new Set() };
    found.set(room, leadsTo);
    for (const [statement, path = ''] of (await readFile(`src/${file}`, 'utf8')).matchAll(imports)) {
      const [other = ''] = posix.join(posix.dirname(file), path).split('/');
      if (other === room) continue;
      leadsTo.all.add(other);
      if (!onlyTypes.test(statement)) leadsTo.code.add(other);
    }
  }
  return found;
}

function reached(room: string, leadsTo: (room: string) => Iterable<string>, seen = new Set<string>()) {
  for (const other of leadsTo(room))
    if (!seen.has(other)) {
      seen.add(other);
      reached(other, leadsTo, seen);
    }
  return seen;
}
