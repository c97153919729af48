import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sortProblems } from '../checks/problems.ts';
import { reportText } from '../checks/report.ts';
import { LEDGER_FILE } from '../ledger/ledger-file.ts';
import { mendLinks, oldLinks } from '../ledger/mend-links.ts';
import { updateLedger } from '../ledger/update-ledger.ts';
import { rewriteWhole } from '../lib/whole-file.ts';
import { contentFolder, shownPath } from '../read/content-folder.ts';
import { loadCourse } from '../read/load-course.ts';
import { addressFrom, resolveTarget } from '../read/resolve-target.ts';
import { openCourse } from '../site/open-course.ts';
import { explainFileErrors } from './explain-file-errors.ts';
import { readCourseOptions } from './read-options.ts';
import { stop } from './stop.ts';

// `npm run links`: records every address of the course in its ledger, and where those went that are no
// longer there. The only command that writes it.
explainFileErrors();
const values = readCourseOptions('Usage: npm run links -- [FOLDER] [--write]', {
  write: { type: 'boolean', default: false },
});
const folder = contentFolder();
const path = join(folder, LEDGER_FILE);
const name = shownPath(path);
const { course, hidden, ledger, problems } = await loadCourse(folder);

// An open fence hides the sections after it, which would be recorded as gone.
const errors = sortProblems(problems.filter(({ severity }) => severity === 'error'));
if (course.lectures.length === 0 || errors.length > 0) {
  if (errors.length > 0) console.error(`${reportText(errors, shownPath(folder))}\n`);
  const reason =
    errors.length > 0
      ? 'mend the errors above first.'
      : 'there is no lecture whose addresses could be recorded.';
  stop(`Nothing was written: ${reason}`);
}
if (ledger.mistakes.length > 0) {
  for (const { line, text, reason } of ledger.mistakes)
    console.error(`${name}:${line}  \`${text}\` ${reason}.`);
  stop('Nothing was written: keep one line for each address, and take out what is none.');
}
const update = updateLedger(ledger, course.lectures, hidden);
await rewriteWhole(path, update.text);

for (const { from, to } of update.moved) console.log(`  ${from}  moved to  ${to}`);
for (const address of update.gone) console.log(`  ${address}  gone`);
for (const { address, now, former } of update.taken) {
  const id = address.split('#')[1];
  console.log(
    `  ${now.file}:${now.place.line}  \`#${id}\` was the address of what stands at ${former.file}:${former.place.line} now.`,
  );
  console.log(
    `    To keep the links to it, write \`{#${id}}\` behind the heading there, and \`{#…}\` with another id here.`,
  );
}
const lines = update.text.split('\n');
for (const { entry, candidates } of update.unclear) {
  const line = lines.findIndex((text) => text.startsWith(`${entry.address}  `)) + 1;
  console.log(
    `${name}:${line}  ${entry.address}  Where did it go? On that line, write one of these after the address:`,
  );
  for (const { address, file, place, words } of candidates) {
    console.log(`    moved to  ${address}   (${file}:${place.line}  ${words})`);
  }
  console.log('    gone');
}
console.log(
  `${name}: ${update.added.length} added, ${update.moved.length} moved, ${update.gone.length} gone, ${update.unclear.length} unclear.`,
);
process.exitCode = update.unclear.length > 0 ? 1 : 0;

// Links to addresses of former times lead on; the text may as well name where they lead.
const { publication } = await openCourse(folder, '/', { drafts: true });
const old = oldLinks(publication.course.lectures, (lecture, target) => {
  const found = resolveTarget(publication.map, lecture, target);
  return found.kind === 'section' && found.old
    ? addressFrom(lecture.file, found.lecture, found.fragment)
    : undefined;
});
if (old.length > 0 && !values.write)
  console.log(
    `Links to addresses of former times: ${old.length}; \`npm run links -- --write\` writes the new ones into the lectures.`,
  );
if (values.write) {
  for (const [file, links] of Map.groupBy(old, (link) => link.file)) {
    const lecture = join(folder, file);
    const { text, left } = mendLinks(await readFile(lecture, 'utf8'), links);
    await rewriteWhole(lecture, text);
    console.log(`  ${file}: new addresses in ${links.length - left.length} of ${links.length} links.`);
    for (const { place, now } of left) console.log(`  ${file}:${place.line}  by hand: \`${now}\``);
  }
}
