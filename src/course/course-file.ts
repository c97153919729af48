import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from './types.ts';

/** What an author may say of the whole course in `course.yml`. Every line is optional. */
export interface CourseFile {
  title?: string;
  /** One paragraph under the title. */
  description?: string;
  author?: string;
  /** BCP 47 tag such as `en` or `pt-BR`. */
  language?: string;
  /** Address the course is published at, such as `https://notes.example.org`. */
  site?: string;
  /** Name of the licence of the words and figures, such as `CC BY 4.0`. */
  licence?: string;
  /** Titles of the parts, by the name of their folder. */
  parts?: Record<string, string>;
}

const FILE = 'course.yml';
const texts = ['title', 'description', 'author', 'language', 'site', 'licence'] as const;

/** Reads `course.yml`; a missing file is an empty one, a wrong one a list of problems. */
export async function readCourseFile(folder: string): Promise<{ course: CourseFile; problems: Problem[] }> {
  const source = await readFile(join(folder, FILE), 'utf8').catch(() => '');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const problem = (offset: number, message: string, hint: string): Problem => {
    const at = lines.linePos(offset);
    return { file: FILE, place: { line: at.line || 1, column: at.col || 1 }, rule: 'course-file', severity: 'error', message, hint };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problem(error.pos[0], `This isn't valid YAML: ${error.message.replace(/\.$/, '')}.`, 'Write `key: value` lines; put a value that holds a colon between quotation marks.'),
    );
    return { course: {}, problems };
  }
  const value = (document.toJS() ?? {}) as Record<string, unknown>;
  const problems: Problem[] = [];
  const course: CourseFile = {};
  for (const name of texts) {
    const given = value[name];
    if (given === undefined || given === null) continue;
    if (typeof given === 'string') course[name] = given.trim();
    else problems.push(problem(offsetOf(document, name), `\`${name}\` must be text.`, `Put it between quotation marks: \`${name}: "…"\`.`));
  }
  if (course.site && !URL.canParse(course.site)) {
    problems.push(problem(offsetOf(document, 'site'), `\`${course.site}\` is not an address.`, 'Write it whole, such as `https://notes.example.org`.'));
    delete course.site;
  }
  if (course.language && !isLanguage(course.language)) {
    problems.push(problem(offsetOf(document, 'language'), `\`${course.language}\` is not a language tag.`, 'Write a tag such as `en`, `de` or `pt-BR`.'));
    delete course.language;
  }
  if (typeof value.parts === 'object' && value.parts !== null) course.parts = value.parts as Record<string, string>;
  return { course, problems };
}

function offsetOf(document: ReturnType<typeof parseDocument>, name: string): number {
  const node = document.get(name, true) as { range?: [number, number, number] } | undefined;
  return node?.range?.[0] ?? 0;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
