import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { splitName, titleOf } from '../course/file-name.ts';
import type { Course, Lecture } from '../course/types.ts';
import { type CourseFile, isLanguage, isSite } from './course-file.ts';
import { guessLanguage } from './guess-language.ts';
import { keptDocument } from './kept-document.ts';
import type { OtherSettings } from './other-settings.ts';
import { shortened } from './shortened.ts';

/** What is known of a course beside what `course.yml` says. */
export interface Known {
  about: CourseFile;
  other: OtherSettings | undefined;
  lectures: Lecture[];
  folder: string;
  files: string[];
}

/** Folders whose names say what lies in them and not what it is about. */
const general = /^(?:content|docs?|pages|source|src|text|md|markdown|chapters?)$/i;

/** Headings of an opening that say what stands below them, and not what it is about. */
const saysNothing =
  /^(?:index|home|readme|welcome|to-?do|usage|install(?:ation|ing)?|contribut(?:e|ing|ors)|licen[cs]e|(?:table of )?contents|getting started|news|updates?)[\s:.!]*$/i;

/**
 * What `course.yml` says of the course; without it, what its opening or another tool's settings say, and what its
 * text shows. `guess` says in one sentence what was guessed.
 */
export async function aboutCourse(known: Known) {
  const { about, lectures } = known;
  const [first] = lectures;
  const { author, licence, license, site } = first?.document.frontmatter ?? {};
  const text = (...values: unknown[]) =>
    values.find((value) => typeof value === 'string' && value.trim() !== '') as string | undefined;
  const language = await languageFor(known);
  const title = await titleFor(known, language.text);
  return {
    title: title.text,
    description:
      about.description ?? title.description ?? (first && opens(first, lectures) ? first.description : ''),
    author: about.author ?? text(author),
    language: language.text,
    site: (about.site ?? [site].find(isSite))?.replace(/\/$/, ''),
    licence: about.licence ?? text(licence, license),
    edit: about.edit,
    contact: about.contact,
    figure: about.figure,
    guess: lectures.length > 0 ? sentence(title, language) : undefined,
  } satisfies Partial<Course> & { guess: string | undefined };
}

/** A piece of what is said of a course; `from` where nobody said it for this site. */
interface Said {
  text: string;
  /** What stands below the title, where that says what the course is. */
  description?: string;
  from?: string;
}

async function titleFor({ about, other, lectures, folder, files }: Known, language: string): Promise<Said> {
  if (about.title) return { text: about.title };
  if (other?.title)
    return {
      text: other.title,
      ...(other.description && { description: other.description }),
      from: `the settings in ${basename(other.file)}`,
    };
  const opening = lectures.find(({ file }) => /^(?:_?index|readme)\.\w+$/i.test(file));
  if (opening && isTitled(opening))
    return { text: opening.title, description: opening.description, from: `the title of ${opening.file}` };
  const readme = files.find((file) => /^readme\.(?:md|markdown)$/i.test(file));
  const heading = readme === undefined ? undefined : await headingOf(join(folder, readme));
  if (heading) return { ...heading, from: `the heading of ${readme}` };
  const [only, ...others] = lectures;
  if (only && others.length === 0 && isTitled(only))
    return { text: only.title, from: `the title of ${only.file}` };
  return { text: asSpelt(folderTitle(folder, language), lectures), from: 'the name of the folder' };
}

/** A name made of a folder's, with the capitals that the text gives its words: `llm-course` is called LLM course. */
function asSpelt(title: string, lectures: Lecture[]): string {
  const wanted = title.toLowerCase();
  for (const { document } of lectures) {
    const text = document.firstParagraph;
    const at = text.toLowerCase().indexOf(wanted);
    // Where lower case has another length, places don't match.
    const spelt = text.slice(at, at + title.length);
    if (at >= 0 && spelt.toLowerCase() === wanted) return spelt.charAt(0).toUpperCase() + spelt.slice(1);
  }
  return title;
}

/**
 * What a folder is about, by its name or, where that says nothing, by that of the folder around it. The `language` of
 * what lies in it says nothing: `en` in an English course, but not `ml`.
 */
export function folderTitle(folder: string, language?: string): string {
  let around = resolve(folder);
  const own = basename(around);
  const isGeneral = (name: string) =>
    general.test(name) ||
    (/^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(name) && language !== undefined && isSame(name, language));
  while (isGeneral(basename(around))) around = dirname(around);
  return titleOf(splitName(basename(around)).name || own);
}

function isSame(one: string, other: string): boolean {
  return one.slice(0, 2).toLowerCase() === other.split('-')[0]?.toLowerCase();
}

/** Whether what a lecture says of itself says what the course is about. */
function opens({ file, number }: Lecture, { length }: Lecture[]): boolean {
  return (
    length === 1 ||
    number === 0 ||
    /(?:^|[^a-z])(?:index|readme|intro|introduction|preface|welcome|home|about)\.\w+$/i.test(file)
  );
}

/** Whether its author gave a lecture a title that says what it is about. */
function isTitled({ document, title }: Lecture): boolean {
  const isGiven = document.frontmatter.title !== undefined || document.firstHeading !== undefined;
  return isGiven && !saysNothing.test(title);
}

async function headingOf(path: string): Promise<{ text: string; description: string } | undefined> {
  const source = await readFile(path, 'utf8').catch(() => undefined);
  if (source === undefined) return undefined;
  const { frontmatter, firstHeading, firstParagraph } = await keptDocument(source, 'md');
  const text = typeof frontmatter.title === 'string' ? frontmatter.title : firstHeading;
  return text === undefined || saysNothing.test(text)
    ? undefined
    : { text, description: shortened(firstParagraph) };
}

async function languageFor({ about, other, lectures }: Known): Promise<Said> {
  const { language, lang } = lectures[0]?.document.frontmatter ?? {};
  const said = about.language ?? [language, lang].find(isLanguage);
  if (said) return { text: said };
  const guessed = guessLanguage(lectures.map(({ document }) => document));
  // English is what their templates say, whatever language somebody then wrote in.
  const isLeft = guessed !== undefined && /^en\b/i.test(other?.language ?? '') && !/^en\b/i.test(guessed);
  if (other?.language && !isLeft)
    return { text: other.language, from: `the settings in ${basename(other.file)}` };
  return guessed ? { text: guessed, from: 'its text' } : { text: 'en' };
}

function sentence(title: Said, language: Said): string | undefined {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language.text);
  const parts = [
    title.from && `the course is called “${title.text}”, after ${title.from}`,
    language.from && `its language is ${name} (\`${language.text}\`), going by ${language.from}`,
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  const said = parts.join('; ');
  const keys = [title.from && '`title`', language.from && '`language`'].filter(Boolean).join(' and ');
  return `Guessed: ${said}. Write ${keys} into course.yml to say otherwise.`;
}
