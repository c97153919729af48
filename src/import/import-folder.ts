import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { chooseLectures } from '../course/choose-lectures.ts';
import { listFilesByPlace } from '../lib/list-files.ts';
import { leadsOut } from '../lib/paths.ts';
import { tooMuch } from '../markdown/limits.ts';
import { readCourseFile } from '../read/course-file.ts';
import { decodeNotes } from '../read/decode-text.ts';
import { readOtherMacros } from '../read/other-macros.ts';
import { otherSettingsFiles, readOtherSettings } from '../read/other-settings.ts';
import { contentsFiles, readReadingOrder } from '../read/reading-order.ts';
import { isBibliography } from '../read/references.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import { fileFinder } from './file-finder.ts';
import type { Copy, Surroundings } from './find-surroundings.ts';
import { type ImportedFile, mendNotes } from './import-notes.ts';
import { mentionedPaths } from './mentioned-paths.ts';
import type { Remark } from './remarks.ts';

/** A course made of a folder of notes: what to write and copy, and what was done and is left to do in each file. */
interface ImportedFolder {
  files: ImportedFile[];
  copies: Copy[];
  remarks: Map<string, Remark[]>;
  /** The text of the notes, to be compared with what became of it. */
  sources: string[];
}

/** What says of the whole course how it is called, in which order it stands, and what its words mean. */
const settings = new Set([
  ...['course.yml', 'glossary.yml', 'links.txt'],
  ...otherSettingsFiles,
  ...contentsFiles,
]);

/**
 * Mends every lecture of a folder in its place: files keep their paths, so that the links between them stay, and
 * pictures, linked files, and what the course has for all lectures go along under theirs. Only reads.
 */
export async function importFolder(folder: string): Promise<ImportedFolder> {
  const { inside } = await listFilesByPlace(folder);
  const there = new Set(inside);
  const find = fileFinder(inside);
  const found: ImportedFolder = { files: [], copies: [], remarks: new Map(), sources: [] };
  const { included, reading } = await readSettings(folder, inside);
  const copied = new Set([
    ...inside.filter((file) => settings.has(file) || isBibliography(file)),
    ...reading.tables,
  ]);
  for (const file of inside)
    if (Object.keys(await readOtherMacros(folder, [file])).length > 0) copied.add(file);
  const { lectures, left } = chooseLectures(
    inside.filter((file) => !reading.tables.has(file)),
    included,
    reading.places,
  );
  for (const { file, reason } of left) if (reason === 'readme') copied.add(file);
  for (const name of lectures) {
    const bytes = await readFile(join(folder, name));
    // A program, more than a text: it is mended by hand.
    if (/\.mdx$/i.test(name)) {
      copied.add(name);
      continue;
    }
    const { text: source } = decodeNotes(bytes);
    // What no pipeline takes goes along as it is; the check says so.
    if (tooMuch(source)) {
      copied.add(name);
      continue;
    }
    const surroundings = surroundingsOf(name, source, there, find);
    const { text, remarks } = mendNotes(source, surroundings);
    for (const path of [...surroundings.pictures.values(), ...surroundings.files.values()])
      copied.add(posix.join(posix.dirname(name), path));
    found.files.push({ name, text });
    found.remarks.set(name, remarks);
    found.sources.push(source);
  }
  const written = new Set(found.files.map(({ name }) => name));
  found.copies = [...copied]
    .filter((file) => !written.has(file) && there.has(file))
    .map((file) => ({ from: join(folder, file), to: file }));
  return found;
}

/** The folders that the settings in a folder take in, and the order that they give. */
async function readSettings(folder: string, files: string[]) {
  const [{ course }, other, reading] = await Promise.all([
    readCourseFile(folder),
    readOtherSettings(folder),
    readReadingOrder(folder, files),
  ]);
  // Those in the folder around it stay behind.
  const folders = other && !leadsOut(other.file) ? other.folders : [];
  return { included: new Set([...(course.include ?? []), ...folders]), reading };
}

/** Where the pictures and files that a lecture mentions lie, by the path from it. */
function surroundingsOf(
  name: string,
  source: string,
  there: ReadonlySet<string>,
  find: (path: string) => string | undefined,
): Surroundings {
  const folder = posix.dirname(name);
  const locate = (paths: Iterable<string>) =>
    new Map(
      [...paths].flatMap((path): [string, string][] => {
        const plain = decodeAddress(path.replace(/[?#].*/s, ''));
        const wanted = plain.startsWith('/') ? plain.slice(1) : posix.join(folder, plain);
        if (there.has(wanted)) return [[path, plain.startsWith('/') ? posix.relative(folder, wanted) : path]];
        const file = find(path);
        return file ? [[path, posix.relative(folder, file)]] : [];
      }),
    );
  const mentioned = mentionedPaths(source);
  return {
    pictures: locate(mentioned.pictures),
    files: locate(mentioned.files),
    name: posix.basename(name),
    isInPlace: true,
  };
}
