import { dev } from 'astro';
import { useOwnEnvironment } from './own-environment.ts';
import { readCourseOptions } from './read-options.ts';

// `npm run dev`: the site while it is being written, at http://localhost:4321/.
const values = readCourseOptions('Usage: npm run dev -- [FOLDER] [--port 4321] [--base /notes/] [--host]', {
  port: { type: 'string' },
  base: { type: 'string', default: '/' },
  host: { type: 'boolean', default: false },
});
useOwnEnvironment('development');
await dev({
  base: values.base,
  server: { ...(values.port ? { port: Number(values.port) } : {}), host: values.host },
});
