import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { useOwnEnvironment } from './own-environment.ts';
import { readCourseOptions } from './read-options.ts';

// `npm run dev`: the site while it is being written, at http://localhost:4321/.
const values = readCourseOptions('Usage: npm run dev -- [FOLDER] [--port 4321] [--base /notes/] [--host]', {
  port: { type: 'string' },
  base: { type: 'string', default: '/' },
  host: { type: 'boolean', default: false },
});
useOwnEnvironment('development');
enableCompileCache(resolve('node_modules/.cache/node'));
const { dev } = await import('astro');
// Imported as it is: Astro would have Vite translate it, with all that reads and renders a course.
const { default: config } = await import('../../astro.config.ts');
await dev({
  ...config,
  configFile: false,
  base: values.base,
  server: {
    ...(values.port ? { port: Number(values.port) } : {}),
    host: values.host,
  },
});
