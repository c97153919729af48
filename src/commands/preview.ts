// `npm run preview`: serve the built site as a static host would.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isPortTaken } from './listen-on-loopback.ts';
import { readOptions, refuseOptions } from './read-options.ts';
import { type ServedFolder, serveFolder } from './serve-folder.ts';
import { stopWithNpm } from './stop-with-npm.mjs';

const USUAL_PORT = 4321;
const USAGE = 'Usage: npm run preview -- [--port 4321] [--base /notes/] [--outDir dist]';

const { values } = readOptions(USAGE, {
  options: {
    base: { type: 'string', default: '/' },
    outDir: { type: 'string', default: 'dist' },
    port: { type: 'string' },
  },
});
const { base, outDir: folder } = values;
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
  refuseOptions(`\`${values.port}\` is not a port.`, USAGE);
if (!existsSync(join(folder, 'index.html'))) {
  stop(`There is no built site in ${folder}. Run \`npm run build\` first.`);
}

const served = await serve();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => served.close());
}
stopWithNpm();
console.log(`Serving ${folder}, until you press Ctrl+C, at`);
console.log(served.url);

/** Takes the port that was asked for, or else the first free one from the usual one on. */
async function serve(): Promise<ServedFolder> {
  for (let candidate = port ?? USUAL_PORT; ; candidate += 1) {
    try {
      return await serveFolder({ folder, base, port: candidate });
    } catch (error) {
      if (!isPortTaken(error)) throw error;
      if (port !== undefined) stop(`Port ${port} is taken by another program.`);
    }
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
