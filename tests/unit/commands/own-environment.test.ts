import { afterEach, expect, test, vi } from 'vitest';
import { useOwnEnvironment } from '../../../src/commands/own-environment.ts';

afterEach(() => vi.unstubAllEnvs());

test("a build hears none of the shell's names, and nobody hears of it", () => {
  for (const name of ['BASE_URL', 'PROD', 'NODE_ENV', 'ASTRO_TELEMETRY_DISABLED']) vi.stubEnv(name, '');
  useOwnEnvironment('production');
  expect(process.env.BASE_URL ?? process.env.PROD).toBeUndefined();
  expect(process.env).toMatchObject({ NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' });
});
