import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { reportText, summary } from '../checks/report.ts';
import { hasErrors } from '../checks/severity.ts';
import { decodeNotes } from '../import/decode-notes.ts';
import { findSurroundings } from '../import/find-surroundings.ts';
import { importNotes } from '../import/import-notes.ts';
import { reportImport } from '../import/report.ts';
import { missingWords } from '../import/words.ts';
import { writeImport } from '../import/write-import.ts';
import { tooMuch } from '../markdown/limits.ts';
import { openCourse } from '../site/open-course.ts';
import { explainFileErrors } from './explain-file-errors.ts';
import { readOptions } from './read-options.ts';

// `npm run import -- NOTES.md [--out DIR]`: makes a course of notes as people write them. Writes only new
// files; the notes stay as they are.
explainFileErrors();
const { values, positionals } = readOptions('Usage: npm run import -- NOTES.md [--out DIR]', {
  options: { out: { type: 'string' } },
  allowPositionals: true,
});
const [notes] = positionals;
if (!notes || positionals.length > 1) {
  console.error(
    'Say which notes: `npm run import -- NOTES.md`, and `--out DIR` if the course should lie elsewhere.',
  );
  process.exit(2);
}
const bytes = await readFile(notes).catch(() => {
  console.error(`There is no file \`${notes}\` that can be read.`);
  process.exit(1);
});
const { text: source, encoding } = decodeNotes(bytes);
const name = basename(notes);
const excess = tooMuch(source);
if (excess) {
  const file = relative(process.cwd(), resolve(notes));
  console.error(reportText([{ ...excess, file }], '.'));
  process.exit(1);
}

// A lecture of ours, imported again, is compared with itself.
const [only, ...others] = importNotes(source, { pictures: new Map(), files: new Map(), name }).files;
const isLecture = only?.name === name && others.length === 0 && source.startsWith('---');
const out = resolve(values.out ?? (isLecture ? dirname(notes) : basename(name, extname(name)).toLowerCase()));
const show = (path: string) => relative(process.cwd(), path) || '.';

const { surroundings, copies, remarks } = await findSurroundings(source, notes, out);
const imported = importNotes(source, surroundings);
const result = await writeImport(out, imported.files, copies);
if (result.conflicts.length > 0) {
  console.error(`Nothing was written, because these files are there already with other text:`);
  for (const path of result.conflicts) console.error(`  ${show(path)}`);
  console.error('Choose another folder with `--out DIR`, or put the old files away.');
  process.exit(1);
}

const lectures = imported.files.filter((file) => file.name.endsWith('.md')).length;
console.log(`${show(resolve(notes))}: ${lectures} ${lectures === 1 ? 'lecture' : 'lectures'}.`);
for (const path of result.written) console.log(`  wrote ${show(path)}`);
if (result.written.length === 0) console.log('Nothing to do: everything is as the import would write it.');
if (encoding !== 'UTF-8') console.log(`  These notes are not UTF-8; they were read as ${encoding}.`);
const report = reportImport([...imported.remarks, ...remarks], show(resolve(notes)));
if (report) console.log(report);
const missing = missingWords(source, imported.files.map((file) => file.text).join('\n'));
if (missing.length > 0)
  console.log(`Words to look for, which may have been lost: ${[...new Set(missing)].join(', ')}`);

const { problems } = await openCourse(out, '/', { drafts: true });
const errors = problems.filter(({ severity }) => severity === 'error');
if (hasErrors(problems)) console.log(`\n${reportText(errors, show(out))}`);
const own = show(out) === 'content';
console.log(`\nThe check of ${show(out)}: ${summary(problems)}`);
console.log(
  `See it: \`${own ? '' : `CONTENT_DIR=${show(out)} `}npm start\`. What the check says: \`${own ? '' : `CONTENT_DIR=${show(out)} `}npm run check\`.`,
);
