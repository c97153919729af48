import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isLectureFile,
  partFolders,
  placeInCourse,
  shortName,
  slugOf,
  titleOf,
} from '../course/file-name.ts';
import type { Course, Lecture, LectureDocument, Part, Problem } from '../course/types.ts';
import type { Ledger } from '../ledger/ledger-file.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { settleIds } from '../ledger/settle-ids.ts';
import { listFilesByPlace } from '../lib/list-files.ts';
import { splitTitle } from '../markdown/title.ts';
import { aboutCourse } from './about-course.ts';
import { type CourseFile, readCourseFile } from './course-file.ts';
import { decodeText } from './decode-text.ts';
import { readFields } from './frontmatter-fields.ts';
import { isImportThere } from './imports.ts';
import { keptDocument } from './kept-document.ts';
import { outsideFile, unreadableFile } from './unreadable-file.ts';

const WORDS_A_MINUTE = 230;

export interface LoadedCourse {
  course: Course;
  /** Absolute path of the content folder. */
  folder: string;
  /** Every file of the content folder, by its path inside it. */
  files: string[];
  /** Links of the content folder that lead out of it: nothing of theirs is read or published. */
  outside: string[];
  /** Lectures marked `draft: true`, where they are left out of the course. */
  hidden: Lecture[];
  /** What the course has published before, from `links.txt`. */
  ledger: Ledger;
  problems: Problem[];
}

interface Draft {
  file: string;
  document: LectureDocument;
  folders: { number: number | undefined; name: string }[];
  order: number;
  lecture: Omit<Lecture, 'number'>;
}

/** Reads a content folder into a course: every lecture rendered, in order, with its slug and title. */
export async function loadCourse(folder: string, options: { drafts?: boolean } = {}): Promise<LoadedCourse> {
  const [{ inside: files, outside }, { course: about, problems }, ledger] = await Promise.all([
    listFilesByPlace(folder).catch(noSuchFolder),
    readCourseFile(folder),
    readLedger(folder),
  ]);
  problems.push(...outside.filter(isRead).map(outsideFile));
  const lectureFiles = new Set(files.filter(isLectureFile));
  const partNames = partFolders(lectureFiles);
  const drafts: Draft[] = [];
  const hidden: Lecture[] = [];
  for (const file of lectureFiles) {
    const found: Problem[] = [];
    const draft = await readLecture(folder, file, partNames, found);
    // What is wrong in a draft stops nobody who publishes the rest.
    if (draft?.document.frontmatter.draft === true && !options.drafts) {
      hidden.push({ ...draft.lecture, number: 0 });
      continue;
    }
    problems.push(...found);
    if (draft) drafts.push(draft);
  }
  drafts.sort(inReadingOrder);
  // What comes before the first lecture, `00-introduction.md`, doesn't take its number.
  const first = drafts[0]?.order === 0 ? 0 : 1;
  const lectures = drafts.map((draft, index) =>
    settleIds({ ...draft.lecture, number: first + index }, ledger),
  );
  const course: Course = {
    ...aboutCourse(about, lectures[0], folder),
    lectures,
    parts: partsOf(drafts, lectures, about),
  };
  return { course, folder, files, outside, hidden, ledger, problems };
}

/** A content folder that isn't there is a course without lectures. */
function noSuchFolder(error: NodeJS.ErrnoException): { inside: string[]; outside: string[] } {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return { inside: [], outside: [] };
  throw error;
}

/** Whether a file is read without being asked for. */
const isRead = (file: string) =>
  isLectureFile(file) || /^(?:course\.yml|glossary\.yml|links\.txt)$/.test(file);

