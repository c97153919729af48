import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citedWorks } from '../bibliography/cited-works.ts';
import type { Bibliography } from '../bibliography/work.ts';
import { placeInCourse, shortName, slugOf, titleOf } from '../course/file-name.ts';
import { languageSaid } from '../course/lecture-data.ts';
import { splitTitle } from '../course/split-title.ts';
import type { Lecture, LectureDocument, Problem } from '../course/types.ts';
import { isSetByLanguage } from '../markdown/smart-punctuation.ts';
import { folderTitle } from './about-course.ts';
import { decodeText } from './decode-text.ts';
import { type Fields, readFields } from './frontmatter-fields.ts';
import { importFaults } from './import-faults.ts';
import { isImportThere, isJsxImport } from './imports.ts';
import { includedFiles } from './included-files.ts';
import { type DocumentFormat, type Documents, keptDocument } from './kept-document.ts';
import { withVariables } from './other-settings.ts';
import { shortened } from './shortened.ts';
import { unreadableFile } from './unreadable-file.ts';

const WORDS_A_MINUTE = 230;
/** Names that a file has in every folder of a course: what it is about, only its heading says. */
const sayNothing = /^(?:article|task|exercise|lecture|lesson|chapter|page|content|text)$/i;
const A_DAY = 86_400_000;

/** What a course knows of its lectures before it has read them. */
export interface PlaceInCourse {
  parts: ReadonlySet<string>;
  indexes: ReadonlySet<string>;
  macros: Readonly<Record<string, string>>;
  /** The language of the course, where somebody said it. */
  language: string | undefined;
  bibliography: Bibliography | undefined;
  /** What a table of contents calls lectures. */
  titles: ReadonlyMap<string, string>;
  /** What stands for `{{ name }}` in every text. */
  variables: ReadonlyMap<string, string>;
  documents?: Documents | undefined;
}

/** A lecture as its own file has it, before it has a place among the others. */
export interface ReadLecture {
  file: string;
  document: LectureDocument;
  folders: { number: number | undefined; name: string }[];
  order: number;
  lecture: Omit<Lecture, 'number'>;
}

/** Reads and renders one lecture; undefined where its file can't be read. What is wrong goes to `problems`. */
export async function readLecture(
  folder: string,
  file: string,
  { parts, indexes, macros, language, bibliography, titles, variables, documents }: PlaceInCourse,
  problems: Problem[],
): Promise<ReadLecture | undefined> {
  const own = readSource(folder, file, problems);
  if (own === undefined) return undefined;
  const source = withVariables(own, variables);
  const { folders, name, number, date } = placeInCourse(file, parts, indexes.has(file));
  const isCourse = indexes.has(file) && folders.length === 0 && /^readme$/i.test(name);
  const isNameless = name === '' || isCourse || sayNothing.test(name);
  const called = titles.get(file) ?? (isNameless ? '' : titleOf(name));
  const ofCourse = {
    macros,
    ...(language && isSetByLanguage(source) && { language }),
    works: citedWorks(source, bibliography),
    name: called,
    snippets: includedFiles(folder, file, source),
  };
  const memory = documents && { ...documents, file };
  const render = (format: DocumentFormat) => keptDocument(source, format, ofCourse, memory);
  const { format, document, faults } = await rendered(folder, file, render);
  problems.push(...faults, ...document.problems.map((problem) => ({ ...problem, file })));
  const { frontmatter, textLanguage } = document;
  const ofText = textLanguage.isReliable ? textLanguage.language : undefined;
  const fields = readFields(frontmatter, languageSaid(frontmatter, language) ?? ofText);
  const given = fields.order ?? (number === -1 ? undefined : number);
  // A heading inside a raw `<div>` is none of the text's own, and still says more than `1.md` or `README`.
  const inside = isNameless ? document.headings[0]?.text : undefined;
  const fallback = isCourse ? folderTitle(folder) : titleOf(name || folders.at(-1)?.name || file);
  const title = (fields.title ?? document.firstHeading ?? (called || inside || fallback)).trim();
  const heading = splitTitle(title);
  // A file that is only a number is named by its heading; the opening of a part by its folder.
  const words = fields.title ?? document.firstHeadingInTex ?? title;
  const slug = slugIn(folders, fields, slugOf(name || (number === -1 ? '' : splitTitle(words).title)));
  const day = fields.date ?? date;
  // Jekyll puts a collection in the order of its days too; elsewhere a day may be that of the last change.
  const posted = date ?? (/^_[^/]+\//.test(file) ? fields.date : undefined);
  return {
    file,
    document,
    folders,
    order: fields.order ?? number ?? heading.number ?? dayNumber(posted) ?? Number.POSITIVE_INFINITY,
    lecture: {
      file,
      format,
      slug,
      order: given,
      title,
      description: fields.description ?? shortened(document.firstParagraph),
      isDescribed: fields.description !== undefined,
      objectives: fields.objectives,
      date: day,
      reviewed: fields.reviewed,
      tags: fields.tags,
      readingMinutes: Math.max(1, Math.round(document.words / WORDS_A_MINUTE)),
      document,
    },
  };
}

/** A lecture's document; of an `.mdx` one whose code can't run, what can be shown without it, and why that is. */
async function rendered(
  folder: string,
  file: string,
  render: (format: DocumentFormat) => Promise<LectureDocument>,
): Promise<{ format: 'md' | 'mdx'; document: LectureDocument; faults: Problem[] }> {
  const written = /\.mdx$/i.test(file) ? 'mdx' : 'md';
  const document = await render(written);
  const mayRun = written === 'md' || canRunMdx(folder, file, document);
  const faults = mayRun ? await importFaults(folder, file, document.imports) : [];
  return mayRun && faults.length === 0
    ? { format: written, document, faults }
    : { format: 'md', document: await render('static mdx'), faults };
}

/** The address of a lecture: in its folders, unless its front matter gives it whole. */
function slugIn(folders: ReadLecture['folders'], { slug, permalink }: Fields, name: string): string {
  const isWhole = slug === undefined && permalink !== undefined;
  const own = (slug ?? permalink ?? name).split('/').map(cleanPiece);
  return [...(isWhole ? [] : folders.map((part) => slugOf(part.name))), ...own].filter(Boolean).join('/');
}

/** Whether the code of an `.mdx` lecture can be tried: it can be read, and what it names is there. */
function canRunMdx(folder: string, file: string, { imports, problems }: LectureDocument): boolean {
  return (
    !problems.some(({ rule }) => rule === 'mdx-syntax' || rule === 'unknown-name') &&
    imports.every(({ source }) => isImportThere(folder, file, source) && !isJsxImport(folder, file, source))
  );
}

/** A lecture's text; undefined where its file can't be read at all, which is a problem of its own. */
function readSource(folder: string, file: string, problems: Problem[]): string | undefined {
  let bytes: Buffer;
  try {
    // At once: to hand each of a thousand files to another thread takes longer than reading it.
    bytes = readFileSync(join(folder, file));
  } catch (error) {
    problems.push(unreadableFile(file, (error as NodeJS.ErrnoException).code));
    return undefined;
  }
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

/** Posts stand in the order of their days, after what has a number. */
function dayNumber(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(date) / A_DAY;
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
