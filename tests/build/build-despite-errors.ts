import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { useOwnEnvironment } from '../../src/commands/own-environment.ts';
import { contentFolder } from '../../src/read/content-folder.ts';
import { openSite } from '../../src/site/open-site.ts';

// Publishes a course as it would look if errors did not stop `npm run build`, and writes them beside it.
// What cannot be read as MDX has no page, whoever builds it, and is deleted from the content folder.
const work = process.argv[2] as string;
useOwnEnvironment('production');
const content = contentFolder();
const { problems, publication } = await openSite(content, '/', { showErrors: true });
await writeFile(join(work, 'problems.json'), JSON.stringify(problems));
const unreadable = problems
  .filter(({ rule, severity }) => rule === 'mdx-syntax' && severity === 'error')
  .map(({ file }) => file);
for (const file of new Set(unreadable)) await rm(join(content, file));
const lectures = publication.course.lectures.filter(({ file }) => !unreadable.includes(file));
publication.course.lectures.splice(0, Number.POSITIVE_INFINITY, ...lectures);
await build({ outDir: join(work, 'site'), cacheDir: join(work, 'cache'), logLevel: 'warn' });
