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
  /** The page that each of those in the chosen language translates, where it is there. */
  originals: ReadonlyMap<string, string>;
  /** What `course.yml` would call the first of them. */
  tag?: string | undefined;
}

/**
 * A language in a path, the path that its translations share, and the paths that the page would have where it names no
 * language.
 */
interface Mark {
  file: string;
  key: string;
  plain: string[];
  language: string;
  /** Whether it says so little that it means a language only beside the page that it translates. */
  isAlone?: boolean;
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
/** What the guess calls a language that it doesn't know, by one that is written much like it. */
const likeIt: Record<string, string> = { id: 'ms', nb: 'no', nn: 'no', bs: 'hr', sr: 'hr' };
const code = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;
const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Languages by their names in English: `content/russian/`, `README-Dutch.md`. */
const byName = new Map(
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk ur vi zh'
    .split(' ')
    .map((tag) => [named.of(tag)?.toLowerCase() ?? '', tag]),
);

/**
 * Finds the translations among the files: `page.ru.md` beside `page.md` or `page.en.md`, `page_ru.md` beside `page.md`,
 * `fr/page.md` or `translations/fr/page.md` beside `page.md` or `en/page.md`, `README-zh.md`, Docusaurus' `i18n/fr/`
 * beside `docs/`. A course is in one language: the `wanted` one where it is among them, else that of the files without
 * a language in their names, else the one with the most pages. Only what a page is written in makes a name a language:
 * `ml/` and `nn/` are subjects, too. One that `included` names belongs to the course as well.
 */
export async function findTranslations(
  folder: string,
  files: readonly string[],
  wanted: string | undefined,
  included: ReadonlySet<string> = new Set(),
): Promise<Translations> {
  const markdown = files.filter(isMarkdownFile);
  const both = new Set([...included].map((name) => name.toLowerCase()));
  const unmarked = new Map(markdown.map((file) => [withoutEnding(file), file]));
  const marks = markdown
    .flatMap(marksOf)
    .filter(({ language, isAlone, key }) => !both.has(language) && !(isAlone && !unmarked.has(key)));
  const byLanguage = Map.groupBy(marks, ({ language }) => language);
  const keys = Map.groupBy(marks, ({ key }) => key);
  const plainOf = ({ file, plain }: Mark) =>
    plain.map((path) => unmarked.get(path)).find((found) => found !== undefined && found !== file);
  const isShared = (mark: Mark) =>
    plainOf(mark) !== undefined ||
    keys.get(mark.key)?.some(({ language }) => language !== mark.language) === true;
  const languages: string[] = [];
  for (const [language, own] of byLanguage) {
    const shared = own.filter(isShared).map(({ file }) => file);
    if (shared.length > 0 && (await isWrittenIn(folder, shared, language))) languages.push(language);
  }
  const of = (language: string) => byLanguage.get(language) ?? [];
  const plainIn = (language: string) => of(language).flatMap((mark) => plainOf(mark) ?? []);
  const bare = new Set(languages.flatMap(plainIn));
  if (languages.length + Math.sign(bare.size) < 2)
    return { left: new Set(), languages: [], originals: new Map() };
  const most = languages.toSorted(
    (one, other) =>
      of(other).length - of(one).length || Number(baseOf(other) === 'en') - Number(baseOf(one) === 'en'),
  )[0] as string;
  // Of several that are about as much, the one in which the course is opened.
  const opening = markdown.filter((file) => /^(?:index|readme)\.\w+$/i.test(file));
  const rivals = languages.filter((language) => 2 * of(language).length > of(most).length);
  const asOpened = async () => {
    for (const language of rivals)
      if (opening.length > 0 && (await isWrittenIn(folder, opening, language))) return language;
    return most;
  };
  const said =
    languages.find((language) => tagOf(language) === wanted?.toLowerCase()) ??
    languages.find((language) => wanted !== undefined && baseOf(language) === baseOf(wanted));
  const homes = new Set([...bare].map((file) => posix.dirname(file)));
  const marked = new Set(languages.flatMap((language) => of(language).map(({ file }) => file)));
  const beside = markdown.filter((file) => homes.has(posix.dirname(file)) && !marked.has(file));
  // Pages that name no language may be those of one that others name, as a README is.
  const same = async () => {
    for (const language of languages)
      if (plainIn(language).length === 0 && (await isWrittenIn(folder, [...bare], language))) return language;
    return undefined;
  };
  // A few pages in other languages don't make a course of one of them.
  const rest = markdown.filter((file) => !marked.has(file));
  const isAside = bare.size === 0 && rest.length > 2 * marked.size;
  const ofTheRest = async () => {
    for (const language of languages) if (await isWrittenIn(folder, rest, language)) return language;
    return undefined;
  };
  const chosen =
    said ??
    (isAside ? await ofTheRest() : 2 * beside.length >= of(most).length ? await same() : await asOpened());
  const others = languages.filter((language) => language !== chosen);
  const left = new Set(others.flatMap((language) => of(language).map(({ file }) => file)));
  if (chosen !== undefined) for (const file of plainIn(chosen)) left.add(file);
  const originalOf = (mark: Mark) =>
    plainOf(mark) ?? keys.get(mark.key)?.find(({ language }) => baseOf(language) === 'en')?.file;
  const originals = new Map(
    (chosen === undefined ? [] : of(chosen)).flatMap((mark) => {
      const original = originalOf(mark);
      return original === undefined || original === mark.file ? [] : [[mark.file, original] as const];
    }),
  );
  return { left, languages: others, originals, tag: others[0] && tagOf(others[0]) };
}

/** What may be a language in a path. */
function marksOf(file: string): Mark[] {
  const pieces = file.split('/');
  const marks = pieces.slice(0, -1).flatMap((piece, at): Mark[] => {
    if (!isLanguageName(piece)) return [];
    const key = withoutEnding(pieces.with(at, '*').join('/'));
    const plain = [pieces.toSpliced(at, 1), pieces.slice(at + 1), ...docusaurusPaths(pieces, at)].map(
      (path) => withoutEnding(path.join('/')),
    );
    return [{ file, key, plain, language: piece.toLowerCase() }];
  });
  const [, stem, separator, language] =
    /^(.+?)([._-])([a-z]{2}(?:[-_][a-z]{2,4})?|[a-z]{4,10})$/i.exec(withoutEnding(pieces.at(-1) as string)) ??
    [];
  const key = posix.join(posix.dirname(file), stem ?? '');
  // `lesson-it` may be about it: such a page is a translation only of one that is there.
  const isAlone = separator !== '.' && !/^readme$/i.test(stem ?? '');
  if (stem && language && isLanguageName(language))
    marks.push({ file, key, plain: [key], language: language.toLowerCase(), ...(isAlone && { isAlone }) });
  return marks;
}

/** Where Docusaurus has what `i18n/de/docusaurus-plugin-content-docs/current/a.md` translates: `docs/a.md`. */
function docusaurusPaths(pieces: string[], at: number): string[][] {
  const [plugin = '', version = '', ...rest] = pieces.slice(at + 1);
  const [, kind, id] = /^docusaurus-plugin-content-(docs|blog|pages)(?:-(.+))?$/.exec(plugin) ?? [];
  if (!kind) return [];
  const folder = kind === 'pages' ? ['src', 'pages'] : [id ?? kind];
  const isCurrent = version === 'current' && kind === 'docs';
  const path = isCurrent ? [...folder, ...rest] : [...folder, version, ...rest];
  // A site in a folder of its own, `website/`, has its texts there or beside it.
  return [path, [...pieces.slice(0, at - 1), ...path]];
}

function isLanguageName(name: string): boolean {
  return byName.has(name.toLowerCase()) || (code.test(name) && named.of(baseOf(name)) !== undefined);
}

/** A language by its tag in small letters: `zh-cn` for `zh_CN`, `ja` for `jp`. */
function tagOf(language: string): string {
  return (byName.get(language.toLowerCase()) ?? language)
    .toLowerCase()
    .replace('_', '-')
    .replace(/^[a-z]+/, (base) => countries[base] ?? base);
}

function baseOf(language: string): string {
  const byItsName = byName.get(language.toLowerCase());
  if (byItsName) return byItsName;
  const base = language.split(/[-_]/)[0]?.toLowerCase() as string;
  return countries[base] ?? base;
}

async function isWrittenIn(folder: string, files: string[], language: string): Promise<boolean> {
  const step = Math.max(1, Math.floor(files.length / SAMPLES));
  const samples = files.filter((_, at) => at % step === 0).slice(0, SAMPLES);
  const texts = await Promise.all(
    samples.map((file) => readFile(join(folder, file), 'utf8').catch(() => '')),
  );
  const found = await Promise.all(texts.map(sourceLanguage));
  return found.some((one) => one === baseOf(language) || one === likeIt[baseOf(language)]);
}
