import { withoutJekyll } from '../dialects/jekyll-markdown.ts';
import { readFrontmatter } from '../markdown/frontmatter.ts';

export interface SplitNotes {
  /** The front matter as it stands, `---` lines included; empty where there is none. */
  frontMatter: string;
  keys: Record<string, unknown>;
  /** False for YAML that can't be read, which is left as it is. */
  isValid: boolean;
  /** The notes, with empty lines in place of the front matter. */
  text: string;
}

/** Parts notes from their front matter. Line endings become those of Unix, Jekyll's tags Markdown. */
export function splitFrontMatter(source: string): SplitNotes {
  const unix = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { text, frontmatter, problems } = readFrontmatter(unix);
  const lines = unix.split('\n');
  const textLines = text.split('\n');
  const length = lines.findIndex(
    (_, index) => lines.slice(index).join('\n') === textLines.slice(index).join('\n'),
  );
  const isValid = !problems.some(({ rule }) => rule === 'front-matter-yaml');
  return {
    isValid,
    frontMatter: lines.slice(0, Math.max(0, length)).join('\n').trimEnd(),
    keys: frontmatter,
    text: withoutJekyll(text),
  };
}

/** Front matter of a file that has none so far. */
export const noFrontMatter = { frontMatter: '', keys: {}, isValid: true };

/** Front matter that gives the title, as the beginning of a file. */
export function withTitle({ frontMatter, keys, isValid }: Omit<SplitNotes, 'text'>, title: string): string {
  if (frontMatter === '') return `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;
  if (keys.title !== undefined || !isValid) return `${frontMatter}\n\n`;
  return `${frontMatter.replace('\n', `\ntitle: ${JSON.stringify(title)}\n`)}\n\n`;
}
