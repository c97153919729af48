import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Pluggable, unified } from 'unified';
import { VFile } from 'vfile';
import type { CitedWork } from '../bibliography/cited-works.ts';
import { type LectureData, lectureData } from '../course/lecture-data.ts';
import type { Place } from '../course/types.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './index.ts';
import { TooManyMarks } from './limits.ts';
import { remarkStaticMdx } from './static-mdx.ts';

type Frontmatter = Record<string, unknown>;
/** What a lecture's text is given by its course. */
export interface GivenByCourse {
  /** Commands of TeX that the whole course has, by name: `\\E`. */
  macros?: Readonly<Record<string, string>>;
  /** The language of the course, where somebody said it. */
  language?: string | undefined;
  /** The works that the text may cite; undefined in a course without a bibliography. */
  works?: CitedWork[] | undefined;
  /** What it is called if its text doesn't say, by a table of contents or its file; empty where that says nothing. */
  name?: string;
  /** The texts of files that it shows lines of, by their paths as it writes them. */
  snippets?: Readonly<Record<string, string>>;
}

let markdown: ReturnType<typeof createMarkdown> | undefined;
let still: ReturnType<typeof createMarkdown> | undefined;
let mdx: ReturnType<typeof createMdx> | undefined;

/** Renders the text of an `.md` lecture. */
export async function runMarkdown(
  text: string,
  frontmatter: Frontmatter,
  given?: GivenByCourse,
): Promise<LectureData> {
  markdown ??= createMarkdown();
  const file = lectureFile(text, frontmatter, given);
  const tree = await markdown.run(markdown.parse(file), file);
  return { ...lectureData(file), html: toHtml(tree) };
}

/**
 * Reads an `.mdx` lecture with the compiler that builds its page, as far as it goes without running it: what
 * its components put out isn't known. MDX that can't be read is a problem of the lecture.
 */
export async function runMdx(
  text: string,
  frontmatter: Frontmatter,
  given?: GivenByCourse,
): Promise<LectureData> {
  mdx ??= createMdx();
  const file = lectureFile(text, frontmatter, given);
  let tree: ReturnType<typeof mdx.parse>;
  try {
    tree = mdx.parse(file);
  } catch (error) {
    if (error instanceof TooManyMarks) throw error;
    return unreadable(error as { reason?: string; place?: unknown });
  }
  await mdx.run(tree as never, file);
  return lectureData(file);
}

/** Renders what can be shown of `.mdx` that can be parsed but can't run: its elements, and its components by name. */
export async function runStaticMdx(
  text: string,
  frontmatter: Frontmatter,
  given?: GivenByCourse,
): Promise<LectureData> {
  still ??= createMarkdown([remarkMdx, remarkStaticMdx]);
  const file = lectureFile(text, frontmatter, given);
  const tree = await still.run(still.parse(file), file);
  return { ...lectureData(file), html: toHtml(tree) };
}

function createMarkdown(first: Pluggable[] = []) {
  return unified()
    .use(remarkParse)
    .use([...first, ...remarkPlugins])
    .use(remarkRehype, { allowDangerousHtml: true, ...remarkRehypeOptions })
    .use(rehypePlugins)
    .freeze();
}

function createMdx() {
  const plugins = { remarkPlugins, rehypePlugins: [...rehypePlugins, rehypeNothing] };
  return createProcessor({ format: 'mdx', ...plugins, remarkRehypeOptions });
}

/** Leaves the compiler nothing to write: our plugins have seen the text, and Astro builds the page of it. */
function rehypeNothing() {
  return (tree: Root): void => {
    tree.children = [];
  };
}

/** A lecture's text as the plugins know it, also where Astro runs them. */
function lectureFile(value: string, frontmatter: Frontmatter, given: GivenByCourse = {}): VFile {
  return new VFile({ value, data: { astro: { frontmatter }, ...given } });
}

function unreadable(error: { reason?: string; place?: unknown }): LectureData {
  const reason = inOurWords(error.reason ?? String(error));
  const data = lectureData(new VFile(''));
  data.problems.push({
    // What the parsers only assert, in their development builds, comes without a place.
    place: placeInWords(reason) ?? placeIn(error.place) ?? { line: 1, column: 1 },
    rule: 'mdx-syntax',
    severity: 'error',
    message: `The MDX can't be read: ${reason.replace(/\.$/, '')}.`,
    hint: 'In `.mdx`, `<` and `{` begin code: write `\\<` and `\\{` for the characters, or name the file `.md`.',
  });
  return data;
}

/** The parsers speak of themselves where an author only wants to know what is meant. */
function inOurWords(reason: string): string {
  return reason
    .replace('Could not parse expression with acorn', 'what stands between `{` and `}` is no JavaScript')
    .replace('Could not parse import/exports with acorn', 'this `import` or `export` is no JavaScript');
}

function placeIn(place: unknown): Place | undefined {
  const { start, line, column } = (place ?? {}) as { start?: Place } & Partial<Place>;
  if (start) return { line: start.line, column: start.column };
  return line === undefined ? undefined : { line, column: column ?? 1 };
}

/** "Expected a closing tag for `<Foo>` (5:1-5:6)" says only in words where the tag begins. */
function placeInWords(reason: string): Place | undefined {
  const match = /^Expected a closing tag for .*?\((\d+):(\d+)[-)]/.exec(reason);
  return match ? { line: Number(match[1]), column: Number(match[2]) } : undefined;
}
