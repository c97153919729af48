import { shownPath } from '../read/content-folder.ts';
import { useOwnEnvironment } from './own-environment.ts';
import { readCourseOptions } from './read-options.ts';
import { portIn, serveOnFreePort } from './serve-on-free-port.ts';
import { openForBuild, publishSite, stageSite } from './stage-site.ts';
import { stopWithNpm } from './stop-with-npm.mjs';

// What `npm start` runs once everything is installed: builds the course, whatever is wrong in it, and serves it
// to this machine. What can't be shown is marked in its place, and listed.
const USAGE = 'Usage: npm start -- [FOLDER] [--port 4321] [--base /notes/] [--outDir dist]';
const values = readCourseOptions(USAGE, {
  base: { type: 'string', default: '/' },
  outDir: { type: 'string', default: 'dist' },
  port: { type: 'string' },
});
useOwnEnvironment('production');
stopWithNpm();
portIn(values.port, USAGE);
const ready = await openForBuild({ ...values, mode: 'look' });
const { lectures } = ready.site.publication.course;
try {
  await stageSite(ready, undefined, async (built, finish) => {
    await finish(publishSite(built, ready.target));
  });
  const served = await serveOnFreePort(values, USAGE);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => served.close());
  const name = shownPath(ready.target);
  console.log(`Built ${lectures.length} lecture${lectures.length === 1 ? '' : 's'} into ${name}.`);
  console.log(`Serving ${name}, until you press Ctrl+C, at`);
  console.log(served.url);
} catch (error) {
  console.error(`Nothing was published: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
