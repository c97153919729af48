import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { hasErrors } from '../checks/problems.ts';
import { reportText, summary } from '../checks/report.ts';
import { findSurroundings } from '../import/find-surroundings.ts';
import { importFolder } from '../import/import-folder.ts';
import { importNotes } from '../import/import-notes.ts';
import { missingWords } from '../import/missing-words.ts';
import { reportImport } from '../import/remarks.ts';
import { writeImport } from '../import/write-import.ts';
import { plural } from '../lib/plural.ts';
import { tooMuch } from '../markdown/limits.ts';
import { decodeNotes } from '../read/decode-text.ts';
import { openCourse } from '../site/open-course.ts';
import { explainFileErrors } from './explain-file-errors.ts';
import { readOptions } from './read-options.ts';
import { stop } from './stop.ts';

// `npm run import -- NOTES [--out DIR]`: makes a course of notes as people write them, a file or a folder. Writes
// only new files; the notes stay as they are.
explainFileErrors();
const { values, positionals } = readOptions('Usage: npm run import -- NOTES [--out DIR]', {
  options: { out: { type: 'string' } },
  allowPositionals: true,
});
const [notes] = positionals;
if (!notes || positionals.length > 1)
  stop(
    'Say which notes: `npm run import -- NOTES.md` or a folder, and `--out DIR` if the course should lie elsewhere.',
    2,
  );
const show = (path: string) => relative(process.cwd(), path) || '.';
const isFolder = (await stat(notes).catch(() => undefined))?.isDirectory();
const { out, files, copies, said, sources } = await (isFolder ? ofFolder(notes) : ofFile(notes));

const result = await writeImport(out, files, copies);
if (result.conflicts.length > 0) {
  const paths = result.conflicts.map((path) => `  ${show(path)}\n`).join('');
  stop(`Nothing was written, because these files are there already with other text:
${paths}Choose another folder with \`--out DIR\`, or put the old files away.`);
}

const lectures = files.filter((file) => !file.name.endsWith('.yml')).length;
console.log(`${show(resolve(notes))}: ${plural(lectures, 'lecture')}.`);
for (const path of result.written) console.log(`  wrote ${show(path)}`);
if (result.written.length === 0) console.log('Nothing to do: everything is as the import would write it.');
for (const line of said) console.log(line);
const missing = missingWords(sources.join('\n'), files.map((file) => file.text).join('\n'));
if (missing.length > 0)
  console.log(`Words to look for, which may have been lost: ${[...new Set(missing)].join(', ')}`);

const { problems } = await openCourse(out, '/', { drafts: true });
const errors = problems.filter(({ severity }) => severity === 'error');
if (hasErrors(problems)) console.log(`\n${reportText(errors, show(out))}`);
console.log(`\nThe check of ${show(out)}: ${summary(problems)}`);
console.log(`See it: \`npm start -- ${show(out)}\`. What the check says: \`npm run check -- ${show(out)}\`.`);

interface Import {
  out: string;
  files: { name: string; text: string }[];
  copies: { from: string; to: string }[];
  /** What was done and is left to do. */
  said: string[];
  sources: string[];
}

async function ofFile(path: string): Promise<Import> {
  const bytes = await readFile(path).catch(() => stop(`There is no file \`${path}\` that can be read.`));
  const { text: source, encoding } = decodeNotes(bytes);
  const name = basename(path);
  const excess = tooMuch(source);
  if (excess) stop(reportText([{ ...excess, file: show(resolve(path)) }], '.'));
  // A lecture of ours, imported again, is compared with itself.
  const [only, ...others] = importNotes(source, { pictures: new Map(), files: new Map(), name }).files;
  const isLecture = only?.name === name && others.length === 0 && source.startsWith('---');
  const out = resolve(
    values.out ?? (isLecture ? dirname(path) : basename(name, extname(name)).toLowerCase()),
  );
  const { surroundings, copies, remarks } = await findSurroundings(source, path, out);
  const imported = importNotes(source, surroundings);
  const report = reportImport(new Map([[show(resolve(path)), [...imported.remarks, ...remarks]]]));
  const other = encoding === 'UTF-8' ? '' : `  These notes are not UTF-8; they were read as ${encoding}.`;
  return { out, files: imported.files, copies, said: [other, report].filter(Boolean), sources: [source] };
}

async function ofFolder(path: string): Promise<Import> {
  const out = resolve(values.out ?? `${basename(resolve(path)).toLowerCase()}-course`);
  const { remarks, ...found } = await importFolder(resolve(path));
  const named = [...remarks].map(([file, own]) => [`${show(resolve(path))}/${file}`, own] as const);
  return { ...found, out, said: [reportImport(new Map(named))].filter(Boolean) };
}
