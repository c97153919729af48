import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { useOwnEnvironment } from './own-environment.ts';

// `npm run dev`: the site while it is being written, at http://localhost:4321/.
const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    base: { type: 'string', default: '/' },
    host: { type: 'boolean', default: false },
  },
});
useOwnEnvironment('development');
await dev({
  base: values.base,
  server: { ...(values.port ? { port: Number(values.port) } : {}), host: values.host },
});
