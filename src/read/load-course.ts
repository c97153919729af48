import { posix } from 'node:path';
import type { Bibliography } from '../bibliography/work.ts';
import { chooseLectures, isMarkdownFile } from '../course/choose-lectures.ts';
import { partFolders } from '../course/file-name.ts';
import type { Course, Lecture, Problem } from '../course/types.ts';
import { type Ledger, readLedger } from '../ledger/ledger-file.ts';
import { settleIds } from '../ledger/settle-ids.ts';
import { type FilesByPlace, listFilesByPlace } from '../lib/list-files.ts';
import { wordsFor } from '../words/index.ts';
import { documentInWords, inWords } from '../words/word-slots.ts';
import { aboutCourse } from './about-course.ts';
import { readCourseFile } from './course-file.ts';
import { partsOf } from './course-parts.ts';
import { ownLanguages } from './guess-language.ts';
import { inReadingOrder } from './in-reading-order.ts';
import type { Documents } from './kept-document.ts';
import { leftOutLine } from './left-out.ts';
import { isOpening, readLinkedOrder } from './linked-order.ts';
import { readOtherMacros } from './other-macros.ts';
import { readOtherSettings } from './other-settings.ts';
import { type ReadLecture, readLecture } from './read-lecture.ts';
import { orderLine, readReadingOrder } from './reading-order.ts';
import { readReferences } from './references.ts';
import { listStaticFiles } from './static-folders.ts';
import { findTranslations } from './translations.ts';
import { outsideFile } from './unreadable-file.ts';

export interface LoadedCourse {
  course: Course;
  /** Absolute path of the content folder. */
  folder: string;
  /** Every file of the content folder, by its path inside it; also `../static/…`, which other tools keep beside it. */
  files: string[];
  /** Links of the content folder that lead out of it: nothing of theirs is read or published. */
  outside: string[];
  /** Files that are lectures in another language. */
  translations: ReadonlySet<string>;
  /** Lectures marked `draft: true`, where they are left out of the course. */
  hidden: Lecture[];
  /** Files that would be lectures, and why they are none yet. */
  unpublished: ReadonlyMap<string, 'draft' | 'unreadable'>;
  /** What the course has published before, from `links.txt`. */
  ledger: Ledger;
  /** The works that its lectures may cite; undefined where there is no bibliography. */
  bibliography: Bibliography | undefined;
  /** Commands of TeX that every formula knows. */
  macros: Readonly<Record<string, string>>;
  /** Whether terms of the glossary are links in the text. */
  glossaryLinks: boolean;
  problems: Problem[];
  /** Rules whose warnings the course has switched off. */
  off: ReadonlySet<string>;
  /** What was guessed and what was left alone, each in one sentence: nothing of it has to be mended. */
  remarks: string[];
}

export interface LoadOptions {
  /** Whether lectures marked as drafts belong to the course. */
  drafts?: boolean;
  /** Where a lecture can be edited, instead of what `course.yml` says. */
  edit?: string | undefined;
  /** Told how many of the files have been read. */
  onProgress?: (done: number, total: number) => void;
  /** For who reads a course again and again. */
  documents?: Documents;
}

