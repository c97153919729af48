import { basename } from 'node:path';
import { splitName, titleOf } from '../course/file-name.ts';
import type { Lecture } from '../course/types.ts';
import { type CourseFile, isLanguage, isSite } from './course-file.ts';

/** What `course.yml` says of the course; without it, what its first lecture says. */
export function aboutCourse(about: CourseFile, first: Lecture | undefined, folder: string) {
  const { author, language, lang, licence, license, site } = first?.document.frontmatter ?? {};
  const text = (...values: unknown[]) =>
    values.find((value) => typeof value === 'string' && value.trim() !== '') as string | undefined;
  return {
    title: about.title ?? first?.title ?? titleOf(splitName(basename(folder)).name),
    description: about.description ?? first?.description ?? '',
    author: about.author ?? text(author),
    language: about.language ?? [language, lang].find(isLanguage) ?? 'en',
    site: (about.site ?? [site].find(isSite))?.replace(/\/$/, ''),
    licence: about.licence ?? text(licence, license),
    edit: about.edit,
    contact: about.contact,
  };
}
