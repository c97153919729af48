import { readFrontmatter } from '../markdown/frontmatter.ts';

export interface SplitNotes {
  /** The front matter as it stands, `---` lines included; empty where there is none. */
  frontMatter: string;
  keys: Record<string, unknown>;
  /** The notes, with empty lines in place of the front matter. */
  text: string;
}

/** Parts notes from their front matter. Line endings become those of Unix. */
export function splitFrontMatter(source: string): SplitNotes {
  const unix = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { text, frontmatter } = readFrontmatter(unix);
  const lines = unix.split('\n');
  const textLines = text.split('\n');
  const length = lines.findIndex((_, index) => lines.slice(index).join('\n') === textLines.slice(index).join('\n'));
  return { frontMatter: lines.slice(0, Math.max(0, length)).join('\n').trimEnd(), keys: frontmatter, text };
}

/** Front matter that gives the title, as the beginning of a file. */
export function withTitle(frontMatter: string, keys: Record<string, unknown>, title: string): string {
  if (frontMatter === '') return `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;
  if (keys.title !== undefined) return `${frontMatter}\n\n`;
  return `${frontMatter.replace('\n', `\ntitle: ${JSON.stringify(title)}\n`)}\n\n`;
}