/** Reads a content folder into a course: every lecture rendered, in order, with its slug and title. */
export async function loadCourse(folder: string, options: LoadOptions = {}): Promise<LoadedCourse> {
  const [{ inside: files, outside, again }, { course: about, problems }, ledger, other] = await Promise.all([
    listFilesByPlace(folder).catch(noSuchFolder),
    readCourseFile(folder),
    readLedger(folder),
    readOtherSettings(folder),
  ]);
  problems.push(...outside.filter(isRead).map(outsideFile));
  const included = new Set([...(about.include ?? []), ...(other?.folders ?? [])]);
  const translations = await findTranslations(
    folder,
    files,
    about.language ?? other?.language,
    new Set(about.include),
  );
  const reading = await readReadingOrder(
    folder,
    files.filter((file) => !translations.left.has(file)),
  );
  const chosen = chooseLectures(
    files.filter((file) => !reading.tables.has(file) && !translations.left.has(file)),
    included,
    reading.places,
  );
  const beside = await listStaticFiles(folder);
  const references = await readReferences(folder, files);
  problems.push(...references.problems);
  const place = {
    parts: partFolders(chosen.lectures),
    indexes: chosen.indexes,
    macros: { ...(await readOtherMacros(folder, files)), ...about.macros },
    bibliography: references.works,
    titles: reading.titles,
    variables: other?.variables ?? new Map<string, string>(),
    documents: options.documents,
  };
  const drafts: ReadLecture[] = [];
  const hidden: Lecture[] = [];
  /** What Hugo's `_index.md` without any text says of its folder. */
  const sections = new Map<string, string>();
  for (const [index, file] of chosen.lectures.entries()) {
    const found: Problem[] = [];
    const draft = await readLecture(folder, file, place, found);
    options.onProgress?.(index + 1, chosen.lectures.length);
    if (draft && /(?:^|\/)_index(?:\.[\w-]+)?\.\w+$/.test(file)) {
      const isEmpty = found.some(({ rule }) => rule === 'empty-lecture');
      if (isEmpty || file.split('/').length === 2) sections.set(file, draft.lecture.title);
      if (isEmpty) continue;
    }
    // Without text it still gives its folder a name, and the pages below it are a click away.
    if (chosen.indexes.has(file) && place.parts.has(posix.dirname(file)))
      for (const problem of found) if (problem.rule === 'empty-lecture') problem.severity = 'warning';
    // What is wrong in a draft stops nobody who publishes the rest.
    if (draft?.document.frontmatter.draft === true && !options.drafts) {
      hidden.push({ ...draft.lecture, number: 0 });
      continue;
    }
    problems.push(...found);
    if (draft) drafts.push(draft);
  }
  drafts.sort(inReadingOrder(reading.places));
  const linked =
    reading.from === undefined
      ? await readLinkedOrder(folder, chosen.lectures.concat(files.filter(isOpening)))
      : undefined;
  const byName = drafts.map(({ file }) => file);
  if (linked) drafts.sort(inReadingOrder(reading.places, linked.places));
  const isMoved = drafts.some(({ file }, index) => file !== byName[index]);
  // What comes before the first lecture, `00-introduction.md`, doesn't take its number.
  const first = drafts[0]?.order === 0 ? 0 : 1;
  const wordless = drafts.map((draft, index) =>
    settleIds(
      {
        ...draft.lecture,
        order: reading.places.has(draft.file) ? undefined : draft.lecture.order,
        number: first + index,
      },
      ledger,
    ),
  );
  const { guess, ...said } = await aboutCourse({ about, other, lectures: wordless, folder, files });
  // Only now is it known in which language the site speaks.
  const words = wordsFor({ language: said.language, words: about.words });
  const own = ownLanguages(
    wordless.map(({ document }) => document),
    said.language,
    about.language === undefined,
  );
  const lectures = wordless.map(({ document, ...lecture }, index) => ({
    ...inWords({ ...lecture, ...(own[index] && { language: own[index] }) }, words),
    document: documentInWords(document, words),
  }));
  const edit = options.edit ?? said.edit;
  const course: Course = {
    ...inWords(said, words),
    words: about.words,
    edit,
    lectures,
    parts: partsOf(
      drafts,
      lectures,
      new Map([
        ...[...sections].map(([file, title]) => [posix.dirname(file), title] as const),
        ...(about.parts ?? []),
      ]),
    ),
  };
  const remarks = [
    guess,
    orderLine(reading),
    linked && isMoved
      ? `Guessed: the lectures without a number stand in the order in which ${linked.from} links to them.`
      : undefined,
    leftOutLine(chosen.left, { translations, again, outside: outside.filter((file) => !isRead(file)) }),
  ].filter((line) => line !== undefined);
  const read = new Set(lectures.map(({ file }) => file));
  const unpublished = new Map(
    chosen.lectures.flatMap((file) =>
      read.has(file) || sections.has(file) ? [] : [[file, 'unreadable' as 'draft' | 'unreadable']],
    ),
  );
  for (const { file } of hidden) unpublished.set(file, 'draft');
  return {
    course,
    folder,
    files: [...files, ...beside],
    outside,
    translations: translations.left,
    hidden,
    unpublished,
    ledger,
    bibliography: references.works,
    macros: place.macros,
    glossaryLinks: about.glossaryLinks !== false,
    problems,
    off: new Set(about.off),
    remarks,
  };
}

/** A content folder that isn't there is a course without lectures. */
function noSuchFolder(error: NodeJS.ErrnoException): FilesByPlace {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return { inside: [], outside: [], again: [] };
  throw error;
}

/** Whether a file is read without being asked for. */
const isRead = (file: string) =>
  isMarkdownFile(file) || /^(?:course\.yml|glossary\.yml|links\.txt)$/.test(file);