async function readLecture(
  folder: string,
  file: string,
  parts: ReadonlySet<string>,
  problems: Problem[],
): Promise<Draft | undefined> {
  const source = await readSource(folder, file, problems);
  if (source === undefined) return undefined;
  const written = /\.mdx$/i.test(file) ? 'mdx' : 'md';
  const asWritten = await keptDocument(source, written);
  const canRun = written === 'md' || canRunMdx(folder, file, asWritten);
  const format = canRun ? written : 'md';
  const document = canRun ? asWritten : await keptDocument(source, 'static mdx');
  problems.push(...document.problems.map((problem) => ({ ...problem, file })));
  const { folders, name, number } = placeInCourse(file, parts);
  const fields = readFields(document.frontmatter);
  const given = fields.order ?? (number === -1 ? undefined : number);
  const heading = splitTitle(
    fields.title ?? document.firstHeading ?? titleOf(name || folders.at(-1)?.name || file),
  );
  // A file that is only a number is named by its heading; the opening of a part by its folder.
  const ownSlug = fields.slug ?? slugOf(name || (number === -1 ? '' : heading.title));
  const slug = [...folders.map((part) => slugOf(part.name)), ...ownSlug.split('/').map(cleanPiece)]
    .filter(Boolean)
    .join('/');
  return {
    file,
    document,
    folders,
    order: fields.order ?? number ?? heading.number ?? Number.POSITIVE_INFINITY,
    lecture: {
      file,
      format,
      slug,
      order: given,
      title: heading.title,
      description: fields.description ?? shortened(document.firstParagraph),
      isDescribed: fields.description !== undefined,
      objectives: fields.objectives,
      date: fields.date,
      reviewed: fields.reviewed,
      tags: fields.tags,
      readingMinutes: Math.max(1, Math.round(document.words / WORDS_A_MINUTE)),
      document,
    },
  };
}

/** Whether the code of an `.mdx` lecture can be tried: it can be read, and what it names is there. */
function canRunMdx(folder: string, file: string, { imports, problems }: LectureDocument): boolean {
  return (
    !problems.some(({ rule }) => rule === 'mdx-syntax' || rule === 'unknown-name') &&
    imports.every(({ source }) => isImportThere(folder, file, source))
  );
}

/** A lecture's text; undefined where its file can't be read at all, which is a problem of its own. */
async function readSource(folder: string, file: string, problems: Problem[]): Promise<string | undefined> {
  const bytes = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    problems.push(unreadableFile(file, error.code));
  });
  if (!bytes) return undefined;
  const { text, firstBad } = decodeText(bytes);
  if (firstBad) {
    problems.push({
      file,
      place: firstBad,
      rule: 'encoding',
      severity: 'error',
      message: 'The file is not UTF-8: here is its first byte that means nothing.',
      hint: bytes.includes(0)
        ? 'Save it again with the encoding UTF-8. Where it has that, a byte 0 stands here: take it out.'
        : 'Save it again with the encoding UTF-8.',
    });
  }
  return text;
}

const names = new Intl.Collator('en', { numeric: true });

function inReadingOrder(one: Draft, other: Draft): number {
  for (let level = 0; level < Math.max(one.folders.length, other.folders.length); level++) {
    const a = one.folders[level];
    const b = other.folders[level];
    // Lectures at the top of a folder come before its parts.
    if (!a || !b) return a ? 1 : -1;
    const byNumber = (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY);
    if (byNumber) return byNumber;
    const byName = names.compare(a.name, b.name);
    if (byName) return byName;
  }
  if (one.order !== other.order) return one.order - other.order;
  return names.compare(one.file, other.file);
}

function partsOf(drafts: Draft[], lectures: Lecture[], about: CourseFile): Part[] {
  const parts = new Map<string, Part>();
  drafts.forEach((draft, index) => {
    const name = draft.folders[0]?.name ?? '';
    const slug = slugOf(name);
    const folder = draft.folders.length > 0 ? (draft.file.split('/')[0] as string) : '';
    const part = parts.get(slug) ?? { slug, title: about.parts?.get(folder) ?? titleOf(name), lectures: [] };
    part.lectures.push(lectures[index] as Lecture);
    parts.set(slug, part);
  });
  return [...parts.values()];
}

/** An author's own piece of an address, as written but for what no address can hold. */
function cleanPiece(piece: string): string {
  return shortName(
    piece
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}._~-]+/gu, '-')
      .replace(/^-+|(?<!-)-+$/g, ''),
  );
}

/** The first sentences of a paragraph, up to about 200 characters. */
function shortened(paragraph: string): string {
  if (paragraph.length <= 200) return paragraph;
  const sentence = /^.{40,200}?[.!?](?=\s)/.exec(paragraph)?.[0];
  return sentence ?? `${paragraph.slice(0, 200).replace(/(?<!\s)\s+\S*$/, '')}…`;
}
