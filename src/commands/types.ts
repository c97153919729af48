// `npm run types`: `astro check` with Astro's telemetry off, which a script line cannot say on every system.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
const check = spawnSync(process.execPath, [join(astro, 'bin/astro.mjs'), 'check', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
process.exitCode = check.status ?? 1;
