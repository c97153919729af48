import { expect, test } from 'vitest';
import { readImports } from './room-imports.ts';

const rooms = await readImports();

test('code of one folder never leads back to it by way of others: imports go one way', () => {
  expect(rooms.size).toBeGreaterThan(15);
  const used = (room: string) => rooms.get(room)?.code ?? [];
  expect([...rooms.keys()].filter((room) => reached(room, used).has(room))).toEqual([]);
});

test('the ground stands on nothing: what is read by every room knows no other, not even its types', () => {
  const ground: Record<string, string[]> = {
    course: ['lib', 'syntax', 'words'],
    syntax: ['lib'],
    lib: [],
    words: ['lib'],
  };
  for (const [room, below] of Object.entries(ground)) {
    const above = [...(rooms.get(room)?.all ?? [])].filter((other) => !below.includes(other));
    expect(above, `src/${room} imports`).toEqual([]);
  }
});

function reached(room: string, leadsTo: (room: string) => Iterable<string>, seen = new Set<string>()) {
  for (const other of leadsTo(room))
    if (!seen.has(other)) {
      seen.add(other);
      reached(other, leadsTo, seen);
    }
  return seen;
}
