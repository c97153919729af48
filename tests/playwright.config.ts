import { existsSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import { browserOptions } from '../src/commands/browser.mjs';

/**
 * Journeys through the built site in a real browser. `SITE_FOLDER` names another build than `dist/`,
 * `SITE_URL` a site that is already served, `CPU_SLOWDOWN` how many times slower than this machine its pages are.
 */

// Every worker reads this file again and must arrive at the same folder as the first process.
if (!process.env.E2E_RESULTS) {
  const results = join(tmpdir(), `llm-notes-e2e-${process.pid}`);
  process.env.E2E_RESULTS = results;
  // Where nothing failed there is nothing to look at.
  process.on('exit', () => {
    if (existsSync(results) && readdirSync(results).every((name) => name === '.last-run.json'))
      rmSync(results, { recursive: true });
  });
}

const folder = process.env.SITE_FOLDER ?? 'dist';
const slowdown = Number(process.env.CPU_SLOWDOWN ?? 1);
// On a slow machine typefaces come late, as they do to its reader.
const headers = slowdown > 1 ? '' : '--import ./tests/e2e/typefaces-first.mjs';
const reportFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: './e2e',
  outputDir: process.env.E2E_RESULTS,
  fullyParallel: true,
  forbidOnly: Boolean(reportFile),
  workers: availableParallelism(),
  retries: 0,
  // A busy machine is slow, and not at fault.
  timeout: 300_000 * slowdown,
  expect: { timeout: 30_000 * slowdown },
  reporter: reportFile ? [['list'], ['json', { outputFile: reportFile }]] : [['list']],
  use: {
    baseURL: process.env.SITE_URL ?? `http://localhost:${process.env.SITE_PORT}/`,
    launchOptions: browserOptions(),
    // A worker's own requests are hidden from tests that watch or refuse them; offline.spec.ts lets it in.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
      // What is the same at every size is tested once.
      grepInvert: /@once/,
      // These build a course of their own, and nothing of them depends on the size.
      testIgnore: /(?:interactive-figures|old-links|vectors)\.spec\.ts$/,
    },
  ],
  ...(!process.env.SITE_URL && {
    webServer: {
      command: `node ${headers} src/commands/preview.ts --port 0 --outDir "${folder}"`,
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      // The group's name becomes an environment variable, from which `baseURL` above is made.
      wait: { stdout: /http:\/\/localhost:(?<site_port>\d+)\// },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
    },
  }),
});
