import { checkExternalLinks } from '../checks/external-links.ts';
import { hasErrors, sortProblems } from '../checks/problems.ts';
import { reportGithub, reportText } from '../checks/report.ts';
import { courseStatistics } from '../checks/statistics.ts';
import { plural } from '../lib/plural.ts';
import { mendCourse } from '../mending/mend-course.ts';
import { contentFolder, noFolder, shownPath } from '../read/content-folder.ts';
import { openCourse } from '../site/open-course.ts';
import { readCourseOptions } from './read-options.ts';
import { stop } from './stop.ts';

// `npm run check`: every problem of every lecture, without a build. Ends with status 1 if one is an error.
// `--format json|github` for programs, `--external` asks every outside address too, `--stats` counts words,
// `--fix` mends first what only a lecture's own words decide.
const USAGE = 'Usage: npm run check -- [FOLDER] [--format text|json|github] [--external] [--stats] [--fix]';
const values = readCourseOptions(USAGE, {
  format: { type: 'string', default: 'text' },
  external: { type: 'boolean', default: false },
  stats: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
});
const formats = ['text', 'json', 'github'];
if (!formats.includes(values.format))
  stop(`There is no format \`${values.format}\`: choose ${formats.join(', ')}.`, 2);
const folder = contentFolder();
const name = shownPath(folder);
if (values.fix) {
  const { loaded } = await openCourse(folder, '/', { drafts: true });
  const mended = await mendCourse(
    folder,
    loaded.course.lectures.map(({ file }) => file),
  );
  for (const { file, places } of mended)
    console.error(`${name}/${file}: mended in ${plural(places, 'place')}.`);
  if (mended.length === 0) console.error('Nothing to mend that only the words themselves decide.');
}
const { loaded, problems } = await openCourse(folder, '/', { drafts: true });
if (values.external) problems.push(...(await checkExternalLinks(loaded.course.lectures)));
const sorted = sortProblems(problems);

if (values.format === 'json') console.log(JSON.stringify(sorted, null, 2));
else if (values.format === 'github') console.log(reportGithub(sorted, name));
else if (sorted.length > 0 || loaded.course.lectures.length > 0) {
  for (const remark of loaded.remarks) console.log(`${remark}\n`);
  console.log(reportText(sorted, name, { colours: process.stdout.isTTY }));
}
if (values.stats) console.log(`\n${courseStatistics(loaded.course)}`);
if (loaded.course.lectures.length === 0)
  console.error(
    (await noFolder(folder)) ?? `There is no lecture in ${name}: \`npm run new -- "Title"\` starts one.`,
  );
process.exitCode = hasErrors(sorted) || loaded.course.lectures.length === 0 ? 1 : 0;
