import { basename } from 'node:path';
import { areEncoded, pictureMade } from '../images/encode.ts';
import { finishSite, pictureCache } from '../integration/finish-site.ts';
import { plural } from '../lib/plural.ts';
import { picturesToEncode } from '../publish/publication.ts';
import { shownPath } from '../read/content-folder.ts';
import { useOwnEnvironment } from './own-environment.ts';
import { pageCodeOf } from './page-code-of.ts';
import { progressLine } from './progress-line.ts';
import { readCourseOptions } from './read-options.ts';
import type { ServedFolder, ServeOptions } from './serve-folder.ts';
import { portIn, serveOnFreePort } from './serve-on-free-port.ts';
import { openForBuild, publishSite, stageSite } from './stage-site.ts';
import { SIGNALS, stop } from './stop.ts';
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
const { publication } = ready.site;
const pageCode = pageCodeOf(ready.site, ready.base, undefined);
const name = shownPath(ready.target);
const pictures = picturesToEncode(publication);
const isSoon = await areEncoded(pictures, pictureCache());

try {
  await stageSite({ ...ready, pageCode }, undefined, async (built, stage) => {
    const publish = () => stage.finish(() => publishSite(built, ready.target));
    if (isSoon) {
      await finishSite(built);
      await publish();
      await serve(ready.target);
      return;
    }
    // Nobody should wait for thousands of pictures to see a page: what is asked for first is encoded first.
    const served = await serve(built, (path) => pictureMade(pictures, basename(path), pictureCache()));
    stage.mayEnd();
    const encoding = progressLine('Encoding pictures', 'files');
    await finishSite(built, ({ done, total }) => encoding.show(done, total));
    encoding.end();
    await publish();
    served.moveTo(ready.target);
    console.log(`All pictures are encoded; the whole site lies in ${name}.`);
  });
} catch (error) {
  stop(`Nothing was published: ${error instanceof Error ? error.message : String(error)}`);
}

async function serve(folder: string, make?: ServeOptions['make']): Promise<ServedFolder> {
  const served = await serveOnFreePort({ ...values, folder, ...(make ? { make } : {}) }, USAGE);
  for (const signal of SIGNALS) process.once(signal, () => served.close());
  const built = `Built ${plural(publication.course.lectures.length, 'lecture')}`;
  console.log(
    make ? `${built}. Pictures follow; the pages can be read meanwhile.` : `${built} into ${name}.`,
  );
  console.log(`Serving ${make ? 'the site' : name}, until you press Ctrl+C, at`);
  console.log(served.url);
  return served;
}
