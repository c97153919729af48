import { unified as astroUnified } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified, type Processor } from 'unified';
import { nodeTypes } from '@mdx-js/mdx';
import { VFile } from 'vfile';
import type { LectureDocument } from '../course/types.ts';
import { readFrontmatter } from './frontmatter.ts';
import { processor, rehypePlugins, remarkPlugins } from './index.ts';
import { type LectureData, lectureData } from './lecture-data.ts';
import { prepareSource } from './source.ts';

interface MarkdownRenderer {
  render(content: string, options: { frontmatter: Record<string, unknown> }): Promise<{ metadata: { frontmatter: Record<string, unknown> } }>;
}

let markdown: Promise<MarkdownRenderer> | undefined;
let mdx: Processor | undefined;

/**
 * Renders a lecture's text. The result depends on `source` and `format` alone, so that it can be kept:
 * pictures, links to other lectures and the like stay slots (see `slots.ts`) until the course fills them.
 */
export async function renderLecture(source: string, format: 'md' | 'mdx'): Promise<LectureDocument> {
  const { text, frontmatter, problems } = readFrontmatter(source);
  const data = format === 'md' ? await renderMarkdown(prepareSource(text), frontmatter) : await analyseMdx(prepareSource(text), frontmatter);
  const { extraTitles: _, ...document } = data;
  return { ...document, frontmatter, problems: [...problems, ...data.problems] };
}

async function renderMarkdown(text: string, frontmatter: Record<string, unknown>): Promise<LectureData> {
  // The last plugin takes the finished tree out, so that Astro's closing steps have nothing left to do.
  markdown ??= astroUnified({
    ...processor.options,
    rehypePlugins: [...processor.options.rehypePlugins, rehypeHandOver] as never,
  }).createRenderer({ syntaxHighlight: false } as never) as unknown as Promise<MarkdownRenderer>;
  const { metadata } = await (await markdown).render(text, { frontmatter });
  return metadata.frontmatter.lecture as LectureData;
}

/** Reads an `.mdx` lecture as far as it goes without running it: its components' output is not known. */
async function analyseMdx(text: string, frontmatter: Record<string, unknown>): Promise<LectureData> {
  mdx ??= unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkSmartypants)
    .use(remarkPlugins as never)
    .use(remarkRehype, { allowDangerousHtml: true, passThrough: nodeTypes as never, clobberPrefix: '' })
    .use(rehypePlugins as never) as unknown as Processor;
  const file = new VFile({ value: text, data: { astro: { frontmatter } } });
  try {
    await mdx.run(mdx.parse(file) as never, file);
    return lectureData(file);
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    const data = lectureData(new VFile(''));
    data.problems.push({
      place: line ? { line, column: column ?? 1 } : 'unknown',
      rule: 'mdx-syntax',
      severity: 'error',
      message: `The MDX can't be read: ${(reason ?? String(error)).replace(/\.$/, '')}.`,
      hint: 'In `.mdx`, `<` and `{` begin code: write `\\<` and `\\{` for the characters, or name the file `.md`.',
    });
    return data;
  }
}

function rehypeHandOver() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    data.html = toHtml(tree, { allowDangerousHtml: false });
    tree.children = [];
    const { astro } = file.data as { astro: { frontmatter: Record<string, unknown> } };
    astro.frontmatter = { lecture: data };
  };
}
