import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The relative path of an `import`, an `export … from` or an `import()`. */
const imported = /(?:\bfrom|\bimport)\s*(?:\(\s*)?['"](\.[^'"]+)['"]/g;

/**
 * A digest of a module and of every module of ours that it imports, by whatever way. What is kept under it is
 * made again as soon as the code is another.
 */
export function codeDigest(module: string): string {
  const texts = new Map<string, string>();
  const read = (path: string): void => {
    // What a comment only mentions need not be there.
    if (texts.has(path) || !existsSync(path)) return;
    const text = readFileSync(path, 'utf8');
    texts.set(path, text);
    for (const [, way = ''] of text.matchAll(imported)) read(join(dirname(path), way));
  };
  read(module);
  const hash = createHash('sha256');
  for (const [, text] of [...texts].sort(([one], [other]) => (one < other ? -1 : 1))) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}
