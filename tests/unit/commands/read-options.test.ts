import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('refuses what it does not know with the nearest it knows and the whole list, and takes nothing in half', () => {
  const preview = (...words: string[]) =>
    spawnSync(process.execPath, ['src/commands/preview.ts', ...words], { encoding: 'utf8' });
  const usage = 'Usage: npm run preview -- [--port 4321] [--base /notes/] [--outDir dist]\n';
  expect(preview('--bse', '/notes/')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `Unknown option \`--bse\`.\nDid you mean \`--base\`?\n${usage}`,
  });
  expect(preview('--port', 'http')).toMatchObject({ status: 2, stderr: `\`http\` is not a port.\n${usage}` });
});

it('every command that says how it is used reads its options the same way', () => {
  for (const name of readdirSync('src/commands').filter((file) => file.endsWith('.ts'))) {
    const source = readFileSync(`src/commands/${name}`, 'utf8');
    if (/Usage: npm run/.test(source)) expect(source, name).toContain("from './read-options.ts'");
    if (name !== 'read-options.ts') expect(source, name).not.toContain('parseArgs');
  }
});
