// `npm run zip`: the course as a zip with one folder, which opens by double click and can be searched.
import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { slugOf } from '../course/file-name.ts';
import { nameBeside } from '../lib/beside.ts';
import { putInPlace, whyNotReplace } from '../lib/sealed-file.ts';
import { renderFolder } from '../zip-edition/render-folder.ts';
import { useOwnEnvironment } from './own-environment.ts';
import { truePath } from './publish-folder.ts';
import { readOptions } from './read-options.ts';
import { runNode } from './run-program.mjs';
import { stagingFolder } from './staging-folder.ts';
import { SIGNALS, stop, stopWithoutSite } from './stop.ts';
import { zipFolder } from './zip-folder.ts';

const USAGE = 'Usage: npm run zip -- [--out course.zip] [--outDir dist]';

const { values } = readOptions(USAGE, {
  options: { out: { type: 'string', default: 'course.zip' }, outDir: { type: 'string' } },
});
useOwnEnvironment('production');
const out = await truePath(resolve(values.out));
const refusal = await whyNotReplace(out);
if (refusal) stop(`${refusal} Put it away, or choose another --out.`);
const built = values.outDir === undefined ? undefined : resolve(values.outDir);
if (built) stopWithoutSite(built);
const staging = await stagingFolder();
// Written beside its place: a zip from before is replaced by a whole one or not at all.
const unfinished = nameBeside(out, 'incoming');
process.once('exit', () => {
  for (const path of [staging, unfinished]) rmSync(path, { recursive: true, force: true });
});

try {
  // Without a built site to take, one is made from the lectures as they are now.
  const from = built ?? join(staging, 'site');
  const code = built ? 0 : await runNode('src/commands/build.ts', ['--outDir', from]);
  if (code !== 0) process.exit(code);
  for (const signal of SIGNALS) process.once(signal, () => process.exit(1));

  const folder = join(staging, 'folder');
  const { title, pages } = await renderFolder(from, folder);
  const bytes = await zipFolder(folder, slugOf(title) || 'course', unfinished);
  await putInPlace(unfinished, out);
  const size = (bytes / 1e6).toFixed(1);
  console.log(`Zipped ${pages} pages, ${size} MB, into ${relative(process.cwd(), out) || out}.`);
} catch (error) {
  console.error(`Nothing was zipped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
