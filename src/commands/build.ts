import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { hasErrors, reportText } from '../checks/report.ts';
import { contentFolder } from '../course/content-folder.ts';
import { openSite } from '../site/open-site.ts';
import { checkTarget, publishFolder, recoverFolder } from './publish-folder.ts';

// `npm run build`: checks the course, builds it in a staging folder, and only then replaces the last build.
const { values } = parseArgs({
  options: {
    outDir: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    site: { type: 'string' },
  },
});
const target = resolve(values.outDir);
const base = `/${values.base}/`.replace(/\/{2,}/g, '/');
const content = contentFolder();
const refusal = await checkTarget(target, content);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
await recoverFolder(target);

const { problems, publication } = await openSite(content, base);
if (problems.length > 0) console.error(`${reportText(problems, relative(process.cwd(), content) || '.')}\n`);
if (hasErrors(problems) || publication.course.lectures.length === 0) {
  const reason = problems.length > 0 ? 'Mend the errors above' : `There is no lecture in ${content}: add one as \`01-name.md\``;
  console.error(`Nothing was built. ${reason}; the last build is as it was.`);
  process.exit(1);
}

await mkdir('.staging', { recursive: true });
const staging = await mkdtemp(resolve('.staging', 'build-'));
const cleanUp = () => rm(staging, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => cleanUp().finally(() => process.exit(1)));
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
  await publishFolder(join(staging, 'site'), target);
  const { lectures } = publication.course;
  console.log(`Built ${lectures.length} lecture${lectures.length === 1 ? '' : 's'} into ${relative(process.cwd(), target) || target}.`);
} catch (error) {
  console.error(`Nothing was published: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await cleanUp();
}
