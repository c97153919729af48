import { relative } from 'node:path';
import { useOwnEnvironment } from './own-environment.ts';
import { readCourseOptions } from './read-options.ts';
import { openForBuild, publishSite, stageSite } from './stage-site.ts';

// `npm run build`: checks the course, builds it in a staging folder, and only then replaces the last build.
const USAGE =
  'Usage: npm run build -- [FOLDER] [--draft] [--outDir dist] [--base /notes/] [--site https://…] [--edit https://…]';
const values = readCourseOptions(USAGE, {
  draft: { type: 'boolean', default: false },
  outDir: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
  site: { type: 'string' },
  edit: { type: 'string' },
});
useOwnEnvironment('production');
const ready = await openForBuild({ ...values, mode: values.draft ? 'draft' : 'strict' });
const { lectures } = ready.site.publication.course;
try {
  await stageSite(ready, values.site, async (built, { finish }) => {
    await finish(publishSite(built, ready.target));
    console.log(
      `Built ${lectures.length} lecture${lectures.length === 1 ? '' : 's'} into ${relative(process.cwd(), ready.target) || ready.target}.`,
    );
  });
} catch (error) {
  console.error(`Nothing was published: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
