import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('each dependency with an install script is named, explained and decided upon', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const { allowScripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const guide = await readFile('.github/CONTRIBUTING.md', 'utf8');
  const list = /### Install scripts(.*?)\n##/s.exec(guide)?.[1] ?? '';
  const named = [...list.matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name);
  const scripted = Object.entries<{ hasInstallScript?: true }>(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(named.sort()).toEqual([...new Set(scripted)].sort());
  expect(Object.keys(allowScripts).sort()).toEqual(named);
});
