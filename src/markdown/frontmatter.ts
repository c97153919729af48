import type { LectureDocument, Place } from '../course/types.ts';
import { checkFrontMatter, type FrontMatterKey } from '../source-checks/front-matter.ts';
import { placedYaml } from '../syntax/placed-yaml.ts';

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
  // The first line of the file is `---`.
  const yaml = placedYaml(match[1] as string, 1);
  const problems: LectureDocument['problems'] = yaml.errors.map(({ place, message, hint }) => ({
    place,
    rule: 'front-matter-yaml',
    severity: 'error',
    message: `The front matter isn't valid YAML: ${message}.`,
    hint:
      hint ??
      (hasOtherSpace(match[1] as string) ? otherSpaceHint : undefined) ??
      yamlHints.find(([sign]) => sign.test(message))?.[1] ??
      'Write `key: value` lines; put a value that holds a colon between quotation marks.',
  }));
  const value: unknown = problems.length === 0 ? yaml.toJS() : {};
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
  const keys = yaml
    .linesOf(yaml.root)
    .flatMap(({ key, place }): FrontMatterKey[] =>
      Object.hasOwn(frontmatter, key) ? [{ key, value: frontmatter[key], place }] : [],
    );
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
  [/flow|must end|closing/i, 'Close the bracket or the quotation mark that was opened.'],
];

/** A first line `---` with a key under it, and no second `---` anywhere: nothing of it was meant as text. */
const neverClosed = /^---[ \t]*\r?\n(?:[ \t\r]*(?:#[^\n]*)?\n)*[\w-]+[ \t]*:/;
const notClosed: LectureDocument['problems'][number] = {
  place: { line: 1, column: 1 },
  rule: 'front-matter-yaml',
  severity: 'error',
  message: 'The front matter that begins here is never closed.',
  hint: 'Put a line `---` after its last `key: value` line.',
};
