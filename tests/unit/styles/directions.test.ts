import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../../src/styles/', import.meta.url);
const physical =
  /^(?:[a-z-]+-)?(?:left|right)(?:-[a-z]+)*\s*:|^(?:float|clear|caption-side):\s*(?:left|right)/;
const fourSides = /^(?:margin|padding|inset):\s*(\S+) (\S+) (\S+) (\S+);$/;

test('no space, border or place is told by left and right, so that a page from right to left is mirrored', () => {
  const told = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => {
          const [, , right, , left] = fourSides.exec(line) ?? [];
          return physical.test(line) || right !== left;
        })
        .map((line) => `${name}: ${line}`),
    );
  expect(told).toEqual([]);
});
