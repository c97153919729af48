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
import { type CourseFile, readCourseFile } from './course-file.ts';
import { partsOf } from './course-parts.ts';
import { ownLanguages } from './guess-language.ts';
import { inReadingOrder } from './in-reading-order.ts';
import type { Documents } from './kept-document.ts';
import { leftOutLine } from './left-out.ts';
import { isOpening, readLinkedOrder } from './linked-order.ts';
import { readOtherMacros } from './other-macros.ts';
import { type OtherSettings, readOtherSettings } from './other-settings.ts';
import { type NumberedTitle, numberLectures } from './own-numbers.ts';
import type { ReadLecture } from './read-lecture.ts';
import { readLectures } from './read-lectures.ts';
import { orderLine, type ReadingOrder, readReadingOrder } from './reading-order.ts';
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
  /** The page that a lecture translates. */
  originals: ReadonlyMap<string, string>;
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
  const [{ inside, outside, again, nowhere }, { course: about, problems }, ledger, other] = await Promise.all(
    [
      listFilesByPlace(folder).catch(noSuchFolder),
      readCourseFile(folder),
      readLedger(folder),
      readOtherSettings(folder),
    ],
  );
  // A link to nothing that would be read is somebody's mistake, and found where it is.
  const files = [...inside, ...nowhere.filter(isRead)].sort();
  problems.push(...outside.filter(isRead).map(outsideFile));
  const { translations, reading, chosen } = await chooseFiles(folder, files, about, other);
  const references = await readReferences(folder, files);
  problems.push(...references.problems);
  const macros = { ...(await readOtherMacros(folder, files)), ...about.macros };
  const place = {
    parts: partFolders(chosen.lectures),
    indexes: chosen.indexes,
    macros,
    language: about.language ?? other?.language,
    bibliography: references.works,
    titles: reading.titles,
    variables: other?.variables ?? new Map<string, string>(),
    documents: options.documents,
  };
  const { drafts, hidden, sections, data, ...found } = await readLectures(
    folder,
    chosen.lectures,
    place,
    options,
  );
  problems.push(...found.problems);
  const openings = chosen.lectures.concat(files.filter(isOpening));
  const orderLines = await putInOrder(folder, drafts, openings, reading);
  const wordless = numbered(drafts, reading, ledger);
  const { guess, ...said } = await aboutCourse({ about, other, lectures: wordless, folder, files });
  const lectures = inWordsOfCourse(wordless, about, said.language);
  const titles = [...sections].map(([file, title]) => [posix.dirname(file), title] as const);
  const course: Course = {
    ...inWords(said, wordsFor({ language: said.language, words: about.words })),
    words: about.words,
    edit: options.edit ?? said.edit,
    lectures,
    parts: partsOf(drafts, lectures, new Map([...titles, ...(about.parts ?? [])])),
  };
  const unread = outside.filter((file) => !isRead(file));
  const leftOut = leftOutLine([...chosen.left, ...data.map((file) => ({ file, reason: 'data' as const }))], {
    translations,
    again,
    outside: unread,
  });
  return {
    course,
    folder,
    files: [...files, ...(await listStaticFiles(folder))],
    outside,
    translations: translations.left,
    originals: translations.originals,
    hidden,
    unpublished: unpublished(
      chosen.lectures.filter((file) => !data.includes(file)),
      { lectures, hidden, sections },
    ),
    ledger,
    bibliography: references.works,
    macros,
    glossaryLinks: about.glossaryLinks !== false,
    problems,
    off: new Set(about.off),
    remarks: [guess, ...orderLines, leftOut].filter((line) => line !== undefined),
  };
}

/** Which files of a folder are lectures, which are translations of them, and in which order a table lists them. */
async function chooseFiles(
  folder: string,
  files: string[],
  about: CourseFile,
  other: OtherSettings | undefined,
) {
  const included = new Set([...(about.include ?? []), ...(other?.folders ?? [])]);
  const language = about.language ?? other?.language;
  const translations = await findTranslations(folder, files, language, new Set(about.include));
  const own = files.filter((file) => !translations.left.has(file));
  const reading = await readReadingOrder(folder, own);
  const texts = own.filter((file) => !reading.tables.has(file));
  return { translations, reading, chosen: chooseLectures(texts, included, reading.places) };
}

/** Sorts lectures by what orders them; gives the sentences that say what that was. */
async function putInOrder(
  folder: string,
  drafts: ReadLecture[],
  openings: string[],
  reading: ReadingOrder,
): Promise<(string | undefined)[]> {
  drafts.sort(inReadingOrder(reading.places));
  const linked = reading.from === undefined ? await readLinkedOrder(folder, openings) : undefined;
  const byName = drafts.map(({ file }) => file);
  if (linked) drafts.sort(inReadingOrder(reading.places, linked.places));
  const isMoved = drafts.some(({ file }, index) => file !== byName[index]);
  return [
    orderLine(reading),
    linked && isMoved
      ? `Guessed: the lectures without a number stand in the order in which ${linked.from} links to them.`
      : undefined,
  ];
}

/** Lectures with their numbers, and the ids that the ledger settles. */
function numbered(drafts: ReadLecture[], { places }: ReadingOrder, ledger: Ledger): Lecture[] {
  // What comes before the first lecture, `00-introduction.md`, doesn't take its number.
  const least = drafts[0]?.order === 0 ? 0 : 1;
  const titles = drafts.map(({ lecture }) => lecture.title);
  const numbers = numberLectures(titles, least);
  return drafts.map(({ file, lecture }, index) => {
    const order = places.has(file) ? undefined : lecture.order;
    return settleIds({ ...lecture, order, ...(numbers[index] as NumberedTitle) }, ledger);
  });
}

/** Lectures that speak the language of the site, which is known only when all of them are read. */
function inWordsOfCourse(wordless: Lecture[], about: CourseFile, language: string): Lecture[] {
  const words = wordsFor({ language, words: about.words });
  const documents = wordless.map(({ document }) => document);
  const own = ownLanguages(documents, language, about.language === undefined);
  return wordless.map(({ document, ...lecture }, index) => ({
    ...inWords({ ...lecture, ...(own[index] && { language: own[index] }) }, words),
    document: documentInWords(document, words),
  }));
}

/** The files that would be lectures, and why they are none. */
function unpublished(
  chosen: string[],
  { lectures, hidden, sections }: { lectures: Lecture[]; hidden: Lecture[]; sections: Map<string, string> },
): LoadedCourse['unpublished'] {
  const read = new Set(lectures.map(({ file }) => file));
  const drafts = new Set(hidden.map(({ file }) => file));
  return new Map(
    chosen
      .filter((file) => !read.has(file) && !sections.has(file))
      .map((file) => [file, drafts.has(file) ? 'draft' : 'unreadable'] as const),
  );
}

/** A content folder that isn't there is a course without lectures. */
function noSuchFolder(error: NodeJS.ErrnoException): FilesByPlace {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return { inside: [], outside: [], again: [], nowhere: [] };
  throw error;
}

/** Whether a file is read without being asked for. */
const isRead = (file: string) =>
  isMarkdownFile(file) || /^(?:course\.yml|glossary\.yml|links\.txt)$/.test(file);
