import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What only authors see, while they write. */
const forAuthors = new Set(['problem-panel.ts']);
/** A literal with a word that begins a sentence and one after it, or one that is shown or read out. */
const said =
  /(['"`])\p{Lu}\p{Ll}+,? \p{Ll}.*?\1|(?:textContent|innerText|ariaLabel|title|placeholder) = (['"`])\p{L}.*?\2/gu;

test('a script says nothing in words of its own', () => {
  const folder = 'src/elements';
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !forAuthors.has(name))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        // What is thrown is for maintainers.
        .filter((line) => !/^\s*(?:\/\/|\/?\*)|new Error\(/.test(line))
        .flatMap((line) => [...line.matchAll(said)].map(([words]) => `${name}  ${words}`)),
    );
  expect(found).toEqual([]);
});
