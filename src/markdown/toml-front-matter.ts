import { parse, TomlDate, TomlError } from 'smol-toml';
import type { LectureDocument, Place } from '../course/types.ts';

interface Key {
  key: string;
  value: unknown;
  place: Place;
}

/** Reads the TOML of Hugo and Zola between lines of `+++`, of which one is line `first`, under the names of YAML. */
export function readToml(
  text: string,
  first: number,
): {
  frontmatter: Record<string, unknown>;
  keys: Key[];
  problems: LectureDocument['problems'];
} {
  let value: Record<string, unknown>;
  try {
    value = parse(text.replace(/\r\n/g, '\n'));
    if (isDeeper(value, DEEPEST)) throw new Error(`it is nested more than ${DEEPEST} levels deep`);
  } catch (error) {
    const { line, column, message } = error as TomlError;
    const place = error instanceof TomlError ? { line: line + first, column } : { line: first, column: 1 };
    const said = message.split('\n')[0]?.replace(/^Invalid TOML document: /, '');
    return {
      frontmatter: {},
      keys: [],
      problems: [
        {
          place,
          rule: 'front-matter-yaml',
          severity: 'error',
          message: `The front matter isn't valid TOML: ${said}.`,
          hint: 'Write `key = "value"` lines, or `key: value` lines between two lines `---`.',
        },
      ],
    };
  }
  // Zola keeps tags in a table of their own.
  const { taxonomies, ...own } = value as { taxonomies?: Record<string, unknown> };
  const frontmatter = Object.fromEntries(
    Object.entries({ ...taxonomies, ...own }).map(([key, one]) => [key, plain(one)]),
  );
  const lines = text.split('\n');
  const keys = Object.entries(frontmatter).map(([key, one]) => {
    const at = lines.findIndex(
      (line) =>
        line
          .split('=')[0]
          ?.trim()
          .replace(/^["']|["']$/g, '') === key,
    );
    return { key, value: one, place: { line: first + at + 1, column: 1 } };
  });
  return { frontmatter, keys, problems: [] };
}

/** As many levels as YAML may have. */
const DEEPEST = 50;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1));
}

const plain = (value: unknown) => (value instanceof TomlDate ? value.toISOString().slice(0, 10) : value);
