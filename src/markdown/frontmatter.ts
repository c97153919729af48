import type { LectureDocument, Place } from '../course/types.ts';
import { checkFrontMatter, cutValue, type FrontMatterKey } from '../source-checks/front-matter.ts';
import { placedYaml } from '../syntax/placed-yaml.ts';
import { readToml } from './toml-front-matter.ts';

const block = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)/m;
/** What may stand before it: empty lines and comments. Behind them `---` may be a rule, so that only keys count. */
const before = /^(?:[ \t]*\r?\n|<!--(?:(?!-->)[\s\S])*-->[ \t]*\r?\n)+(?=---[ \t]*\r?\n)/;
const onlyKeys = /^(?:(?:[\w-]+[ \t]*:(?:[ \t].*)?|[ \t]+\S.*|-[ \t].*|#.*|\r)(?:\r?\n|$))+$/;

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
  const found = findFrontmatter(clean);
  if (!found) {
    return { text: clean, frontmatter: {}, places: {}, problems: neverClosed.test(clean) ? [notClosed] : [] };
  }
  const { above, match } = found;
  if (match[0].startsWith('+++')) {
    const { frontmatter, keys, problems } = readToml(match[1] as string, above.split('\n').length);
    return {
      text: withoutBlock(found),
      frontmatter,
      places: Object.fromEntries(keys.map(({ key, place }) => [key, place])),
      problems: [...problems, ...checkFrontMatter(keys)],
    };
  }
  const first = above.split('\n').length;
  const yaml = placedYaml(match[1] as string, first);
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
  const isRead = problems.length === 0;
  const value: unknown = isRead ? yaml.toJS() : plainLines(match[1] as string);
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping && value !== null) {
    problems.push({
      place: { line: first + 1, column: 1 },
      rule: 'front-matter-yaml',
      severity: 'error',
      message: 'The front matter holds no `key: value` pairs.',
      hint: hasOtherSpace(match[1] as string)
        ? otherSpaceHint
        : 'Write `title: …` on a line of its own, or remove the two `---` lines.',
    });
  }
  const frontmatter = isMapping ? (value as Record<string, unknown>) : {};
  const keys = (isRead ? yaml.linesOf(yaml.root) : []).flatMap(({ key, place }): FrontMatterKey[] =>
    Object.hasOwn(frontmatter, key) ? [{ key, value: frontmatter[key], place }] : [],
  );
  problems.push(...yaml.cutValues.map((cut) => cutValue(cut, 'the front matter')), ...checkFrontMatter(keys));
  return {
    text: withoutBlock(found),
    frontmatter,
    places: Object.fromEntries(keys.map(({ key, place }) => [key, place])),
    problems,
  };
}

/** What front matter that isn't YAML says in lines of its own: a page that is looked at has its title all the same. */
function plainLines(text: string): Record<string, unknown> {
  const lines = [...text.matchAll(/^([a-z_-]+):[ \t]+(\S.*)$/gm)];
  return Object.fromEntries(
    lines.flatMap(([, key = '', written = '']) => {
      const value = written.trim().replace(/^(["'])(.*?)\1?$/, '$2');
      if (/^[[{|>&*!]/.test(value)) return [];
      return [[key, /^(?:true|false)$/.test(value) ? value === 'true' : value]];
    }),
  );
}

/** The text of a lecture without its front matter, whatever that says. */
export function behindFrontmatter(source: string): string {
  const clean = source.replace(/^\uFEFF/, '');
  const found = findFrontmatter(clean);
  return found ? withoutBlock(found) : clean;
}

function withoutBlock({ above, match, rest }: FoundFrontmatter): string {
  return above + '\n'.repeat(match[0].split('\n').length - 1) + rest;
}

interface FoundFrontmatter {
  above: string;
  match: RegExpExecArray;
  rest: string;
}

/** Front matter of Hugo and Zola. */
const tomlBlock =
  /^\+{3}[ \t]*\r?\n((?=(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:[\w.-]+[ \t]*=|\[))[\s\S]*?)\r?\n\+{3}[ \t]*(?:\r?\n|$)/;

/** The block of a text, the lines above it and the rest below. */
function findFrontmatter(text: string): FoundFrontmatter | undefined {
  const empty = /^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? '';
  const toml = tomlBlock.exec(text.slice(empty.length));
  if (toml) return { above: empty, match: toml, rest: text.slice(empty.length + toml[0].length) };
  const above = text.startsWith('---') ? '' : (before.exec(text)?.[0] ?? '');
  const below = text.slice(above.length);
  const match = below.startsWith('---') ? block.exec(below) : null;
  if (match?.index !== 0 || (above && !onlyKeys.test(match[1] as string))) return undefined;
  return { above, match, rest: below.slice(match[0].length) };
}

/** Where the text behind the front matter begins: 0 without one. */
export function bodyStart(source: string): number {
  const found = findFrontmatter(source.replace(/^\uFEFF/, ''));
  return found ? source.length - found.rest.length : 0;
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
