import { enableCompileCache } from 'node:module';
import { relative, resolve } from 'node:path';
import { upToDate } from '../incremental/build-stamp.ts';
import { plural } from '../lib/plural.ts';
import { contentFolder } from '../read/content-folder.ts';
import { useOwnEnvironment } from './own-environment.ts';
import { readCourseOptions } from './read-options.ts';
import { sayFound } from './say-found.ts';

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
const done = await upToDate(resolve(values.outDir), values);
if (done) {
  sayFound(done, contentFolder());
  const name = relative(process.cwd(), resolve(values.outDir)) || values.outDir;
  console.log(`Nothing has changed: ${name} holds the ${plural(done.lectures, 'lecture')} as they are.`);
} else {
  // Late: who has nothing to build shouldn't wait for what builds, and who builds again not for compiling that.
  enableCompileCache(resolve('node_modules/.cache/node'));
  const { buildCourse } = await import('./build-course.ts');
  await buildCourse(values, ({ count, kept, target }) => {
    const unchanged = kept > 0 ? `, ${kept} of them unchanged` : '';
    console.log(
      `Built ${plural(count, 'lecture')}${unchanged} into ${relative(process.cwd(), target) || target}.`,
    );
  });
}
