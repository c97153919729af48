import { isMap, isScalar, isSeq } from 'yaml';
import { isFigureModule } from '../course/file-name.ts';
import type { CourseFigure, Problem } from '../course/types.ts';
import { readInside } from '../lib/read-inside.ts';
import type { OwnWords } from '../words/index.ts';
import { readWords } from './own-words.ts';
import { yamlFile } from './yaml-file.ts';

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
  /**
   * A figure that readers can touch, shown on the home page: the path of its module in the content folder, such
   * as `./figures/dice.ts`.
   */
  figure?: CourseFigure;
  /** Titles of the parts, by the name of their folder. */
  parts?: ReadonlyMap<string, string>;
  /** Commands of TeX that every formula knows, by name: `E: '\mathbb{E}'`. */
  macros?: Record<string, string>;
  /** `glossary-links: false` where the words of the text don't lead to the glossary. */
  glossaryLinks?: boolean;
  /** Rules whose warnings nobody wants to see: `off: [heading-skip]`. Errors stay. */
  off?: string[];
  /** Folders that are part of the course although their names begin with `_`. */
  include?: string[];
  /** What the site says instead of its own words, by their names in `src/words/en.ts`. */
  words?: OwnWords;
}

const FILE = 'course.yml';
const keys = ['title', 'description', 'author', 'language', 'site', 'licence', 'edit', 'contact'] as const;
const table = [
  ...keys,
  'license',
  'figure',
  'parts',
  'include',
  'macros',
  'off',
  'words',
  'glossary-links',
] as const;

/** Reads `course.yml`; a missing file is an empty one, a wrong one a list of problems. */
export async function readCourseFile(folder: string): Promise<{ course: CourseFile; problems: Problem[] }> {
  return parseCourseFile((await readInside(folder, FILE).catch(() => undefined)) ?? '');
}

/** Reads the text of a `course.yml`. What is wrong in it is left out of the course. */
export function parseCourseFile(source: string): { course: CourseFile; problems: Problem[] } {
  const hint = 'Write `key: value` lines; put a value that holds a colon between quotation marks.';
  const file = yamlFile(FILE, 'course-file', source, hint);
  const { problems, report, root } = file;
  const course: CourseFile = {};
  if (root === null) return { course, problems };
  if (!isMap(root)) {
    report(undefined, 'The file holds no `key: value` lines.', 'Write `title: …` on a line of its own.');
    return { course, problems };
  }
  const lines = file.read(root, table, {
    message: (key) => `Nothing reads \`${key}\` in course.yml.`,
    otherwise: `The site reads ${table.join(', ')}; anything else may go.`,
  });
  for (const key of keys) {
    const node = lines.get(key) ?? (key === 'licence' ? lines.get('license') : undefined);
    const text = file.text(node, key);
    if (text === undefined) continue;
    if ((key === 'site' || key === 'edit') && !isSite(text)) {
      const example =
        key === 'site' ? 'https://notes.example.org' : 'https://github.com/you/notes/edit/main/content/';
      report(node, `\`${text}\` is not an address.`, `Write it whole, such as \`${example}\`.`);
    } else if (key === 'contact' && !isContact(text)) {
      const hint = 'Write `https://` and the rest of a page, or `mailto:you@example.org`.';
      report(node, `\`${text}\` is not an address.`, hint);
    } else if (key === 'language' && !isLanguage(text)) {
      report(node, `\`${text}\` is not a language tag.`, 'Write a tag such as `en`, `de` or `pt-BR`.');
    } else course[key] = text;
  }
  const figure = file.text(lines.get('figure'), 'figure');
  if (figure && isFigureModule(figure))
    course.figure = { source: figure, place: file.placeOf(lines.get('figure')) };
  else if (figure)
    report(
      lines.get('figure'),
      `\`${figure}\` is no figure that can be touched.`,
      'Name a module such as `./figures/dice.ts`; pictures belong to the lectures.',
    );
  const listOf = (key: 'include' | 'off', what: string, example: string): string[] | undefined => {
    const node = lines.get(key);
    if (isSeq(node))
      return node.items
        .map((item) => file.text(item, key, key === 'include' ? 'number' : undefined) ?? '')
        .filter(Boolean);
    if (node !== undefined)
      report(node, `\`${key}\` must be a list of ${what}.`, `Write \`${key}: [${example}]\`.`);
    return undefined;
  };
  const textsBelow = (key: 'macros' | 'parts'): [string, string][] =>
    file.linesOf(lines.get(key)).flatMap(({ key: name, node }) => {
      const text = file.text(node, name);
      return text ? [[name, text]] : [];
    });
  const include = listOf('include', 'folders', '_name');
  if (include) course.include = include;
  const links = lines.get('glossary-links');
  const answer = isScalar(links) ? links.value : links;
  if (typeof answer === 'boolean') course.glossaryLinks = answer;
  else if (answer !== undefined)
    report(links, '`glossary-links` must be `true` or `false`.', 'Write `glossary-links: false`.');
  const off = listOf('off', 'rules', 'heading-skip');
  if (off) course.off = off;
  const macros = textsBelow('macros').map(([name, tex]) => [`\\${name.replace(/^\\/, '')}`, tex] as const);
  if (macros.length > 0) course.macros = Object.fromEntries(macros);
  const parts = textsBelow('parts');
  if (isMap(lines.get('parts'))) course.parts = new Map(parts);
  const words = readWords(file, lines.get('words'));
  if (words) course.words = words;
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
