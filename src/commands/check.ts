import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCourse } from '../checks/check-course.ts';
import { hasErrors, reportGithub, reportText } from '../checks/report.ts';
import { courseStatistics } from '../checks/statistics.ts';
import { contentFolder } from '../course/content-folder.ts';
import { loadCourse } from '../course/load-course.ts';
import { preparePublication } from '../publish/publication.ts';

// `npm run check`: every problem of every lecture, without a build. Ends with status 1 if one is an error.
const { values } = parseArgs({
  options: { format: { type: 'string', default: 'text' }, stats: { type: 'boolean', default: false } },
});
const folder = contentFolder();
const name = relative(process.cwd(), folder) || '.';
const loaded = await loadCourse(folder, { drafts: true });
const problems = checkCourse(loaded, await preparePublication(loaded, '/'));

if (values.format === 'json') console.log(JSON.stringify(problems, null, 2));
else if (values.format === 'github') console.log(reportGithub(problems, name));
else console.log(reportText(problems, name));
if (values.stats) console.log(`\n${courseStatistics(loaded.course)}`);
process.exitCode = hasErrors(problems) ? 1 : 0;
