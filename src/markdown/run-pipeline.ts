import { unified } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { type LectureData, lectureData } from '../course/lecture-data.ts';
import type { Place } from '../course/types.ts';
import { processor } from './index.ts';

type Frontmatter = Record<string, unknown>;

/** What a run has found, by the front matter object that went into it and that only this run knows. */
const results = new WeakMap<Frontmatter, LectureData>();

// Our own processor, and one last plugin that takes the finished tree: Astro's closing steps find nothing.
const collector = unified({
  ...processor.options,
  rehypePlugins: [...processor.options.rehypePlugins, rehypeHandOver],
});
const shared = { syntaxHighlight: false } as const;
let markdown: ReturnType<typeof collector.createRenderer> | undefined;
let mdx: ReturnType<NonNullable<typeof collector.createMdxRenderer>> | undefined;

/** Renders the text of an `.md` lecture. */
export async function runMarkdown(text: string, frontmatter: Frontmatter): Promise<LectureData> {
  markdown ??= collector.createRenderer(shared);
  const own = { ...frontmatter };
  await (await markdown).render(text, { frontmatter: own });
  return results.get(own) as LectureData;
}

/**
 * Reads an `.mdx` lecture with the compiler that builds its page, as far as it goes without running it: what
 * its components put out isn't known. MDX that can't be read is a problem of the lecture.
 */
export async function runMdx(text: string, frontmatter: Frontmatter): Promise<LectureData> {
  mdx ??= collector.createMdxRenderer?.(shared, { optimize: false });
  const own = { ...frontmatter };
  try {
    await (await mdx)?.process(text, 'lecture.mdx', own);
    return { ...(results.get(own) as LectureData), html: '' };
  } catch (error) {
    if (results.has(own)) throw error;
    return unreadable(error as { reason?: string; place?: unknown });
  }
}

function rehypeHandOver() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    const isMdx = file.path !== undefined;
    if (!isMdx) data.html = toHtml(tree);
    tree.children = [];
    const { astro } = file.data as { astro: { frontmatter: Frontmatter } };
    results.set(astro.frontmatter, data);
  };
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
