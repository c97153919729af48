import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { listFiles } from '../../../src/lib/list-files.ts';

const imports = /(?:^(?:import|export)\s+(?:[^'";]*?\bfrom\s+)?|\bimport\()'(\.[^']+)'/gm;
/** Types are gone before anything runs. */
const onlyTypes = /^(?:import|export)\s+(?:type\b|\{(?:\s*type\s[^,}]+,?)+\s*\})/;

/** The rooms that each room of `src/` imports from, its types alone left out of `code`. */
export async function readImports() {
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
