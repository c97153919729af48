import { expect, it } from 'vitest';
import { mendLinks } from '../../../src/ledger/mend-links.ts';

const link = (line: number, column: number, written: string, now: string) => ({
  file: 'a.md',
  place: { line, column },
  written,
  now,
});

it('writes new addresses into links where they stand, and leaves every other character', () => {
  const source = '# A\n\n[x](b.md#old), `b.md#old` and [y](b.md#old).\n[z][n]\n\n[n]: b.md#old\n';
  const { text, left } = mendLinks(source, [
    link(3, 1, 'b.md#old', 'c.md#new-words'),
    link(3, 32, 'b.md#old', 'c.md#new-words'),
    link(4, 1, 'b.md#old', 'c.md#new-words'),
  ]);
  expect(text).toBe(
    '# A\n\n[x](c.md#new-words), `b.md#old` and [y](c.md#new-words).\n[z][n]\n\n[n]: b.md#old\n',
  );
  expect(left.map(({ place }) => place.line)).toEqual([4]);
});
