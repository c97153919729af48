import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { splitTitle } from '../markdown/title.ts';
import { type CourseFile, readCourseFile } from './course-file.ts';
import { placeInCourse, slugOf, splitName, titleOf } from './file-name.ts';
import { readFields } from './frontmatter-fields.ts';
import { keptDocument } from './kept-document.ts';
import { isLectureFile, listFiles } from './list-files.ts';
import type { Course, Lecture, LectureDocument, Part, Problem } from './types.ts';

const WORDS_A_MINUTE = 230;

export interface LoadedCourse {
  course: Course;
  /** Absolute path of the content folder. */
  folder: string;
  /** Every file of the content folder, by its path inside it. */
  files: string[];
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
  const [files, { course: about, problems }] = await Promise.all([listFiles(folder), readCourseFile(folder)]);
  const lectureFiles = new Set(files.filter(isLectureFile));
  const drafts: Draft[] = [];
  for (const file of lectureFiles) {
    const draft = await readLecture(folder, file, lectureFiles, problems);
    if (draft && (options.drafts || draft.document.frontmatter.draft !== true)) drafts.push(draft);
  }
  drafts.sort(inReadingOrder);
  const lectures = drafts.map((draft, index): Lecture => ({ ...draft.lecture, number: index + 1 }));
  const course: Course = {
    title: about.title ?? lectures[0]?.title ?? titleOf(splitName(basename(folder)).name),
    description: about.description ?? lectures[0]?.description ?? '',
    author: about.author,
    language: about.language ?? 'en',
    site: about.site?.replace(/\/$/, ''),
    licence: about.licence,
    lectures,
    parts: partsOf(drafts, lectures, about),
  };
  return { course, folder, files, problems };
}

async function readLecture(
  folder: string,
  file: string,
  lectureFiles: ReadonlySet<string>,
  problems: Problem[],
): Promise<Draft | undefined> {
  const bytes = await readFile(join(folder, file));
  const format = /\.mdx$/i.test(file) ? 'mdx' : 'md';
  const document = await keptDocument(decode(bytes, file, problems), format);
  problems.push(...document.problems.map((problem) => ({ ...problem, file })));
  const { folders, name, number } = placeInCourse(file, lectureFiles);
  const fields = readFields(document.frontmatter, file, problems);
  const heading = splitTitle(fields.title ?? document.firstHeading ?? titleOf(name || folders.at(-1)?.name || file));
  const ownSlug = fields.slug ?? slugOf(name);
  const slug = [...folders.map((part) => slugOf(part.name)), ...ownSlug.split('/')].filter(Boolean).join('/');
  return {
    file,
    document,
    folders,
    order: fields.order ?? number ?? heading.number ?? Number.POSITIVE_INFINITY,
    lecture: {
      file,
      format,
      slug,
      title: heading.title,
      description: fields.description ?? shortened(document.firstParagraph),
      objectives: fields.objectives,
      readingMinutes: Math.max(1, Math.round(document.words / WORDS_A_MINUTE)),
      document,
    },
  };
}

function decode(bytes: Uint8Array, file: string, problems: Problem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
    problems.push({
      file,
      place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      rule: 'encoding',
      severity: 'error',
      message: 'The file is not UTF-8: here is its first byte that means nothing.',
      hint: 'Save it again with the encoding UTF-8.',
    });
    return text;
  }
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
    const part = parts.get(slug) ?? { slug, title: about.parts?.[folder] ?? titleOf(name), lectures: [] };
    part.lectures.push(lectures[index] as Lecture);
    parts.set(slug, part);
  });
  return [...parts.values()];
}

/** The first sentences of a paragraph, up to about 200 characters. */
function shortened(paragraph: string): string {
  if (paragraph.length <= 200) return paragraph;
  const sentence = /^.{40,200}?[.!?](?=\s)/.exec(paragraph)?.[0];
  return sentence ?? `${paragraph.slice(0, 200).replace(/\s+\S*$/, '')}…`;
}

