import type { Code } from 'mdast';
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
const named = /^([a-z][\w.-]*) ?[:=] ?(.*)$/i;

/**
 * Reads a chunk of Quarto or R Markdown (`{r fig-x, fig.cap="…"}`, or lines of `#| fig-cap: …`), or a `{code-cell}` of
 * MyST; undefined for other code.
 */
export function readChunk({ lang, meta, value, position }: Code, source: string): Chunk | undefined {
  const from = position?.start.offset ?? source.length;
  // As it is written: Markdown takes the backslashes out of a quoted caption.
  const end = source.indexOf('\n', from);
  const written = lang?.startsWith('{')
    ? fence.exec(source.slice(from, end < 0 ? undefined : end))?.[1]
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
    return { language: myst[1] || undefined, code, skipped: after, options: fromYaml(text) };
  }
  const [, language, given = ''] = head.exec(info) ?? [];
  if (!language) return undefined;
  let skipped = 0;
  while (comment.test(lines[skipped] ?? '')) skipped++;
  if (skipped === 0 && given === '') return undefined;
  const said = lines.slice(0, skipped).map((line) => line.replace(comment, ''));
  const options = { ...fromHead(given), ...fromYaml(said) };
  return { language, code: lines.slice(skipped).join('\n'), skipped, options };
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
