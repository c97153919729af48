import type { Problem } from './types.ts';

/** What a lecture's front matter says, under the names authors know from other tools. */
export interface Fields {
  /** Title without the number: the site adds "Lecture 3". */
  title: string | undefined;
  /** One sentence under the title, in lists and in search engines. */
  description: string | undefined;
  /** Place in the course; also as `sidebar_position`, `weight` or `nav_order`. */
  order: number | undefined;
  /** Last piece of the address, instead of the file's name. */
  slug: string | undefined;
  /** What a reader can do afterwards: a list, each continuing "After this lecture you can". */
  objectives: string[];
}

const orderKeys = ['order', 'sidebar_position', 'weight', 'nav_order'];

/** Reads the fields; one of the wrong type is left out and becomes an error at the top of the file. */
export function readFields(frontmatter: Record<string, unknown>, file: string, problems: Problem[]): Fields {
  const wrong = (key: string, should: string) => {
    problems.push({
      file,
      place: { line: 1, column: 1 },
      rule: 'front-matter-type',
      severity: 'error',
      message: `\`${key}\` in the front matter must be ${should}.`,
      hint: `Write \`${key}: ${should === 'a number' ? '3' : should === 'a list of sentences' ? '["…"]' : '"…"'}\`.`,
    });
    return undefined;
  };
  const text = (key: string): string | undefined => {
    const value = frontmatter[key];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value.trim() : wrong(key, 'text');
  };
  const orderKey = orderKeys.find((key) => frontmatter[key] !== undefined && frontmatter[key] !== null);
  const given = orderKey ? frontmatter[orderKey] : undefined;
  const order = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
  const objectives = frontmatter.objectives ?? [];
  const isList = Array.isArray(objectives) && objectives.every((item) => typeof item === 'string');
  return {
    title: text('title'),
    description: text('description'),
    order: order === undefined || typeof order === 'number' ? order : wrong(orderKey as string, 'a number'),
    slug: text('slug')?.replace(/^\/+|\/+$/g, ''),
    objectives: isList ? objectives : (wrong('objectives', 'a list of sentences') ?? []),
  };
}
