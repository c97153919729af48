import { escapeHtml } from '../lib/escape-html.ts';

/** A picture as notes write it, whether in Markdown or as HTML. */
interface WrittenPicture {
  path: string;
  alt: string | undefined;
  title: string | undefined;
  /** True where HTML says more than Markdown can: then the tag stays and only its path changes. */
  more: boolean;
}

const tag = /^<img\b((?:[^>"']|"[^"]*"|'[^']*')*?)\/?>$/i;
const attribute = /([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;
const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Reads an `<img>` tag; undefined for any other HTML. */
export function readPictureTag(html: string): WrittenPicture | undefined {
  const attributes = tag.exec(html.trim())?.[1];
  if (attributes === undefined) return undefined;
  const values = new Map<string, string>();
  for (const [, name = '', ...value] of attributes.matchAll(attribute)) {
    const key = name.toLowerCase();
    // Of an attribute that stands twice a browser takes the first.
    if (values.has(key)) continue;
    values.set(key, decodeEntities(value.slice(0, 3).find((part) => part !== undefined) ?? ''));
  }
  const path = values.get('src');
  if (path === undefined) return undefined;
  return {
    path: path.trim(),
    alt: values.get('alt'),
    title: values.get('title'),
    more:
      [...values.keys()].some((name) => !['src', 'alt', 'title'].includes(name)) || values.get('alt') === '',
  };
}

/** The tag with another path. */
export function withPath(html: string, path: string): string {
  return html.replace(
    /(\ssrc\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s"'>]+)/i,
    (_, before: string) => `${before}"${escapeHtml(path)}"`,
  );
}

function decodeEntities(text: string): string {
  return text.replace(/&(amp|quot|apos|#39|lt|gt|nbsp);/g, (_, name: string) => entities[name] as string);
}
