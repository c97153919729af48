import { trimSlashes } from '../lib/paths.ts';
import { smartText } from '../markdown/smart-punctuation.ts';
import { calendarDay, firstDay } from '../syntax/calendar-day.ts';
import { isElementName } from '../syntax/html-elements.ts';
import { voidElements } from '../syntax/html-tags.ts';

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
  /** The whole address that it has had elsewhere, from the root of the site. */
  permalink: string | undefined;
  /** What a reader can do afterwards: a list, each continuing "After this lecture you can". */
  objectives: string[];
  /** The day the author gives it, as `2024-03-05`. */
  date: string | undefined;
  /** The day its author last went through it against its sources, as `2024-03-05`. */
  reviewed: string | undefined;
  /** What it is filed under. */
  tags: string[];
}

const orderKeys = ['order', 'sidebar_position', 'weight', 'nav_order'];

/** Reads the fields; one of the wrong type, which `source-checks/front-matter.ts` reports, is left out. */
export function readFields(frontmatter: Record<string, unknown>, language?: string): Fields {
  const text = (key: string): string | undefined => {
    const value = key === 'date' ? firstDay(frontmatter[key]) : frontmatter[key];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value.trim() : undefined;
  };
  const orderKey = orderKeys.find((key) => frontmatter[key] !== undefined && frontmatter[key] !== null);
  const given = orderKey ? frontmatter[orderKey] : undefined;
  const order = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
  const { objectives, tags } = frontmatter;
  return {
    title: smart(text('title'), language),
    description: smart(text('description'), language),
    order: typeof order === 'number' ? order : undefined,
    slug: text('slug')?.replace(/^\/+|(?<!\/)\/+$/g, ''),
    permalink: pathIn(text('permalink')),
    objectives: Array.isArray(objectives)
      ? objectives.filter((item) => typeof item === 'string').map((item) => smartText(item, language))
      : [],
    date: calendarDay(text('date') ?? ''),
    reviewed: calendarDay(text('reviewed') ?? ''),
    tags: tagsIn(tags),
  };
}

/** The path that a permalink spells out; a pattern such as `/:year/:title/` is none. */
function pathIn(permalink: string | undefined): string | undefined {
  const path = permalink && trimSlashes(permalink.replace(/\/?(?:\bindex)?\.html?$/i, ''));
  return path && !/(?:^|\/):/.test(path) ? path : undefined;
}

/** `[one, two]`, or `one, two`; Obsidian has a `#` in front of each. */
function tagsIn(written: unknown): string[] {
  const list = Array.isArray(written) ? written : String(written ?? '').split(',');
  const tags = list
    .filter((tag) => typeof tag === 'string' || typeof tag === 'number')
    .map((tag) => String(tag).trim().replace(/^#/, ''));
  return [...new Set(tags.filter(Boolean))];
}

const smart = (text: string | undefined, language: string | undefined) =>
  text === undefined ? undefined : smartText(plain(text), language) || undefined;

/** Words without the elements and the signs of a template that are only for how they look: `<br>`, `{{< fa r >}}`. */
function plain(text: string): string {
  if (!/[<{]/.test(text)) return text;
  return text
    .replace(/\{\{[<%][^{}]{0,200}\}\}/g, '')
    .replace(/<\/?([a-z][a-z0-9]{0,20})(?:\s[^<>]{0,200})?\/?>/gi, (tag, name: string) => {
      const isElement = isElementName(name.toLowerCase());
      const isWhole = voidElements.has(name.toLowerCase()) || text.includes(`</${name}>`);
      return isElement && isWhole ? (/^(?:br|p|div)$/i.test(name) ? ' ' : '') : tag;
    })
    .replace(/\s{2,}/g, ' ')
    .trim();
}
