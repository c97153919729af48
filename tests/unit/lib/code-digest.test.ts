import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { codeDigest } from '../../../src/lib/code-digest.ts';

const folder = mkdtempSync(join(tmpdir(), 'code-digest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const digest = () => codeDigest(join(folder, 'markdown/start.ts'));

write(
  'markdown/start.ts',
  "import './sub/deep/one.ts';\nimport { two } from\n  '../other/two.ts';\nimport 'yaml';\n",
);
write(
  'markdown/sub/deep/one.ts',
  "export * from '../../start.ts';\nawait import('../../../far/three.ts');\n",
);
write('other/two.ts', "import type { Four } from './four.ts';\nexport const two = 2;\n");
write('other/four.ts', 'export type Four = 4;\n');
write('far/three.ts', 'export const three = 3;\n');
write('markdown/unused.ts', 'export const unused = 0;\n');

it.each(['markdown/start.ts', 'markdown/sub/deep/one.ts', 'other/two.ts', 'other/four.ts', 'far/three.ts'])(
  'is another one when %s changes, however deep it lies and whoever imports it',
  (file) => {
    const before = digest();
    expect(digest()).toBe(before);
    appendFileSync(join(folder, file), '// changed');
    expect(digest()).not.toBe(before);
  },
);

it('knows nothing of a file that nobody imports, nor of a folder beside it', () => {
  const before = digest();
  write('markdown/unused.ts', 'export const unused = 1;\n');
  write('markdown/another/folder.ts', '');
  expect(digest()).toBe(before);
});

it('takes no harm from a comment that names a file which is not there', () => {
  const before = digest();
  appendFileSync(join(folder, 'far/three.ts'), "\n// Came from './nowhere.ts'.");
  expect(digest()).not.toBe(before);
});
