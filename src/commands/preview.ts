// `npm run preview`: serve the built site as a static host would.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPortTaken } from './listen-on-loopback.ts';
import { type ServedFolder, serveFolder } from './serve-folder.ts';
import { stopWithNpm } from './stop-with-npm.mjs';

const USUAL_PORT = 4321;
const USAGE = 'Usage: npm run preview -- [--port 4321] [--base /notes/] [--outDir dist]';

const { base, folder, port } = readOptions();
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

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        base: { type: 'string', default: '/' },
        outDir: { type: 'string', default: 'dist' },
        port: { type: 'string' },
      },
    });
    return { base: values.base, folder: values.outDir, port: toPort(values.port) };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function toPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${text}" is not a port.`);
  return port;
}

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
