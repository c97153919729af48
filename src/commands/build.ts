import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { build } from 'astro';
import { hasErrors, reportText } from '../checks/report.ts';
import { contentFolder, noFolder } from '../read/content-folder.ts';
import { openSite } from '../site/open-site.ts';
import { useOwnEnvironment } from './own-environment.ts';
import { checkTarget, publishFolder, recoverFolder, truePath } from './publish-folder.ts';
import { readOptions } from './read-options.ts';
import { stagingFolder } from './staging-folder.ts';

// `npm run build`: checks the course, builds it in a staging folder, and only then replaces the last build.
const USAGE =
  'Usage: npm run build -- [--outDir dist] [--base /notes/] [--site https://…] [--edit https://…]';
const { values } = readOptions(USAGE, {
  options: {
    outDir: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    site: { type: 'string' },
    edit: { type: 'string' },
  },
});
useOwnEnvironment('production');
const target = await truePath(resolve(values.outDir));
const base = `/${values.base}/`.replace(/\/{2,}/g, '/');
const content = contentFolder();
const refusal = await checkTarget(target, content);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
await recoverFolder(target);

const { problems, publication } = await openSite(content, base);
if (values.edit) publication.course.edit = values.edit;
if (problems.length > 0) console.error(`${reportText(problems, relative(process.cwd(), content) || '.')}\n`);
if (hasErrors(problems) || publication.course.lectures.length === 0) {
  const reason =
    problems.length > 0
      ? 'Mend the errors above'
      : ((await noFolder(content))?.replace(/\.$/, '') ??
        `There is no lecture in ${content}: add one as \`01-name.md\``);
  console.error(`Nothing was built. ${reason}; the last build is as it was.`);
  process.exit(1);
}

const staging = await stagingFolder();
// Once the exchange has begun it is finished: between its two renames there is no site at all.
let publishing = Promise.resolve();
const cleanUp = () => rm(staging, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () =>
    publishing
      .catch(() => {})
      .finally(cleanUp)
      .finally(() => process.exit(1)),
  );
}
try {
  const site = values.site ?? publication.course.site;
  await build({
    base,
    ...(site ? { site } : {}),
    outDir: join(staging, 'site'),
    cacheDir: join(staging, 'cache'),
    logLevel: 'warn',
  });
  const published = publishFolder(join(staging, 'site'), target);
  publishing = published.then(() => {});
  const kept = await published;
  if (kept) console.log(`What somebody else wrote into the last build lies in ${kept}.`);
  const { lectures } = publication.course;
  console.log(
    `Built ${lectures.length} lecture${lectures.length === 1 ? '' : 's'} into ${relative(process.cwd(), target) || target}.`,
  );
} catch (error) {
  console.error(`Nothing was published: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await cleanUp();
}
