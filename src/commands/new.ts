import { statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isMarkdownFile } from '../course/choose-lectures.ts';
import { slugOf, splitName, withoutEnding } from '../course/file-name.ts';
import { listFiles } from '../lib/list-files.ts';
import { contentFolder } from '../read/content-folder.ts';
import { explainFileErrors } from './explain-file-errors.ts';
import { coursePath, readOptions, useCourse } from './read-options.ts';
import { stop } from './stop.ts';

// `npm run new -- "Title"`: starts a lecture after the last one of the course.
explainFileErrors();
const { positionals } = readOptions('Usage: npm run new -- "Title" [FOLDER]', {
  allowPositionals: true,
  options: {},
});
// The last of several words is the folder, where there is one of that name.
const last = positionals.length > 1 ? (positionals.at(-1) as string) : undefined;
if (last && statSync(coursePath(last), { throwIfNoEntry: false })?.isDirectory())
  useCourse(positionals.pop() as string);
const title = positionals.join(' ').trim();
const slug = slugOf(title);
if (slug === '') stop('Say its title: `npm run new -- "Attention and memory"`.', 2);
// A file called `03-3d-models.md` would have no number: a digit follows it.
const ownName = slug.replace(/^(?=\d)/, 'lecture-');
const folder = contentFolder();
const files = await listFiles(folder).catch(() => []);
const there = files.find((file) => isMarkdownFile(file) && slugOf(nameOf(file)) === ownName);
if (there)
  stop(`${relative(process.cwd(), join(folder, there))} has the address \`/${ownName}/\` already.
Go on writing there, or choose another title.`);
const numbers = files.map((file) => splitName(file.split('/')[0] as string).number ?? 0);
const number = Math.max(0, ...numbers) + 1;
const name = `${String(number).padStart(2, '0')}-${ownName}.md`;
const path = join(folder, name);
const text = `---
title: ${JSON.stringify(title)}
---

Say in one or two sentences what this lecture is about: they stand under its title in lists.

## First section

Begin here. \`npm run dev\` shows the lecture while you write, \`npm run check\` says what to mend.
`;

await mkdir(folder, { recursive: true });
// `wx` refuses a file that exists.
await writeFile(path, text, { flag: 'wx' });
console.log(`Lecture ${number} begins in ${relative(process.cwd(), path)}.`);

/** A lecture's name without number and ending: `snow` of `07-snow.md` and of `07-snow/index.md`. */
function nameOf(file: string): string {
  return splitName(withoutEnding(file).replace(/\/(?:index|readme)$/i, '')).name;
}
