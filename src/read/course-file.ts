import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../course/types.ts';
import { didYouMean } from '../syntax/nearest.ts';

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
  /** Name of the licence of the words and figures, such as `CC BY 4.0`; also as `license`. */
  licence?: string;
  /**
   * Address below which readers can propose a change to a lecture: its path in the content folder follows.
   * Such as `https://github.com/you/notes/edit/main/content/`.
   */
  edit?: string;
  /**
   * Where readers report a mistake or an obstacle: a page such as `https://github.com/you/notes/issues`, or
   * `mailto:you@example.org`.
   */
  contact?: string;
  /** Titles of the parts, by the name of their folder. */
  parts?: Record<string, string>;
}

const FILE = 'course.yml';
const keys = ['title', 'description', 'author', 'language', 'site', 'licence', 'edit', 'contact'] as const;
const readKeys: string[] = [...keys, 'license', 'parts'];

/** Reads `course.yml`; a missing file is an empty one, a wrong one a list of problems. */
export async function readCourseFile(folder: string): Promise<{ course: CourseFile; problems: Problem[] }> {
  return parseCourseFile(await readFile(join(folder, FILE), 'utf8').catch(() => ''));
}

/** Reads the text of a `course.yml`. What is wrong in it is left out of the course. */
export function parseCourseFile(source: string): { course: CourseFile; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(source.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const course: CourseFile = {};
  const problems: Problem[] = [];
  const report = (offset: number, message: string, hint: string, severity: Problem['severity'] = 'error') => {
    const { line, col } = lines.linePos(offset);
    const place = { line: line || 1, column: col || 1 };
    problems.push({ file: FILE, place, rule: 'course-file', severity, message, hint });
  };
  for (const { pos, message } of document.errors) {
    const hint = 'Write `key: value` lines; put a value that holds a colon between quotation marks.';
    report(pos[0], `This isn't valid YAML: ${message.replace(/\.$/, '')}.`, hint);
  }
  if (problems.length > 0 || document.contents === null) return { course, problems };
  if (!isMap(document.contents)) {
    report(0, 'The file holds no `key: value` lines.', 'Write `title: …` on a line of its own.');
    return { course, problems };
  }
  const textOf = (node: unknown, name: string): string | undefined => {
    const value = isScalar(node) ? node.value : node;
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value.trim();
    report(offsetOf(node), `\`${name}\` must be text.`, `Put it between quotation marks: \`${name}: "…"\`.`);
    return undefined;
  };
  for (const { key } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (readKeys.includes(name)) continue;
    const hint = didYouMean(name, readKeys, `The site reads ${readKeys.join(', ')}; anything else may go.`);
    report(offsetOf(key), `Nothing reads \`${name}\` in course.yml.`, hint, 'warning');
  }
  for (const key of keys) {
    const node = document.get(key, true) ?? (key === 'licence' ? document.get('license', true) : undefined);
    const text = textOf(node, key);
    if (text === undefined) continue;
    const at = offsetOf(node);
    if ((key === 'site' || key === 'edit') && !isSite(text)) {
      const example =
        key === 'site' ? 'https://notes.example.org' : 'https://github.com/you/notes/edit/main/content/';
      report(at, `\`${text}\` is not an address.`, `Write it whole, such as \`${example}\`.`);
    } else if (key === 'contact' && !isContact(text)) {
      const hint = 'Write `https://` and the rest of a page, or `mailto:you@example.org`.';
      report(at, `\`${text}\` is not an address.`, hint);
    } else if (key === 'language' && !isLanguage(text)) {
      report(at, `\`${text}\` is not a language tag.`, 'Write a tag such as `en`, `de` or `pt-BR`.');
    } else course[key] = text;
  }
  const parts = document.get('parts');
  if (isMap(parts)) {
    course.parts = {};
    for (const { key, value } of parts.items) {
      // A folder `01` is written as a number.
      const name = isScalar(key) ? (key.source ?? String(key.value)) : String(key);
      const title = textOf(value, name);
      if (title) course.parts[name] = title;
    }
  }
  return { course, problems };
}

/** Whether a text is a tag that names a language, such as `pt-BR`. */
export function isLanguage(tag: unknown): tag is string {
  try {
    return typeof tag === 'string' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whether a text is a whole address that a site can be published at. */
export function isSite(address: unknown): address is string {
  return typeof address === 'string' && /^https?:\/\//i.test(address) && URL.canParse(address);
}

function isContact(address: string): boolean {
  return isSite(address) || /^mailto:[^@\s]+@[^@\s]+$/i.test(address);
}

function offsetOf(node: unknown): number {
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
}
