// `npm run preview`: serve the built site as a static host would.
import { readOptions } from './read-options.ts';
import type { ServedFolder } from './serve-folder.ts';
import { portIn, serveOnFreePort } from './serve-on-free-port.ts';
import { SIGNALS, stop, stopWithoutSite } from './stop.ts';
import { stopWithNpm } from './stop-with-npm.mjs';

const USAGE = 'Usage: npm run preview -- [--port 4321] [--base /notes/] [--outDir dist]';

const { values } = readOptions(USAGE, {
  options: {
    base: { type: 'string', default: '/' },
    outDir: { type: 'string', default: 'dist' },
    port: { type: 'string' },
  },
});
const { outDir: folder } = values;
portIn(values.port, USAGE);
stopWithoutSite(folder);

const served: ServedFolder = await serveOnFreePort({ ...values, folder }, USAGE).catch((error: Error) =>
  stop(error.message),
);
for (const signal of SIGNALS) process.once(signal, () => served.close());
stopWithNpm();
console.log(`Serving ${folder}, until you press Ctrl+C, at`);
console.log(served.url);
