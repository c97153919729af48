import { readdirSync, readFileSync } from 'node:fs';
import type { Code } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A block of code in a lecture. */
export interface CodeBlock {
  language: string;
  /** What the block is entitled, such as `Output`. */
  title: string | undefined;
  text: string;
  line: number;
}

/** The lectures' file names, in order. */
export const lectureFiles = readdirSync('content').filter((name) => name.endsWith('.md'));

/** Every block of code in a lecture, in order. */
export function codeBlocks(file: string): CodeBlock[] {
  const tree = unified()
    .use(remarkParse)
    .parse(readFileSync(`content/${file}`, 'utf8'));
  const blocks: CodeBlock[] = [];
  visit(tree, 'code', ({ lang, meta, value, position }: Code) => {
    const title = /title="([^"]*)"/.exec(meta ?? '')?.[1];
    blocks.push({ language: lang ?? '', title, text: value, line: position?.start.line ?? 0 });
  });
  return blocks;
}
