import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests without a browser: `unit/` of one function at a time, `build/` of whole small courses. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vitest',
  // Vite's warnings: of packages that name sources which they don't bring along.
  logLevel: 'error',
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/build/**/*.test.ts', 'content/**/*.test.ts'],
    maxWorkers: availableParallelism(),
    // A worker imports unified, Shiki and sharp once, not for each file: a third of the time. So a test leaves nothing
    // behind in a module, and takes its own files, variables and mocks away again.
    isolate: false,
    // A test in `build/` runs Astro, which takes seconds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // GitHub's parser imports JSON in a way that Node alone refuses.
    server: { deps: { inline: [/@actions\//] } },
  },
});
