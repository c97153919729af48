import { LineCounter, parseDocument } from 'yaml';
import type { LectureDocument } from '../course/types.ts';

const block = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)/m;

export interface ReadFrontmatter {
  /** The text with the front matter blanked out, line for line, so that places stay the author's. */
  text: string;
  frontmatter: Record<string, unknown>;
  problems: LectureDocument['problems'];
}

/** Reads the YAML between the first two `---` lines. Front matter that isn't a valid mapping is a problem. */
export function readFrontmatter(source: string): ReadFrontmatter {
  const clean = source.replace(/^\uFEFF/, '');
  const match = clean.startsWith('---') ? block.exec(clean) : null;
  if (!match || match.index !== 0) return { text: clean, frontmatter: {}, problems: [] };
  const blank = '\n'.repeat(match[0].split('\n').length - 1);
  const text = blank + clean.slice(match[0].length);
  const lines = new LineCounter();
  const document = parseDocument(match[1] as string, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) => {
    const at = lines.linePos(error.pos[0]);
    return {
      place: { line: at.line + 1, column: at.col },
      rule: 'front-matter-yaml',
      severity: 'error' as const,
      message: `The front matter isn't valid YAML: ${error.message.replace(/\.$/, '')}.`,
      hint: 'Write `key: value` lines; put a value that holds a colon between quotation marks.',
    };
  });
  const value: unknown = problems.length === 0 ? document.toJS() : {};
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping && value !== null) {
    problems.push({
      place: { line: 2, column: 1 },
      rule: 'front-matter-yaml',
      severity: 'error',
      message: 'The front matter holds no `key: value` pairs.',
      hint: 'Write `title: …` on a line of its own, or remove the two `---` lines.',
    });
  }
  return { text, frontmatter: isMapping ? (value as Record<string, unknown>) : {}, problems };
}
