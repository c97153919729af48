import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { isMarkdownFile } from '../course/choose-lectures.ts';
import { withoutEnding } from '../course/file-name.ts';
import { sourceLanguage } from '../markdown/text-language.ts';

/** The pages of a course in several languages that are there in the chosen one, or belong to another. */
export interface Translations {
  /** The files of the other languages. */
  left: ReadonlySet<string>;
  /** Their languages, as the files or folders name them. */
  languages: string[];
  /** What `course.yml` would call the first of them. */
  tag?: string | undefined;
}

/** A language in a path: where it stands, and the path that its translations share. */
interface Mark {
  file: string;
  key: string;
  language: string;
}

/** Pages of a language that show whether it is what they are written in. */
const SAMPLES = 6;
/** What people call languages by their countries. */
const countries: Record<string, string> = {
  cn: 'zh',
  tw: 'zh',
  jp: 'ja',
  kr: 'ko',
  cz: 'cs',
  ua: 'uk',
  br: 'pt',
};
const code = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;
const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Finds the translations among the files: `page.ru.md` beside `page.md` or `page.en.md`, `fr/page.md` beside
 * `en/page.md`, `README-zh.md`. A course is in one language: the `wanted` one where it is among them, else that of the
 * files without a language in their names, else the one with the most pages. Only what a page is written in makes a
 * name a language: `ml/` and `nn/` are subjects, too. One that `included` names belongs to the course as well.
 */
export async function findTranslations(
  folder: string,
  files: readonly string[],
  wanted: string | undefined,
  included: ReadonlySet<string> = new Set(),
): Promise<Translations> {
  const markdown = files.filter(isMarkdownFile);
  const both = new Set([...included].map((name) => name.toLowerCase()));
  const marks = markdown.flatMap(marksOf).filter(({ language }) => !both.has(language));
  const byLanguage = Map.groupBy(marks, ({ language }) => language);
  const keys = Map.groupBy(marks, ({ key }) => key);
  const unmarked = new Map(markdown.map((file) => [withoutEnding(file), file]));
  const isShared = ({ key, language }: Mark) =>
    unmarked.has(key) || keys.get(key)?.some((other) => other.language !== language) === true;
  const languages: string[] = [];
  for (const [language, own] of byLanguage)
    if (own.some(isShared) && (await isWrittenIn(folder, own.filter(isShared), language)))
      languages.push(language);
  const bare = new Set(
    languages.flatMap(
      (language) => byLanguage.get(language)?.flatMap(({ key }) => unmarked.get(key) ?? []) ?? [],
    ),
  );
  if (languages.length + Math.sign(bare.size) < 2) return { left: new Set(), languages: [] };
  const of = (language: string) => byLanguage.get(language) ?? [];
  const most = languages.toSorted(
    (one, other) =>
      of(other).length - of(one).length || Number(baseOf(other) === 'en') - Number(baseOf(one) === 'en'),
  )[0] as string;
  const said =
    languages.find((language) => tagOf(language) === wanted?.toLowerCase()) ??
    languages.find((language) => wanted !== undefined && baseOf(language) === baseOf(wanted));
  const homes = new Set([...bare].map((file) => posix.dirname(file)));
  const marked = new Set(languages.flatMap((language) => of(language).map(({ file }) => file)));
  const beside = markdown.filter((file) => homes.has(posix.dirname(file)) && !marked.has(file));
  const chosen = said ?? (2 * beside.length >= of(most).length ? undefined : most);
  const others = languages.filter((language) => language !== chosen);
  const left = new Set(others.flatMap((language) => of(language).map(({ file }) => file)));
  if (chosen !== undefined)
    for (const { key } of of(chosen)) if (unmarked.has(key)) left.add(unmarked.get(key) as string);
  return { left, languages: others, tag: others[0] && tagOf(others[0]) };
}

/** What may be a language in a path. */
function marksOf(file: string): Mark[] {
  const pieces = file.split('/');
  const marks = pieces.slice(0, -1).flatMap((piece, at): Mark[] => {
    if (!isLanguageName(piece)) return [];
    return [{ file, key: withoutEnding(pieces.with(at, '*').join('/')), language: piece.toLowerCase() }];
  });
  const [, stem, separator, language] =
    /^(.+?)([._-])([a-z]{2}(?:[-_][a-z]{2,4})?)$/i.exec(withoutEnding(pieces.at(-1) as string)) ?? [];
  if (stem && language && isLanguageName(language) && (separator === '.' || /^readme$/i.test(stem)))
    marks.push({ file, key: posix.join(posix.dirname(file), stem), language: language.toLowerCase() });
  return marks;
}

function isLanguageName(name: string): boolean {
  return code.test(name) && named.of(baseOf(name)) !== undefined;
}

/** A language by its tag in small letters: `zh-cn` for `zh_CN`, `ja` for `jp`. */
function tagOf(language: string): string {
  return language
    .toLowerCase()
    .replace('_', '-')
    .replace(/^[a-z]+/, (base) => countries[base] ?? base);
}

function baseOf(language: string): string {
  const base = language.split(/[-_]/)[0]?.toLowerCase() as string;
  return countries[base] ?? base;
}

async function isWrittenIn(folder: string, marks: Mark[], language: string): Promise<boolean> {
  const step = Math.max(1, Math.floor(marks.length / SAMPLES));
  const samples = marks.filter((_, at) => at % step === 0).slice(0, SAMPLES);
  const texts = await Promise.all(
    samples.map(({ file }) => readFile(join(folder, file), 'utf8').catch(() => '')),
  );
  return texts.some((text) => sourceLanguage(text) === baseOf(language));
}
