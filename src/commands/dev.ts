import { parseArgs } from 'node:util';
import { dev } from 'astro';

// `npm run dev`: the site while it is being written, at http://localhost:4321/.
const { values } = parseArgs({
  options: { port: { type: 'string' }, base: { type: 'string', default: '/' }, host: { type: 'boolean', default: false } },
});
await dev({
  base: values.base,
  server: { ...(values.port ? { port: Number(values.port) } : {}), host: values.host },
});
