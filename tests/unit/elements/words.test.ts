import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Names of keys, which browsers give. */
const KEYS = new Set(['Escape', 'Enter', 'Tab', 'KeyK', 'Home', 'End']);

test('what runs in the browser says nothing in words of its own, which one language alone would have', () => {
  const said = globSync('src/elements/**/*.ts').flatMap((file) =>
    texts(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(said).toEqual([]);
});

/** Texts of a module that begin as a sentence or a name does. */
function texts(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) && /^[A-Z][a-z]{2,}/.test(node.text) && !KEYS.has(node.text))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}
