import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { LectureDocument, Place } from '../course/types.ts';
import { checkFrontMatter, type FrontMatterKey } from '../source-checks/front-matter.ts';

const block = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)/m;

export interface ReadFrontmatter {
  /** The text with the front matter blanked out, line for line, so that places stay the author's. */
  text: string;
  frontmatter: Record<string, unknown>;
  /** Where each key stands. */
  places: Record<string, Place>;
  problems: LectureDocument['problems'];
}

/** Reads the YAML between the first two `---` lines. Front matter that isn't a valid mapping is a problem. */
export function readFrontmatter(source: string): ReadFrontmatter {
  const clean = source.replace(/^\uFEFF/, '');
  const match = clean.startsWith('---') ? block.exec(clean) : null;
  if (match?.index !== 0) {
    return { text: clean, frontmatter: {}, places: {}, problems: neverClosed.test(clean) ? [notClosed] : [] };
  }
  const blank = '\n'.repeat(match[0].split('\n').length - 1);
  const text = blank + clean.slice(match[0].length);
  const lines = new LineCounter();
  const document = parseDocument(match[1] as string, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const problems: LectureDocument['problems'] = document.errors.map((error) => {
    const at = lines.linePos(error.pos[0]);
    return {
      place: { line: at.line + 1, column: at.col },
      rule: 'front-matter-yaml',
      severity: 'error' as const,
      message: `The front matter isn't valid YAML: ${error.message.replace(/\.$/, '')}.`,
      hint:
        (hasOtherSpace(match[1] as string) ? otherSpaceHint : undefined) ??
        yamlHints.find(([sign]) => sign.test(error.message))?.[1] ??
        'Write `key: value` lines; put a value that holds a colon between quotation marks.',
    };
  });
  const value: unknown = problems.length === 0 ? valueOf(document, problems) : {};
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping && value !== null) {
    problems.push({
      place: { line: 2, column: 1 },
      rule: 'front-matter-yaml',
      severity: 'error',
      message: 'The front matter holds no `key: value` pairs.',
      hint: hasOtherSpace(match[1] as string)
        ? otherSpaceHint
        : 'Write `title: …` on a line of its own, or remove the two `---` lines.',
    });
  }
  const frontmatter = isMapping ? (value as Record<string, unknown>) : {};
  const keys = keysOf(document, frontmatter, lines);
  problems.push(...checkFrontMatter(keys));
  return {
    text,
    frontmatter,
    places: Object.fromEntries(keys.map(({ key, place }) => [key, place])),
    problems,
  };
}

/** Typed with a key too many, or pasted from a web page: it looks like a space, and YAML takes it for a letter. */
const hasOtherSpace = (yaml: string) => /^[\w-]+:[\u00a0\u202f\u3000]/m.test(yaml);
const otherSpaceHint = 'What stands behind a colon is a non-breaking space: type an ordinary one there.';

const yamlHints: [RegExp, string][] = [
  [/reserved character/i, 'Put the value between quotation marks.'],
  [/tab/i, 'Indent with spaces.'],
  [/unique/i, 'Keep one of the two lines.'],
  [/flow|must end|closing/i, 'Close the bracket or the quotation mark that was opened.'],
];

/** A first line `---` with a key under it, and no second `---` anywhere: nothing of it was meant as text. */
const neverClosed = /^---[ \t]*\r?\n(?:\s*#.*\r?\n|\s*\r?\n)*[\w-]+[ \t]*:/;
const notClosed: LectureDocument['problems'][number] = {
  place: { line: 1, column: 1 },
  rule: 'front-matter-yaml',
  severity: 'error',
  message: 'The front matter that begins here is never closed.',
  hint: 'Put a line `---` after its last `key: value` line.',
};

function valueOf(document: ReturnType<typeof parseDocument>, problems: LectureDocument['problems']): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that multiply each other; the parser itself lets them pass.
    problems.push({
      place: { line: 2, column: 1 },
      rule: 'front-matter-yaml',
      severity: 'error',
      message: `The front matter isn't valid YAML: ${error instanceof Error ? error.message : String(error)}.`,
      hint: 'Write `key: value` lines without `&` and `*`.',
    });
    return {};
  }
}

function keysOf(
  document: ReturnType<typeof parseDocument>,
  frontmatter: Record<string, unknown>,
  lines: LineCounter,
): FrontMatterKey[] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const at = lines.linePos(key.range[0]);
    const name = String(key.value);
    return name in frontmatter
      ? [{ key: name, value: frontmatter[name], place: { line: at.line + 1, column: at.col } }]
      : [];
  });
}
