import type { Code } from 'mdast';
import { BACKTICK } from '../syntax/backtick.ts';
import { placedYaml } from '../syntax/placed-yaml.ts';

/** Code that a notebook runs, without the options that it begins with. */
export interface Chunk {
  language: string | undefined;
  code: string;
  /** So many lines of options stand before the code. */
  skipped: number;
  /** The options under one spelling: `fig.cap` is `fig-cap`. */
  options: Record<string, unknown>;
}

const fence = /^(?:`{3,}|~{3,}) *(\{.*)/;
const head = /^\{([a-z][\w+-]*)([ ,][^{}]*)?\}/i;
const cell = /^\{code-cell\}\s*(\S*)/;
const comment = /^[ \t]*(?:#|\/\/|--|%%)\| ?/;
/** One `name=value` between the commas of the head of a chunk of knitr. */
const argument =
  /(?<![\w.-])([a-z][\w.-]{0,40}) ?= ?(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|([^,"'\n]*))/gi;
/** The options that may be set for all code of a lecture. */
const forAll = ['echo', 'include', 'eval', 'output', 'code-fold'];
const named = /^([a-z][\w.-]*) ?[:=] ?(.*)$/i;

/**
 * Reads a chunk of Quarto or R Markdown (`{r fig-x, fig.cap="…"}`, or lines of `#| fig-cap: …`), or a `{code-cell}` of
 * MyST; undefined for other code.
 */
export function readChunk(
  { lang, meta, value, position }: Code,
  source: string,
  defaults: Chunk['options'] = {},
): Chunk | undefined {
  const from = position?.start.offset ?? source.length;
  // As it is written: Markdown takes the backslashes out of a quoted caption.
  const end = source.indexOf('\n', from);
  const written = lang?.startsWith('{')
    ? fence.exec(source.slice(from, end < 0 ? undefined : end).replaceAll(BACKTICK, '`'))?.[1]
    : undefined;
  const info = written ?? [lang, meta].filter(Boolean).join(' ');
  const lines = value.split('\n');
  const myst = cell.exec(info);
  if (myst) {
    const [from, to, after] = mystLines(lines);
    const text = lines
      .slice(from, to)
      .map((line) => (from === 0 ? line.replace(/^:([\w-]+):/, '$1:') : line));
    const code = lines.slice(after).join('\n').replace(/^\n+/, '').trimEnd();
    return {
      language: myst[1] || undefined,
      code,
      skipped: after,
      options: { ...defaults, ...fromYaml(text) },
    };
  }
  const [, language, given = ''] = head.exec(info) ?? [];
  if (!language) return undefined;
  let skipped = 0;
  while (comment.test(lines[skipped] ?? '')) skipped++;
  if (skipped === 0 && given === '' && Object.keys(defaults).length === 0) return undefined;
  const said = lines.slice(0, skipped).map((line) => line.replace(comment, ''));
  const options = { ...defaults, ...fromHead(given), ...fromYaml(said) };
  return { language, code: lines.slice(skipped).join('\n'), skipped, options };
}

const settings = /\bopts_chunk\$set\(([^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,500}){0,5})\)/g;

/** What a lecture's head says of all its code: `execute: { echo: false }` of Quarto. */
export function headOptions({ execute, ...frontmatter }: Record<string, unknown>): Chunk['options'] {
  const html = (frontmatter.format as Record<string, unknown> | null | undefined)?.html;
  const options: Chunk['options'] = {};
  for (const from of [html, frontmatter, execute]) {
    if (!from || typeof from !== 'object') continue;
    for (const name of forAll)
      if (Object.hasOwn(from, name)) options[name] = (from as Chunk['options'])[name];
  }
  return options;
}

/** What code of R says of the code after it: `knitr::opts_chunk$set(echo = FALSE)`. */
export function laterOptions(code: string): Chunk['options'] {
  const said = [...code.matchAll(settings)].map(([, inside = '']) => fromHead(inside));
  const options: Chunk['options'] = Object.assign({}, ...said);
  return Object.fromEntries(Object.entries(options).filter(([name]) => forAll.includes(name)));
}

/** Where the options of a code cell begin and end, and where its code begins. */
function mystLines(lines: string[]): [from: number, to: number, after: number] {
  if (lines[0]?.trim() === '---') {
    const end = lines.findIndex((line, at) => at > 0 && line.trim() === '---');
    if (end > 0) return [1, end, end + 1];
  }
  let at = 0;
  while (/^:[\w-]+:/.test(lines[at] ?? '')) at++;
  return [0, at, at];
}

function fromHead(text: string): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  const label = /^[ ,]*([\w:.-]+) ?(?:,|$)/.exec(text)?.[1];
  if (label) options.label = label;
  for (const [, name = '', double, single, bare = ''] of text.matchAll(argument)) {
    const value = (double ?? single)?.replace(/\\(["'\\])/g, '$1') ?? plainValue(bare.trim());
    // What R would have to work out is no text.
    if (bare === '' || typeof value === 'boolean') options[spelt(name)] = value;
  }
  return options;
}

const plainValue = (text: string) =>
  /^(?:F|FALSE|false)$/.test(text) ? false : /^(?:T|TRUE|true)$/.test(text) ? true : text;

/** Options as YAML; line by line where it is none, so that no caption is lost. */
function fromYaml(lines: string[]): Record<string, unknown> {
  const { errors, toJS } = placedYaml(lines.join('\n'));
  const read: unknown = errors.length === 0 ? toJS() : undefined;
  const options: Record<string, unknown> = {};
  if (read && typeof read === 'object' && !Array.isArray(read)) {
    for (const [name, value] of Object.entries(read)) options[spelt(name)] = value;
    return options;
  }
  let last = '';
  for (const line of lines) {
    const [, name, value = ''] = named.exec(line) ?? [];
    if (name) {
      last = spelt(name);
      options[last] = plainValue(value.trim().replace(/^(["'])(.*)\1,?$/, '$2'));
    } else if (last) options[last] = `${options[last]} ${line.trim()}`;
  }
  return options;
}

const spelt = (name: string) => name.toLowerCase().replace(/[._]/g, '-');
